import { LEFT_ALONE, ONE_OF } from "../interpret/worlds";
import type { World } from "../model/analysis";
import { severities, type Finding } from "../model/finding";
import type { Judgement } from "../model/judgement";
import { keyOfPlace } from "../model/place";
import { together } from "./together";

/** A finding and the worlds of its subject in which it holds. */
interface Seen {
  readonly finding: Finding;
  readonly worlds: Set<number>;
}

/** Findings are the same where they say the same of the same place. */
export const identity = (finding: Pick<Finding, "rule" | "message" | "at" | "data">): string =>
  `${faultOf(finding)}|${finding.message}|${JSON.stringify(finding.data)}`;

/** What is said of one place by one rule is one fault, with other numbers in other worlds. */
export const faultOf = ({ rule, at }: Pick<Finding, "rule" | "at">): string => `${rule}|${keyOfPlace(at)}`;

/**
 * Judges a subject in each of its worlds and keeps what holds in all of them, or in all in which one condition has one answer.
 * A fault that needs two conditions to come together may be in a world that never is: two tests can depend on each other in ways nobody sees.
 * `isGuessed` says whether a finding needs a guess as it is: then it has to hold in all of them.
 */
export function judgeWorlds<T>(
  worlds: readonly World<T>[],
  judge: (subject: T) => readonly Finding[],
  isGuessed: (finding: Finding) => boolean = () => false,
): readonly Finding[] {
  const faults = new Map<string, Map<string, Seen>>();
  worlds.forEach((world, index) => {
    for (const finding of judge(world.subject)) {
      const said = faults.get(faultOf(finding)) ?? new Map<string, Seen>();
      faults.set(faultOf(finding), said);
      const key = identity(finding);
      const entry = said.get(key);
      // What mends it in one world may stand elsewhere in another: all of it has to be mended.
      said.set(key, {
        finding: entry ? together(entry.finding, finding) : finding,
        worlds: (entry?.worlds ?? new Set<number>()).add(index),
      });
    }
  });
  const isKept = ({ finding, worlds: found }: Seen): boolean =>
    found.size === worlds.length || (holds(worlds, found) && !isGuessed(finding));
  // None of the ways to say it may hold by itself, but there is a fault all the same: the mildest is not too much.
  const mildestOf = (ways: readonly Seen[]): readonly Finding[] => {
    const [mildest] = [...ways].sort((a, b) => severities.indexOf(b.finding.severity) - severities.indexOf(a.finding.severity));
    return mildest && ways.length > 1 && isKept({ finding: mildest.finding, worlds: new Set(ways.flatMap((way) => [...way.worlds])) })
      ? [mildest.finding]
      : [];
  };
  const all = [...faults.values()].map((said) => [...said.values()]);
  const kept = all.flatMap((ways) => {
    const [sure] = ways.filter(isKept);
    return sure ? [sure.finding] : mildestOf(ways);
  });
  // Each of the possibilities may be wrong in a way of its own.
  const isGrave = ({ severity }: Finding): boolean => severity === "error" || severity === "warning";
  return kept.some(isGrave) ? kept : [...kept, ...mildestOf(all.flat().filter(({ finding }) => isGrave(finding) && !isGuessed(finding)))];
}

/**
 * A world in which a model is neither trained nor tested, since it is only loaded there or drawn, says nothing of labels:
 * what is found in every other counts, and more than what is said of the same place where nothing is learnt.
 * Where no world trains it, those count in which it is seen why: it is given its weights there, if they are asked for.
 */
export function judgeUse(
  worlds: readonly World<Judgement>[],
  judge: (subject: Judgement) => readonly Finding[],
  isGuessed: (finding: Finding) => boolean,
): readonly Finding[] {
  const trained = worlds.filter(({ subject }) => subject.isIdle !== true);
  const untrained = worlds.filter(({ subject }) => subject.isNeverTrained === true);
  const all = judgeWorlds(trained.length === 0 && untrained.length > 0 ? untrained : worlds, judge, isGuessed);
  if (trained.length === 0 || trained.length === worlds.length) return all;
  const surer = judgeWorlds(trained, judge, () => true);
  const faults = new Set(surer.map(faultOf));
  return [...surer, ...all.filter((finding) => !faults.has(faultOf(finding)))];
}

/** A world in which a condition was never asked is compatible with both of its answers. One entry of a table is no answer. */
function holds(all: readonly World<unknown>[], found: ReadonlySet<number>): boolean {
  const asked = new Map<string, readonly [condition: string, answer: boolean]>();
  for (const world of all)
    for (const condition of world.assumptions.keys())
      if (!condition.startsWith(ONE_OF)) for (const answer of [true, false]) asked.set(`${condition} ${answer}`, [condition, answer]);
  return [...asked.values()].some(([condition, answer]) => {
    // What is asked only where something outside was set has no answer where nothing was.
    const isOfOutside = all.every(({ assumptions }) => !assumptions.has(condition) || assumptions.get(LEFT_ALONE) === false);
    const compatible = all.flatMap(({ assumptions }, index) =>
      (assumptions.get(condition) ?? answer) === answer && !(isOfOutside && assumptions.get(LEFT_ALONE) === true) ? [index] : [],
    );
    return compatible.length > 0 && compatible.length < all.length && compatible.every((index) => found.has(index));
  });
}
