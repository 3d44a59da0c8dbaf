import type { World } from "../model/analysis";
import type { Finding } from "../model/finding";
import { together } from "./together";

/** A finding and the worlds of its subject in which it holds. */
interface Seen { readonly finding: Finding; readonly worlds: Set<number> }

/** Findings are the same where they say the same of the same place. */
export const identity = (finding: Pick<Finding, "rule" | "message" | "at" | "data">): string =>
  `${finding.rule}|${finding.message}|${finding.at.uri}|${finding.at.cell ?? ""}|${finding.at.from}-${finding.at.to}|${JSON.stringify(finding.data)}`;

/**
 * Judges a subject in each of its worlds and keeps what holds in all of them, or in all in which one condition has one answer.
 * A fault that needs two conditions to come together may be in a world that never is: two tests can depend on each other in ways nobody sees.
 * `isGuessed` says whether a finding needs a guess as it is: then it has to hold in all of them.
 */
export function judgeWorlds<T>(worlds: readonly World<T>[], judge: (subject: T) => readonly Finding[], isGuessed: (finding: Finding) => boolean = () => false): readonly Finding[] {
  const seen = new Map<string, Seen>();
  worlds.forEach((world, index) => {
    for (const finding of judge(world.subject)) {
      const key = identity(finding);
      const entry = seen.get(key);
      // What mends it in one world may stand elsewhere in another: all of it has to be mended.
      seen.set(key, { finding: entry ? together(entry.finding, finding) : finding, worlds: (entry?.worlds ?? new Set<number>()).add(index) });
    }
  });
  return [...seen.values()].filter((entry) => entry.worlds.size === worlds.length || (holds(worlds, entry.worlds) && !isGuessed(entry.finding))).map((entry) => entry.finding);
}

/** A world in which a condition was never asked is compatible with both of its answers. */
function holds(all: readonly World<unknown>[], found: ReadonlySet<number>): boolean {
  const asked = new Map<string, readonly [condition: string, answer: boolean]>();
  for (const world of all) for (const condition of world.assumptions.keys()) for (const answer of [true, false]) asked.set(`${condition} ${answer}`, [condition, answer]);
  return [...asked.values()].some(([condition, answer]) => {
    const compatible = all.flatMap((world, index) => ((world.assumptions.get(condition) ?? answer) === answer ? [index] : []));
    return compatible.length > 0 && compatible.length < all.length && compatible.every((index) => found.has(index));
  });
}
