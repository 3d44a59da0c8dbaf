import { add, exactly, negative } from "./doubleDouble";
import { power, scaled, unscaled } from "./power";

/** 1 - e^(-e^x), in [0, 1], with full relative accuracy in its left tail. */
export const logLog = (x: number): number => -Math.expm1(-Math.exp(x)) + 0;

/** First derivative, e^(x - e^x). The exponent is held in double-double: its rounding alone would cost hundreds of ulp. */
export const logLogSlope = (x: number): number => timesSlope(1, x);

/** Second derivative, (1 - e^x) e^(x - e^x). */
export const logLogCurvature = (x: number): number => timesSlope(-Math.expm1(Math.min(x, 8)), x);

const timesSlope = (factor: number, x: number): number => {
  // e^7 is 1097: past it the slope is 0 whatever x.
  if (x > 7) return factor < 0 ? -0 : 0;
  if (x < -800) return 0;
  const { high, low } = add(exactly(x), negative(unscaled(power(x))));
  const result = power(high, low);
  return scaled(result.high * factor, result.exponent);
};
