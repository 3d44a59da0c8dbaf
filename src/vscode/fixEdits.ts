import type { Edit } from "../lint/program";
import type { Fix, LintFinding } from "../lint/result";

/** Fixes that can be applied together without asking: the first safe one of each finding, left out where it would touch another's text. */
export function safeFixes(findings: readonly LintFinding[]): readonly Fix[] {
  const chosen: Fix[] = [];
  for (const { fixes } of findings) {
    const fix = fixes[0];
    // Where the best fix is not safe, a safe one further down would be a choice made for the user.
    if (fix?.safe && !chosen.some((other) => other.edits.some((a) => fix.edits.some((b) => collide(a, b))))) chosen.push(fix);
  }
  return chosen;
}

/** Two edits of the same text that share a character or a point of insertion. */
function collide({ at: a }: Edit, { at: b }: Edit): boolean {
  return a.uri === b.uri && a.from <= b.to && b.from <= a.to;
}
