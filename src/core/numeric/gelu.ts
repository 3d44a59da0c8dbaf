import { add, multiply, product, ratio, sum, times, type DoubleDouble } from "./doubleDouble";
import { geluDip, isIn, slopeIn, tanhGeluDip } from "./dips";
import { timesNormalBelow, timesNormalDensity } from "./gaussian";
import { sigmoid, timesSigmoidSlope } from "./sigmoid";
import { timesExp } from "./timesExp";

/** x Φ(x), where Φ is the distribution function of the standard normal. */
export const exactGelu = (x: number): number => (x === -Infinity ? -0 : timesNormalBelow(x, x));

/** Φ(x) + x φ(x). */
export const exactGeluSlope = (x: number): number => {
  if (Math.abs(x) > 40) return x > 0 ? 1 : -0;
  return isIn(geluDip, x) ? slopeIn(geluDip, x) : timesNormalBelow(1, x) + timesNormalDensity(x, x);
};

/** φ(x) (2 - x²). */
export const exactGeluCurvature = (x: number): number =>
  Math.abs(x) > 40 ? 0 : timesNormalDensity((Math.SQRT2 - x) * (Math.SQRT2 + x) + -2.7343234630647693e-16, x);

/**
 * The tanh approximation written with the sigmoid, .5 x (1 + tanh(v / 2)) = x sigmoid(v). `v` reaches -745 before the result
 * vanishes, so it is held in double-double: otherwise its rounding alone would cost hundreds of ulp.
 */
export const tanhGelu = (x: number): number => {
  if (Math.abs(x) > 25) return x > 0 ? x : -0;
  const { high, low } = inner(x);
  if (x >= 0) return x * sigmoid(high);
  const denominator = 1 + Math.exp(high);
  return timesExp((x + x * low) / denominator, high);
};

/** First derivative of the tanh approximation. */
export const tanhGeluSlope = (x: number): number => {
  if (Math.abs(x) > 25) return x > 0 ? 1 : -0;
  if (isIn(tanhGeluDip, x)) return slopeIn(tanhGeluDip, x);
  const { high, low } = inner(x);
  if (x >= 0) return sigmoid(high) * (1 + x * sigmoid(-high) * innerSlope(x));
  // e^v (1 + e^v + x v') / (1 + e^v)², with some digits beyond a double's for the difference.
  const whole = sum(1, Math.exp(high));
  const slope = add(straight, times(multiply(cubic, product(x, x)), 3));
  const quotient = ratio(add(whole, times(slope, x)), multiply(whole, whole));
  return timesExp(quotient + quotient * low, high);
};

/** Second derivative of the tanh approximation: sigmoid'(v) (2 v' + x v'' - x v'² tanh(v / 2)). */
export const tanhGeluCurvature = (x: number): number => {
  if (Math.abs(x) > 25) return 0;
  const { high, low } = inner(x);
  const slope = innerSlope(x);
  const bend = 2 * slope + x * (6 * cubic.high * x - slope * slope * Math.tanh(high / 2));
  return timesSigmoidSlope(bend * (1 + (x < 0 ? low : -low)), high);
};

/** √(8 / π) and √(8 / π) · 0.044715 to 32 digits. */
const straight: DoubleDouble = { high: 1.5957691216057308, low: -9.96930880911092e-17 };
const cubic: DoubleDouble = { high: 0.07135481627260025, low: -6.175149918155315e-19 };

/** v = √(8 / π) (x + 0.044715 x³). */
const inner = (x: number): DoubleDouble => {
  const square = product(x, x);
  const bent = times(cubic, square.high);
  return times(add(straight, { high: bent.high, low: bent.low + cubic.high * square.low }), x);
};

const innerSlope = (x: number): number => straight.high + 3 * cubic.high * x * x;
