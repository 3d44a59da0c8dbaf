import type { Related } from "../model/finding";
import type { LintFinding } from "../lint/result";
import type { Place } from "../model/known";

/** Where a finding is shown, and which other places it speaks of. */
export interface Shown {
  readonly at: Place;
  readonly related: readonly Related[];
  /** The most telling place, where that lies outside the program and so cannot be marked. */
  readonly elsewhere: Place | null;
}

/**
 * A finding belongs to the program in which the output meets the loss, but what is wrong may stand in a module it imports.
 * Then it is shown at its first place inside the program. Undefined where it has none.
 */
export function shownAt({ at, related }: LintFinding, isInside: (place: Place) => boolean): Shown | undefined {
  if (isInside(at)) return { at, related, elsewhere: null };
  const first = related.find((each) => isInside(each.at));
  return first && { at: first.at, related: related.filter((each) => each !== first), elsewhere: at };
}
