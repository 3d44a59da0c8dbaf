import { add, exactly, multiply, one, product, ratio, times, type DoubleDouble } from "./doubleDouble";
import { power, scaled, unscaled, type Power } from "./power";

/** The logistic function 1 / (1 + e^-x), in [0, 1], with full relative accuracy in both tails. */
export const sigmoid = (x: number): number => timesSigmoid(1, x);

/** sigmoid(β x), the rounding error of the product made good. */
export const sharpSigmoid = (x: number, beta: number): number => {
  const v = Math.abs(beta * x) < 2000 ? product(beta, x) : exactly(beta * x);
  return timesSigmoid(1, v.high, v.low);
};

/** Derivative of the logistic function, in [0, 1/4]; even, and never formed as 1 - s, which would cancel. */
export const sigmoidSlope = (x: number): number => timesSigmoidSlope(1, x);

/** Second derivative of the logistic function. */
export const sigmoidCurvature = (x: number): number => -timesSigmoidSlope(Math.tanh(x / 2), x);

/** `factor · sigmoid(x + tail)`, right even where the sigmoid alone would be subnormal. */
export const timesSigmoid = (factor: number, x: number, tail = 0): number => {
  if (Math.abs(factor) > 1e290) return factor * timesSigmoid(1, x, tail);
  const { e, whole } = parts(x, tail);
  return x >= 0 ? ratio(exactly(factor), whole) : scaled(ratio(times(e, factor), whole), e.exponent);
};

/** `factor` times the derivative of the sigmoid, right even where that alone would be subnormal. */
export const timesSigmoidSlope = (factor: number, x: number): number => {
  if (Math.abs(factor) > 1e290) return factor * timesSigmoidSlope(1, x);
  const { e, whole } = parts(x);
  return scaled(ratio(times(e, factor), multiply(whole, whole)), e.exponent);
};

/** `sigmoid(v) (1 + slope · sigmoid(-v))` at v = x + tail: the derivative of a product with a sigmoid. */
export const sigmoidOfProduct = (slope: DoubleDouble, x: number, tail = 0): number => {
  const { e, whole } = parts(x, tail);
  const square = multiply(whole, whole);
  if (x >= 0) return ratio(add(whole, multiply(slope, unscaled(e))), square);
  return scaled(ratio(multiply(e, add(whole, slope)), square), e.exponent);
};

/** e^-|v| and 1 + e^-|v| at v = x + tail. */
const parts = (x: number, tail = 0): { readonly e: Power; readonly whole: DoubleDouble } => {
  const e = x >= 0 ? power(-x, -tail) : power(x, tail);
  return { e, whole: add(one, unscaled(e)) };
};
