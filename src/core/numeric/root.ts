import { add, divide, exactly, product, ratio, root, sum, times, type DoubleDouble } from "./doubleDouble";

/** √(x² + b); beyond 1e150 the square would overflow, and b no longer counts. */
export const rootOfSquarePlus = (x: number, b: number): number => (Math.abs(x) < 1e150 ? rootPair(x, b).high : Math.abs(x));

/** (x + √(x² + b)) / 2; below zero the sum would cancel, so it is turned into a quotient. */
export const squareplus = (x: number, b: number): number => {
  if (!(Math.abs(x) < 1e150)) return x > 0 ? x : b === 0 ? 0 : b / 4 / -x;
  if (b === 0) return Math.max(x, 0);
  const r = rootPair(x, b);
  return x >= 0 ? half(add(r, exactly(x))).high : ratio(exactly(b / 2), add(r, exactly(-x)));
};

/** First derivative, (1 + x / √(x² + b)) / 2. */
export const squareplusSlope = (x: number, b: number): number => {
  if (!(Math.abs(x) < 1e150)) return x > 0 ? 1 : b === 0 ? 0 : b / 4 / x / x;
  if (b === 0) return (1 + Math.sign(x)) / 2;
  const r = rootPair(x, b);
  if (x >= 0) return half(divide(add(r, exactly(x)), r)).high;
  // b / (2 r (r - x)), one factor after the other: their product would overflow.
  return ratio(divide(exactly(b / 2), add(r, exactly(-x))), r);
};

/** Bent identity's derivative, 1 + x / (2 √(x² + 1)). */
export const bentSlope = (x: number): number => {
  if (Math.abs(x) > 1e16) return x > 0 ? 1.5 : 0.5;
  return add(exactly(1), half(divide(exactly(x), rootPair(x, 1)))).high;
};

/** Bent identity, x (1 + x / (2 (√(x² + 1) + 1))): the root minus one would cancel near zero. */
export const bent = (x: number): number => {
  if (Math.abs(x) > 1e16) return x > 0 ? 1.5 * x : 0.5 * x;
  if (Math.abs(x) < 1e-16) return x;
  return times(add(exactly(1), half(divide(exactly(x), add(rootPair(x, 1), exactly(1))))), x).high;
};

const rootPair = (x: number, b: number): DoubleDouble => {
  // The rounding error of a square this small is no number any more, and does not count.
  const square = Math.abs(x) > 1e-140 ? product(x, x) : exactly(x * x);
  return root(add(square, exactly(b)));
};

const half = ({ high, low }: DoubleDouble): DoubleDouble => sum(high / 2, low / 2);
