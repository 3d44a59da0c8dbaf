import type { ScalarActivation } from "../activations/activation";
import { gaussianExpectation } from "../numeric/quadrature";
import { breaksOf, type Values } from "./pieces";

/** What the function does to a standard normal input z, by quadrature. */
export interface NormalResponse {
  /** E[f(z)]. */
  readonly mean: number;
  readonly variance: number;
  /** E[f(z)^2]. */
  readonly secondMoment: number;
  /** E[f'(z)^2], which scales gradients on their way back. */
  readonly squaredSlope: number;
  /** Whether outputs average to zero, to within rounding. */
  readonly isZeroCentred: boolean;
  /**
   * Weights of variance gain^2 / fan-in behind this function keep inputs of unit variance at unit variance: 1 / sqrt(E[f(z)^2]).
   * Infinite where the output is zero.
   */
  readonly gain: number;
  /** The same for gradients: 1 / sqrt(E[f'(z)^2]). */
  readonly gradientGain: number;
}

/** The response to a standard normal input. A jump adds nothing to the squared slope, since no framework's gradient sees it. */
export const normalResponseOf = ({ f, df, kinks, jumps }: ScalarActivation, values: Values): NormalResponse => {
  const breaks = { kinks: breaksOf(kinks(values), jumps(values)) };
  const mean = gaussianExpectation((x) => f(x, values), breaks);
  const secondMoment = gaussianExpectation((x) => f(x, values) ** 2, breaks);
  const squaredSlope = gaussianExpectation((x) => df(x, values) ** 2, breaks);
  const isZeroCentred = Math.abs(mean) <= 1e-12 * Math.max(1, Math.sqrt(secondMoment));
  // Around the mean, lest a large one swallow a small variance.
  const variance = gaussianExpectation((x) => (f(x, values) - mean) ** 2, breaks);
  return {
    mean: isZeroCentred ? 0 : mean,
    variance,
    secondMoment,
    squaredSlope,
    isZeroCentred,
    gain: 1 / Math.sqrt(secondMoment),
    gradientGain: 1 / Math.sqrt(squaredSlope),
  };
};
