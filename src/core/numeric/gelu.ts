import { add, exactly, multiply, product, sum, times, type DoubleDouble } from "./doubleDouble";
import { geluDip, isIn, slopeIn, tanhGeluDip } from "./dips";
import { normalReach, timesNormal } from "./normal";
import { sigmoidOfProduct, timesSigmoid, timesSigmoidSlope } from "./sigmoid";

/** x Φ(x), where Φ is the distribution function of the standard normal. */
export const exactGelu = (x: number): number => {
  if (x === 0) return x;
  if (!(Math.abs(x) < normalReach)) return x > 0 ? x : -0;
  return timesNormal(exactly(x), exactly(0), x);
};

/** Φ(x) + x φ(x). */
export const exactGeluSlope = (x: number): number => {
  if (!(Math.abs(x) < normalReach)) return x > 0 ? 1 : -0;
  return isIn(geluDip, x) ? slopeIn(geluDip, x) : timesNormal(exactly(1), exactly(x), x);
};

/** φ(x) (2 - x²). */
export const exactGeluCurvature = (x: number): number => {
  if (!(Math.abs(x) < normalReach)) return 0;
  const square = product(x, x);
  return timesNormal(exactly(0), sum(2 - square.high, -square.low), x);
};

/** `factor · GELU(x)`, right even where GELU alone is subnormal. */
export const timesGelu = (factor: number, x: number): number =>
  isFar(factor, x) ? timesNormal(product(factor, x), exactly(0), x) : factor * exactGelu(x);

/** `factor · GELU'(x)`, right even where the derivative alone is subnormal. */
export const timesGeluSlope = (factor: number, x: number): number =>
  isFar(factor, x) ? timesNormal(exactly(factor), product(factor, x), x) : factor * exactGeluSlope(x);

const isFar = (factor: number, x: number): boolean => x < -30 && x > -normalReach && Math.abs(factor) < 1e280;

/**
 * The tanh approximation written with the sigmoid, .5 x (1 + tanh(v / 2)) = x sigmoid(v). `v` reaches -745 before the result
 * vanishes, so it is held in double-double: otherwise its rounding alone would cost hundreds of ulp.
 */
export const tanhGelu = (x: number): number => {
  if (x === 0) return x;
  if (!(Math.abs(x) < 25)) return x > 0 ? x : -0;
  const { high, low } = inner(x);
  return timesSigmoid(x, high, low);
};

/** First derivative of the tanh approximation, sigmoid(v) (1 + x v' sigmoid(-v)). */
export const tanhGeluSlope = (x: number): number => {
  if (!(Math.abs(x) < 25)) return x > 0 ? 1 : -0;
  if (isIn(tanhGeluDip, x)) return slopeIn(tanhGeluDip, x);
  const { high, low } = inner(x);
  return sigmoidOfProduct(times(innerSlope(x), x), high, low);
};

/** Second derivative of the tanh approximation: sigmoid'(v) (2 v' + x v'' - x v'² tanh(v / 2)). */
export const tanhGeluCurvature = (x: number): number => {
  if (!(Math.abs(x) < 25)) return 0;
  const { high, low } = inner(x);
  const slope = innerSlope(x).high;
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

const innerSlope = (x: number): DoubleDouble => add(straight, times(multiply(cubic, product(x, x)), 3));
