import { formOf as formOfActivation } from "../core/fits";
import type { Layer } from "../model/layer";
import type { Applied, Output } from "../model/output";

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

/** An output's form with the activation that gives it, which is null for a plain one, the layer that another one would be put on, and the bounds. */
export type Head = HeadOf<"plain", null> | HeadOf<Exclude<Form, "plain">, Applied>;

interface HeadOf<F extends Form, A extends Applied | null> {
  readonly form: F;
  readonly applied: A;
  readonly layer: Layer;
  readonly range: Range;
}
type Range = readonly [min: number, max: number];

/** The form of an output, or null where it cannot be told for certain. */
export function headOf(output: Output): Head | null {
  const { base } = output;
  const applied = output.applied.at(-1);
  if (!applied) return base.known ? { form: "plain", applied: null, layer: base.value, range: [-Infinity, Infinity] } : null;
  const form = formOf(applied);
  const range = rangeOf(applied);
  if (form === null || range === null) return null;
  // What is squeezed into [0, 1] stays there whatever came in; other functions take only a part of their range on a part of the numbers.
  const certain = form === "distribution" || form === "probability" || form === "logarithm" || takesAll(output, form);
  return certain ? { form, applied, layer: applied.layer, range } : null;
}

/** The bounds of one activation with its arguments; null where an argument is not known. */
export function rangeOf({ use }: Pick<Applied, "use">): Range | null {
  const values = valuesOf(use.values);
  return values && use.activation.range(values);
}

/** The form that one activation gives by itself, if every number reaches it; null where it cannot be told. */
export function formOf(applied: Applied): Exclude<Form, "plain"> | null {
  const { activation, values } = applied.use;
  const known = valuesOf(values);
  if (!known) return null;
  const {
    range: [min, max],
    normalises,
    logarithm,
  } = formOfActivation(activation, known);
  if (logarithm) return "logarithm";
  if (activation.kind === "vector") return normalises && applied.alongLast ? "distribution" : null;
  if (min >= 0 && max <= 1) return "probability";
  if (min < 0) return max < Infinity && min > -Infinity ? "signed" : "real";
  return activation.attained(known)[0] && min === 0 ? "non-negative" : "positive";
}

/** Whether the outermost function meets every number, or at least every large one where that is what counts. */
function takesAll(output: Output, form: Form): boolean {
  if (!output.base.known) return false;
  const inner = output.applied.slice(0, -1);
  return form === "signed"
    ? inner.length === 0
    : inner.every((one) => one.use.activation.kind === "scalar" && rangeOf(one)?.[1] === Infinity);
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
