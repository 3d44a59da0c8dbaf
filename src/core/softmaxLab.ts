import softmax from "./activations/softmax";
import { entry } from "./numeric/entry";
import { rounded, type Precision } from "./numeric/precision";

/**
 * Softmax as a program computes it that has no digits but those of a format: every step rounded. `isShifted` subtracts the largest logit
 * first, as every framework does; without, `exp` overflows and infinity over infinity is NaN.
 */
export const softmaxIn = (logits: readonly number[], precision: Precision, isShifted: boolean): readonly number[] => {
  const round = (x: number): number => rounded(x, precision);
  const given = logits.map(round);
  const most = isShifted ? Math.max(...given) : 0;
  const weights = given.map((x) => round(Math.exp(round(x - most))));
  const total = weights.reduce((sum, weight) => round(sum + weight), 0);
  return weights.map((weight) => round(weight / total));
};

/** The largest error of `softmaxIn` over the outputs; NaN where any of them is. */
export const softmaxError = (logits: readonly number[], precision: Precision, isShifted: boolean): number => {
  const exact = softmax.f(logits, {});
  return softmaxIn(logits, precision, isShifted).reduce(
    (worst, y, i) => (Number.isNaN(y) ? NaN : Math.max(worst, Math.abs(y - entry(exact, i)))),
    0,
  );
};

/** The entropy of a distribution in nats. */
export const entropyOf = (shares: readonly number[]): number => shares.reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0);

/** What softmax applied twice to `count` logits never goes above: the second softmax sees nothing larger than 1 beside nothing smaller than 0. */
export const ceilingOfTwice = (count: number): number =>
  entry(
    softmax.f(
      Array.from({ length: count }, (_, i) => (i === 0 ? 1 : 0)),
      {},
    ),
    0,
  );
