import { entry } from "./entry";

/** sin(x) / x, 1 at zero and 0 at infinity. */
export const sinc = (x: number): number => (x === 0 ? 1 : Math.abs(x) === Infinity ? 0 : Math.sin(x) / x);

/**
 * First derivative, (cos x - sinc x) / x. Next to its zeros, where the two terms cancel, it is off by at most 4e-16 / |x|;
 * near x = 0, where they cancel too, a series takes over.
 */
export const sincSlope = (x: number): number => {
  if (Math.abs(x) < 1) return x * series(x * x, (k) => -(2 * k + 2));
  return Math.abs(x) === Infinity ? 0 : (Math.cos(x) - sinc(x)) / x;
};

/** Second derivative, -sinc x - 2 sinc' x / x. */
export const sincCurvature = (x: number): number => {
  if (Math.abs(x) < 1) return series(x * x, (k) => -(2 * k + 2) * (2 * k + 1));
  return Math.abs(x) === Infinity ? 0 : -sinc(x) - (2 * sincSlope(x)) / x;
};

/** The sum of `factor(k) (-1)^k u^k / (2 k + 3)!`: what is left of the series of sinc after differentiation. */
const series = (u: number, factor: (k: number) => number): number => {
  let value = 0;
  for (let k = 9; k >= 0; k--) value = factor(k) * entry(inverseFactorials, k) - u * value;
  return value;
};

/** 1 / (2 k + 3)!. */
const inverseFactorials: readonly number[] = Array.from({ length: 10 }, (_, k) => {
  let factorial = 1;
  for (let n = 2; n <= 2 * k + 3; n++) factorial *= n;
  return 1 / factorial;
});
