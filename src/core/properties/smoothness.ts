import type { ScalarActivation } from "../activations/activation";
import { piecesOf, seamsOf, stepsOf, type Values } from "./pieces";
import { limitsAt } from "./roots";
import { isRealJump } from "./steepest";

/** The continuity class C^order: -1 for a function that jumps, 0 for one with kinks, Infinity where no derivative was found to break. */
export interface Smoothness {
  readonly order: number;
  /** Where the first derivative that breaks does so. */
  readonly at: readonly number[];
}

/** How often the function can be differentiated before a derivative breaks; the third derivative is the last one searched. */
export const smoothnessOf = (activation: ScalarActivation, values: Values): Smoothness => {
  const { df, d2f, kinks, jumps } = activation;
  const broken = jumps(values).filter((x) => isRealJump(activation, values, x));
  if (broken.length > 0) return { order: -1, at: broken };
  const bent = kinks(values).filter((x) => differ(...limitsAt((at) => df(at, values), x)));
  if (bent.length > 0) return { order: 0, at: bent };
  const seams = seamsOf(activation, values);
  if (seams.length > 0) return { order: 1, at: seams };
  // The third derivative as a quotient of differences, which blurs a break to the width of its step.
  const third = (x: number): number => (d2f(x + blur, values) - d2f(x - blur, values)) / (2 * blur);
  const corners = stepsOf(third, piecesOf(activation, values), 1e-4);
  return corners.length > 0 ? { order: 2, at: corners } : { order: Infinity, at: [] };
};

const blur = 2 ** -16;

const differ = (left: number, right: number): boolean => Math.abs(left - right) > 1e-12 * Math.max(1, Math.abs(left));
