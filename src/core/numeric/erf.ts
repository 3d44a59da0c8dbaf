import { polynomial } from "./polynomial";
import { timesExpOfSquare } from "./timesExp";

/** The error function, odd, in [-1, 1]; within 1 ulp or so everywhere. The fits are made by scripts/generatePolynomials.py. */
export const erf = (x: number): number => {
  const size = Math.abs(x);
  if (size < 1) return x + x * polynomial(near, x * x);
  const value = size < 6 ? 1 - erfc(size) : 1;
  return x < 0 ? -value : x > 0 ? value : NaN;
};

/** The complementary error function 1 - erf(x), in [0, 2], with full relative accuracy in the right tail, down to 5e-324. */
export const erfc = (x: number): number => {
  if (x < 0.75) return x < -6 ? 2 : 1 - erf(x);
  return x < 28 ? timesExpOfSquare(scaledErfc(x), x, -1) : x >= 28 ? 0 : NaN;
};

/** `e^(x²) erfc(x)` for `x >= 0.75`: what is left of erfc when its steep part is taken away. */
export const scaledErfc = (x: number): number =>
  x < 5 ? polynomial(between, (x - 2) / (x + 2) + 0.0126953125) / (x + 2) : polynomial(far, 1 / (x * x)) / x;

/** erf(x) / x - 1 in powers of x², |x| < 1. */
const near = [
  0.1283791670955126, -0.3761263890318375, 0.11283791670954879, -0.026866170645076792, 0.0052239776248180145,
  -0.000854832698083379, 0.0001205533111164271, -1.4925595266831182e-05, 1.6461000484121368e-06,
  -1.6350312701054695e-07, 1.4659775274047436e-08, -1.1372848856791674e-09, 5.957176147748911e-11,
];

/** (x + 2) scaledErfc(x) in powers of (x - 2) / (x + 2) around -0.0126953125, 3/4 <= x <= 5. */
const between = [
  1.0303515416578088, -0.6942740989135272, 0.2808390963818216, -0.03533957786704032, -0.021914407776728307,
  0.0062410095252702575, 0.003162022780750933, -0.0007697883986543003, -0.0006659649590339716, 1.634245465845874e-05,
  0.00013948418809231608, 3.725443697066821e-05, -1.9087182804011083e-05, -1.5877845649909714e-05,
  -1.6203406369678855e-06, 3.3214408873427073e-06, 1.550304544854072e-06, -1.1588690170676627e-07,
];

/** x scaledErfc(x) in powers of 1 / x², x >= 5. */
const far = [
  0.5641895835477563, -0.2820947917738187, 0.4231421875894326, -1.057855435376837, 3.7024858239000014,
  -16.66000318690149, 91.5216711502879, -588.3522262225432, 4149.210519294864, -28254.468432318128,
  149947.7769875767, -424627.3069671619,
];
