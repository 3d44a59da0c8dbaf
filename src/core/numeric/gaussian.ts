import { erf, scaledErfc } from "./erf";
import { timesExpOfSquare } from "./timesExp";

/** `factor` times the density of the standard normal distribution, right even where the density alone would be subnormal. */
export const timesNormalDensity = (factor: number, x: number): number => timesExpOfSquare(factor * 0.3989422804014327, x, -0.5);

/** `factor` times the probability that a standard normal variable is below `x`, right to the last tail on the left. */
export const timesNormalBelow = (factor: number, x: number): number =>
  x > -1.0625 ? factor * (0.5 + 0.5 * erf(x * Math.SQRT1_2)) : timesExpOfSquare(0.5 * factor * scaledErfc(-x * Math.SQRT1_2), x, -0.5);
