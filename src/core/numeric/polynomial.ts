import { entry } from "./entry";

/** A polynomial by Horner's rule; coefficients with the lowest power first. */
export const polynomial = (coefficients: readonly number[], x: number): number => {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + entry(coefficients, i);
  return value;
};
