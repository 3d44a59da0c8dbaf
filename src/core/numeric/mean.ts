/** The mean of `f(a_i, b_i)` over two lists of one length; a missing entry of the second counts as 0. NaN for empty lists. */
export const meanOfPairs = (a: readonly number[], b: readonly number[], f: (a: number, b: number) => number): number =>
  sumOfPairs(a, b, f) / a.length;

/** The sum of `f(a_i, b_i)` over two lists of one length. */
export const sumOfPairs = (a: readonly number[], b: readonly number[], f: (a: number, b: number) => number): number =>
  a.reduce((total, value, i) => total + f(value, b[i] ?? 0), 0);

/** The derivatives of a mean of pairs with respect to each `b_i`, from that of one pair. */
export const slopesOfMean = (a: readonly number[], b: readonly number[], slope: (a: number, b: number) => number): readonly number[] =>
  a.map((value, i) => slope(value, b[i] ?? 0) / a.length);

/** `x` moved into the interval [low, high]; NaN stays. */
export const clamp = (x: number, low: number, high: number): number => Math.min(Math.max(x, low), high);
