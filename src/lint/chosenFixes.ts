import { meets } from "../model/place";
import { edited, joined } from "./edited";
import type { Edit, Program } from "./program";
import type { Analyse } from "./proof";
import type { Fix, LintFinding } from "./result";

/**
 * Fixes that can be applied together without asking: the best one of each finding where it is safe, left out where it would touch another's text.
 * Where the best is not safe, a safe one further down would be a choice made for the user. With `alsoUnsafe` every best one.
 */
export function chosenFixes(findings: readonly LintFinding[], alsoUnsafe = false): readonly Fix[] {
  const chosen = new Map<Fix, LintFinding>();
  for (const finding of findings) {
    const fix = finding.fixes[0];
    if (!fix || !(fix.safe || alsoUnsafe)) continue;
    const isInTheWay = [...chosen].some(
      ([other, found]) =>
        other.edits.some((a) => fix.edits.some((b) => meets(a.at, b.at))) || (makeOne(fix, other) && lossOf(found) === lossOf(finding)),
    );
    if (!isInTheWay) chosen.set(fix, finding);
  }
  return [...chosen.keys()];
}

/** Repairs follow one another at most so often. */
const MOST_ROUNDS = 5;

/** The edits that all chosen fixes come to, and those of what is found after them. */
export function editsOfAll(program: Program, findings: readonly LintFinding[], analyse: Analyse): readonly Edit[] {
  const chosen = (some: readonly LintFinding[]): readonly Edit[] =>
    chosenFixes(some)
      .flatMap(({ edits }) => edits)
      .sort((a, b) => a.at.from - b.at.from);
  let edits = chosen(findings);
  for (let round = 1, more = edits; round < MOST_ROUNDS && more.length > 0; round++) {
    more = chosen(analyse(edited(program, edits)).findings);
    const both = joined(edits, more);
    if (!both) break;
    edits = both;
  }
  return edits;
}

/** Whether two fixes would put the same metric in the places of two: the second is to see what the first has done. */
const makeOne = (a: Fix, b: Fix): boolean => a.title === "useMetric" && b.title === "useMetric" && a.data["instead"] === b.data["instead"];

/** Where the loss stands that a finding is about. */
const lossOf = ({ related }: LintFinding): string => JSON.stringify(related.find(({ message }) => message === "theLoss")?.at ?? null);
