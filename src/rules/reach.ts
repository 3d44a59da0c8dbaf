import { valueOr } from "../model/known";
import type { Labels } from "../model/labels";

/** What the code shows of targets that an output cannot reach. */
export type OutOfReach =
  /** Their smallest and largest value. */
  | { readonly kind: "range"; readonly lowest: number; readonly highest: number }
  /** Mean 0 and deviation 1: there are values below 0, and unless all are -1 and 1 there are some beyond. */
  | { readonly kind: "standardised" }
  /** They can be any real number. */
  | { readonly kind: "unbounded" }
  /** The code says nothing that tells. */
  | { readonly kind: "unknown" }
  | { readonly kind: "within" };

/** Whether targets lie beyond what an output can give. */
export function outOfReach({ form, range, scaled }: Labels, [min, max]: readonly [min: number, max: number]): OutOfReach {
  if (range.known) {
    const [lowest, highest] = range.value;
    return lowest < min || highest > max ? { kind: "range", lowest, highest } : { kind: "within" };
  }
  if (!scaled.known) return { kind: valueOr(form, null) === "real" ? "unbounded" : "unknown" };
  return scaled.value === "standardised" && (min > -1 || max <= 1) ? { kind: "standardised" } : { kind: "within" };
}
