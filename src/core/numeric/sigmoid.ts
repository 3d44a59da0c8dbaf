import { timesExp } from "./timesExp";

/** The logistic function 1 / (1 + e^-x), in [0, 1], with full relative accuracy in both tails. */
export const sigmoid = (x: number): number => {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
};

/** Derivative of the logistic function, in [0, 1/4]; even, and never formed as 1 - s, which would cancel. */
export const sigmoidSlope = (x: number): number => {
  const e = Math.exp(-Math.abs(x));
  return e / ((1 + e) * (1 + e));
};

/** Second derivative of the logistic function. */
export const sigmoidCurvature = (x: number): number => -sigmoidSlope(x) * Math.tanh(x / 2);

/** `factor · sigmoid(x)`, right even where the sigmoid alone would be subnormal. */
export const timesSigmoid = (factor: number, x: number): number =>
  x >= -700 ? factor * sigmoid(x) : timesExp(factor, x);

/** `factor` times the derivative of the sigmoid, right even where that alone would be subnormal. */
export const timesSigmoidSlope = (factor: number, x: number): number => {
  const whole = 1 + Math.exp(-Math.abs(x));
  return timesExp(factor / (whole * whole), -Math.abs(x));
};
