import { product } from "./doubleDouble";

/**
 * `factor · e^x` without the early underflow of `e^x`: exact to a few ulp as long as the product itself is representable.
 * `factor` is of ordinary size; an infinite `x` gives the limit.
 */
export const timesExp = (factor: number, x: number): number => {
  if (x > -700) return factor * Math.exp(x);
  const half = Math.exp(x / 2);
  return factor * half * half;
};

/** `e^(a / b)`, with the rounding error of the quotient, which the exponential would magnify, put back. */
export const expOfQuotient = (a: number, b: number): number => {
  const quotient = a / b;
  if (!(Math.abs(quotient) < 750)) return Math.exp(quotient);
  const back = product(quotient, b);
  return timesExp(1 + (a - back.high - back.low) / b, quotient);
};

/**
 * `factor · e^(scale · x²)` for a `scale` of -1 or -1/2. Rounding `x²` would cost hundreds of ulp in the tails, so the square of
 * the upper half of `x`, which is exact, goes into the exponential, and the small rest into the first terms of its series.
 */
export const timesExpOfSquare = (factor: number, x: number, scale: number): number => {
  if (Math.abs(x) > 40) return factor * 0;
  const upper = Math.fround(x);
  const rest = scale * (x - upper) * (x + upper);
  return timesExp(factor + factor * (rest * (1 + rest * (0.5 + rest / 6))), scale * upper * upper);
};
