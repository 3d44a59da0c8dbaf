import { formOf as formOfActivation } from "../core/fits";
import type { Applied, Output } from "../model/output";
import { outermost } from "../model/output";

/**
 * What the values that reach a loss can be, whatever the weights are.
 * - `plain`: any real number, from an affine layer with no activation
 * - `distribution`: non-negative along the last axis, together 1
 * - `probability`: each in [0, 1] by itself
 * - `signed`: between two bounds, the lower one negative
 * - `positive`: above zero and beyond 1, never zero
 * - `non-negative`: from zero to beyond 1
 * - `real`: beyond 1, and negative too
 * - `logarithm`: of a probability or of a distribution
 */
export type Form = "plain" | "distribution" | "probability" | "signed" | "positive" | "non-negative" | "real" | "logarithm";

/** An output's form with the activation that gives it; `applied` is null for a plain one. */
export type Head = { readonly form: "plain"; readonly applied: null } | { readonly form: Exclude<Form, "plain">; readonly applied: Applied };

/** The form of an output, or null where it cannot be told for certain. */
export function headOf(output: Output): Head | null {
  const last = outermost(output);
  if (!last.known) return null;
  if (last.value === null) return { form: "plain", applied: null };
  const applied = last.value;
  const form = formOf(applied);
  if (form === null) return null;
  // What is squeezed into [0, 1] stays there whatever came in; other functions take only a part of their range on a part of the numbers.
  const certain = form === "distribution" || form === "probability" || form === "logarithm" || takesAll(output, form);
  return certain ? { form, applied } : null;
}

/** The bounds of one activation with its arguments; null where an argument is not known. */
export function rangeOf({ use }: Pick<Applied, "use">): readonly [min: number, max: number] | null {
  const values = valuesOf(use.values);
  return values && use.activation.range(values);
}

/** The form that one activation gives by itself, if every number reaches it; null where it cannot be told. */
export function formOf(applied: Applied): Exclude<Form, "plain"> | null {
  const { activation, values } = applied.use;
  const known = valuesOf(values);
  if (!known) return null;
  const { range: [min, max], normalises, logarithm } = formOfActivation(activation, known);
  if (logarithm) return "logarithm";
  if (activation.kind === "vector") return normalises && applied.alongLast ? "distribution" : null;
  if (min >= 0 && max <= 1) return "probability";
  if (min < 0) return max < Infinity && min > -Infinity ? "signed" : "real";
  return min === 0 && activation.attained(known)[0] ? "non-negative" : "positive";
}

/** Whether the outermost function meets every number, or at least every large one where that is what counts. */
function takesAll(output: Output, form: Form): boolean {
  if (!output.base.known) return false;
  const inner = output.applied.slice(0, -1);
  return form === "signed" ? inner.length === 0 : inner.every((one) => one.use.activation.kind === "scalar" && rangeOf(one)?.[1] === Infinity);
}

/** The values of an activation's parameters; null where one of them is not known. */
export function valuesOf(values: Readonly<Record<string, number | null>>): Readonly<Record<string, number>> | null {
  const known: Record<string, number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null) return null;
    known[name] = value;
  }
  return known;
}
