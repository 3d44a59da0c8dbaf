import { isIn, siluDip, slopeIn } from "./dips";
import { exactly } from "./doubleDouble";
import { sigmoidOfProduct, timesSigmoid, timesSigmoidSlope } from "./sigmoid";

/** x sigmoid(x). */
export const silu = (x: number): number => (x === 0 ? x : x === -Infinity ? -0 : timesSigmoid(x, x));

/** First derivative. */
export const siluSlope = (x: number): number => {
  if (Math.abs(x) > 800) return x > 0 ? 1 : -0;
  return isIn(siluDip, x) ? slopeIn(siluDip, x) : sigmoidOfProduct(exactly(x), x);
};

/** Second derivative, sigmoid'(x) (2 - x tanh(x / 2)). */
export const siluCurvature = (x: number): number => (Math.abs(x) > 800 ? 0 : timesSigmoidSlope(2 - x * Math.tanh(x / 2), x));

/** `factor · SiLU(x)`, right even where SiLU alone is subnormal. */
export const timesSilu = (factor: number, x: number): number => (isFar(factor, x) ? timesSigmoid(factor * x, x) : factor * silu(x));

/** `factor · SiLU'(x)`, right even where the derivative alone is subnormal; (1 + x) e^x is all that counts so far out. */
export const timesSiluSlope = (factor: number, x: number): number =>
  isFar(factor, x) ? timesSigmoid(factor * (1 + x), x) : factor * siluSlope(x);

const isFar = (factor: number, x: number): boolean => x < -690 && x > -1600 && Math.abs(factor) < 1e280;
