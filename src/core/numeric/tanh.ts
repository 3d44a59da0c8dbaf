import { add, divide, exactly, multiply, negative, one, product, ratio, sum, times, type DoubleDouble } from "./doubleDouble";
import { power, scaled, unscaled } from "./power";

/** tanh x, rounded once; V8's own is off by up to 2.1 ulp. */
export const tanh = (x: number): number => tanhOf(exactly(x)).high;

/** Derivative of tanh, in [0, 1]; never formed as 1 - tanh², which would cancel. */
export const tanhSlope = (x: number): number => slopeOf(exactly(x), exactly(4));

/** Second derivative of tanh. */
export const tanhCurvature = (x: number): number => -2 * Math.tanh(x) * tanhSlope(x);

/** tanh² x, the derivative of x - tanh x. */
export const tanhSquared = (x: number): number => {
  const t = tanhOf(exactly(x));
  return multiply(t, t).high;
};

/**
 * x - tanh(x), by a continued fraction where the difference would cancel: tanh x = x / (1 + x² / (3 + x² / (5 + ...))),
 * so x - tanh x = x · x² / (tail + x²) with a tail of positive terms only.
 */
export const minusTanh = (x: number): number => {
  if (!(Math.abs(x) < 1.5)) return x - Math.tanh(x);
  // The cube of so small a number is 0 or subnormal, and what it is divided by is 3.
  if (Math.abs(x) < 1e-90) return (x * x * x) / 3;
  const square = product(x, x);
  let tail = 27;
  for (let odd = 25; odd >= 5; odd -= 2) tail = odd + square.high / tail;
  return ratio(times(square, x), add(sum(3, square.high / tail), square));
};

/** LeCun's 1.7159 tanh(2 x / 3). */
export const scaledTanh = (x: number): number =>
  // So close to zero the digits beyond a double's would be too small for any number.
  Math.abs(x) < 1e-280 ? 1.1439333333333332 * x : multiply(stretch, tanhOf(shrunk(x))).high;

/** First derivative. */
export const scaledTanhSlope = (x: number): number => slopeOf(shrunk(x), times(multiply(stretch, twoThirds), 4));

/** Second derivative, -2 · (2 / 3) · tanh(2 x / 3) f'(x). */
export const scaledTanhCurvature = (x: number): number => (-4 / 3) * Math.tanh((2 * x) / 3) * scaledTanhSlope(x);

/** 1.7159 and 2 / 3 to 32 digits. */
const stretch: DoubleDouble = { high: 1.7159, low: 1.9184653865522706e-17 };
const twoThirds: DoubleDouble = { high: 2 / 3, low: 3.700743415417188e-17 };

/** 2 x / 3; past 1000 tanh is flat, and the product could overflow. */
const shrunk = (x: number): DoubleDouble => (Math.abs(x) < 1000 ? times(twoThirds, x) : exactly(x));

/** tanh of a double-double: (1 - e^-2|y|) / (1 + e^-2|y|), or the first terms of its series near zero. */
const tanhOf = (y: DoubleDouble): DoubleDouble => {
  if (y.high === 0) return y;
  if (Math.abs(y.high) < 2 ** -9) {
    const square = y.high * y.high;
    const bend = -square * (1 / 3 - square * (2 / 15 - square * (17 / 315)));
    return sum(y.high, y.low + y.high * bend);
  }
  const e = unscaled(y.high < 0 ? power(2 * y.high, 2 * y.low) : power(-2 * y.high, -2 * y.low));
  const size = divide(add(one, negative(e)), add(one, e));
  return y.high < 0 ? negative(size) : size;
};

/** `factor · e^-2|y| / (1 + e^-2|y|)²`. */
const slopeOf = (y: DoubleDouble, factor: DoubleDouble): number => {
  const e = y.high < 0 ? power(2 * y.high, 2 * y.low) : power(-2 * y.high, -2 * y.low);
  const whole = add(one, unscaled(e));
  return scaled(ratio(multiply(factor, e), multiply(whole, whole)), e.exponent);
};
