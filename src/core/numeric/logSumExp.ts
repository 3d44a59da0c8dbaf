import { add, exactly, one, sum, times, zero, type DoubleDouble } from "./doubleDouble";
import type { Counts } from "./mean";
import { power, unscaled } from "./power";

/** A vector's softmax in parts: numerators relative to the largest entry, and their sum. */
export interface Weights {
  /** `e^(x_i - max)`, in [0, 1]. */
  readonly each: readonly number[];
  /** The same with twice the digits. */
  readonly pairs: readonly DoubleDouble[];
  readonly total: number;
  /** Where the first largest entry stands; -1 in an empty vector. */
  readonly top: number;
  /** The largest entry. */
  readonly max: number;
}

/** Exponential weights of any vector without overflow. Several infinite entries share the weight; NaN spreads. */
export const weigh = (xs: readonly number[], counts?: Counts): Weights => {
  let top = -1;
  let max = -Infinity;
  xs.forEach((x, i) => {
    if (top < 0 || x > max || x !== x) {
      top = i;
      max = x;
    }
  });
  const pairs = xs.map((x) => (x !== x || max !== max ? exactly(NaN) : x === max ? one : expOfDifference(x, max)));
  const each = pairs.map(({ high }) => high);
  return { each, pairs, total: sumOf(each, -1, counts), top, max };
};

/** The sum of double-doubles none of which is negative; one may be left out. */
export const totalOf = (pairs: readonly DoubleDouble[], without = -1, counts?: Counts): DoubleDouble =>
  pairs.reduce((total, pair, i) => {
    const count = (counts?.[i] ?? 1) - Number(i === without);
    return count === 0 ? total : add(total, count === 1 ? pair : times(pair, count));
  }, zero);

/** ln Σ e^(x_i); -Infinity for an empty vector. */
export const logSumExp = (xs: readonly number[], counts?: Counts): number => {
  const { each, top, max } = weigh(xs, counts);
  if (top < 0) return -Infinity;
  return Math.abs(max) === Infinity ? max : max + Math.log1p(sumOf(each, top, counts));
};

/** Sum with compensation (Neumaier), so that the error does not grow with the length; one entry may be left out. */
export const sumOf = (xs: readonly number[], without = -1, counts?: Counts): number => {
  let total = 0;
  let lost = 0;
  xs.forEach((entry, i) => {
    const count = (counts?.[i] ?? 1) - Number(i === without);
    if (count === 0) return;
    const x = entry * count;
    const next = total + x;
    lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
    total = next;
  });
  return Number.isFinite(total) ? total + lost : total;
};

/** `e^(a - b)` for `a < b`, with the rounding error of the difference put back. */
const expOfDifference = (a: number, b: number): DoubleDouble => {
  const { high, low } = sum(a, -b);
  return unscaled(power(high, high < -2000 ? 0 : low));
};
