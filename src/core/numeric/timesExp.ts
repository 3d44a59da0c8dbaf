import { product } from "./doubleDouble";
import { power, scaled } from "./power";

/**
 * `factor · e^x` without the early underflow of `e^x`: exact to a few ulp as long as the product itself is representable.
 * `factor` is of ordinary size; an infinite `x` gives the limit.
 */
export const timesExp = (factor: number, x: number): number => {
  if (x > -700) return factor * Math.exp(x);
  const half = Math.exp(x / 2);
  return factor * half * half;
};

/** `factor · e^(a / b)`, with the rounding error of the quotient, which the exponential would magnify, put back. */
export const timesExpOfQuotient = (factor: number, a: number, b: number): number => {
  const quotient = a / b;
  if (!(Math.abs(quotient) < 750)) return factor * Math.exp(quotient);
  const back = product(quotient, b);
  const result = power(quotient, (a - back.high - back.low) / b);
  return scaled(factor * result.high, result.exponent);
};

/** `factor · e^(scale · x²)` for a `scale` of -1 or -1/2, the square held exactly: its rounding would cost hundreds of ulp in the tails. */
export const timesExpOfSquare = (factor: number, x: number, scale: number): number => {
  if (Math.abs(x) > 40) return factor * 0;
  const square = product(x, x);
  const bell = power(scale * square.high, scale * square.low);
  return scaled(factor * bell.high, bell.exponent);
};
