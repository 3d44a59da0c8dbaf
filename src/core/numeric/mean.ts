import { entry } from "./entry";

/** How many equal entries each entry of a list stands for; one each where nothing is said. */
export type Counts = readonly number[] | undefined;

/** How many entries a list stands for. */
export const lengthOf = (xs: readonly number[], counts: Counts): number =>
  counts ? counts.reduce((sum, count) => sum + count, 0) : xs.length;

/** The mean of `f(a_i, b_i)` over two lists of one length; a missing entry of the second counts as 0. NaN for empty lists. */
export const meanOfPairs = (a: readonly number[], b: readonly number[], f: (a: number, b: number) => number, counts?: Counts): number =>
  sumOfPairs(a, b, f, counts) / lengthOf(a, counts);

/** The sum of `f(a_i, b_i)` over two lists of one length. */
export const sumOfPairs = (a: readonly number[], b: readonly number[], f: (a: number, b: number) => number, counts?: Counts): number =>
  a.reduce((total, value, i) => total + (counts?.[i] ?? 1) * f(value, entry(b, i)), 0);

/** The derivatives of a mean of pairs with respect to each `b_i` (one of those it stands for), from that of one pair. */
export const slopesOfMean = (
  a: readonly number[],
  b: readonly number[],
  slope: (a: number, b: number) => number,
  counts?: Counts,
): readonly number[] => a.map((value, i) => slope(value, entry(b, i)) / lengthOf(a, counts));

/** `x` moved into the interval [low, high]; NaN stays. */
export const clamp = (x: number, low: number, high: number): number => Math.min(Math.max(x, low), high);
