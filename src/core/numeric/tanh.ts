/** Derivative of tanh, in [0, 1]; never formed as 1 - tanh², which would cancel. */
export const tanhSlope = (x: number): number => {
  const e = Math.exp(-2 * Math.abs(x));
  return (4 * e) / ((1 + e) * (1 + e));
};

/** Second derivative of tanh. */
export const tanhCurvature = (x: number): number => -2 * Math.tanh(x) * tanhSlope(x);

/**
 * x - tanh(x), by a continued fraction where the difference would cancel: tanh x = x / (1 + x² / (3 + x² / (5 + ...))),
 * so x - tanh x = x · x² / (tail + x²) with a tail of positive terms only.
 */
export const minusTanh = (x: number): number => {
  if (!(Math.abs(x) < 1.5)) return x - Math.tanh(x);
  const square = x * x;
  let tail = 27;
  for (let odd = 25; odd >= 3; odd -= 2) tail = odd + square / tail;
  return x * (square / (tail + square));
};
