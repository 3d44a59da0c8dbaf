import type { Edit } from "./program";
import type { Fix, LintFinding } from "./result";

/**
 * Fixes that can be applied together without asking: the best one of each finding where it is safe, left out where it would touch another's text.
 * Where the best is not safe, a safe one further down would be a choice made for the user. With `alsoUnsafe` every best one.
 */
export function chosenFixes(findings: readonly LintFinding[], alsoUnsafe = false): readonly Fix[] {
  const chosen: Fix[] = [];
  for (const { fixes } of findings) {
    const fix = fixes[0];
    if (fix && (fix.safe || alsoUnsafe) && !chosen.some((other) => other.edits.some((a) => fix.edits.some((b) => collide(a, b))))) chosen.push(fix);
  }
  return chosen;
}

/** Two edits of the same text that share a character or a point of insertion. */
function collide({ at: a }: Edit, { at: b }: Edit): boolean {
  return a.uri === b.uri && a.cell === b.cell && a.from <= b.to && b.from <= a.to;
}
