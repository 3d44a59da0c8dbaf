import type { LabelForm } from "../core/losses/loss";
import { unknown, type Known, type Place } from "./known";

/**
 * What the code says of an array that serves as labels, each with the statement that says it.
 * Most programs say little: then it is unknown, and rules that need it are silent.
 */
export interface Labels {
  /** `multi-hot`: one column for each label, any number of ones in a row; `hot-steps`: one-hot or that, for each step of a sequence. */
  readonly form: Known<LabelForm | "multi-hot" | "hot-steps">;
  /** How many classes there are; for regression unknown. */
  readonly classes: Known<number>;
  /** Smallest and largest value that can occur. */
  readonly range: Known<readonly [min: number, max: number]>;
  /** Columns: 0 for one number for each sample and no second axis, 1 for one column. `isDeep`: there are more axes than two, of which they are the last. `areNamed`: each has a name in a file that was read. */
  readonly columns: Known<number> & { readonly isDeep?: true; readonly areNamed?: boolean };
  /** What was done to class ids or targets that makes other numbers of them; `at` is the statement that does it. */
  readonly scaled: Known<"divided" | "standardised" | "unit-range">;
  /** Where a loader fixed the form by a mode: `class_mode="binary"`; its name, its value and whether it was left at its default. */
  readonly mode: Known<{ readonly name: string; readonly value: string; readonly isDefault: boolean }>;
}

/** Labels of which the code says nothing. */
export function unknownLabels(at: Place): Labels {
  const nothing = unknown("not-given", at);
  return { form: nothing, classes: nothing, range: nothing, columns: nothing, scaled: nothing, mode: nothing };
}

/** What is said of several arrays alike, fact by fact; nothing where the first is not known at all. */
export function inCommon([first, ...others]: readonly (Labels | null | undefined)[], at: Place): Labels {
  if (!first) return unknownLabels(at);
  const said = (fact: Known<unknown> | undefined): string | null => (fact?.known ? JSON.stringify(fact.value) : null);
  const alike = <K extends keyof Labels>(name: K): Labels[K] | Known<never> =>
    others.every((other) => other && said(other[name]) === said(first[name])) ? first[name] : unknown("several-values", at);
  // Ids that were divided keep their name, but nobody knows it any more of them and of others together.
  const isOneScale = [first, ...others].every((one) => said(one?.scaled) === said(first.scaled));
  return {
    form: isOneScale ? alike("form") : unknown("several-values", at),
    classes: alike("classes"),
    range: alike("range"),
    columns: alike("columns"),
    scaled: alike("scaled"),
    mode: alike("mode"),
  };
}
