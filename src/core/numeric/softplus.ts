import { exactly, product, type DoubleDouble } from "./doubleDouble";
import { power, scaled, unscaled } from "./power";

/** ln(1 + e^x), in [0, Infinity]; relative accuracy to the last tail on the left, no overflow on the right. */
export const softplus = (x: number): number => softplusOf(exactly(x));

/** ln(1 + e^(βx)) / β for β > 0. */
export const sharpSoftplus = (x: number, beta: number): number =>
  beta === 1 ? softplus(x) : Math.abs(beta * x) < 2000 ? softplusOf(product(beta, x)) / beta : Math.max(x, 0);

const softplusOf = ({ high: v, low }: DoubleDouble): number => {
  if (v > 0) return v + (low + Math.log1p(Math.exp(-v)));
  const e = power(v, low);
  // So far out ln(1 + e) is e itself.
  if (v < -40) return scaled(e.high, e.exponent);
  const plain = unscaled(e);
  return Math.log1p(plain.high) + plain.low / (1 + plain.high);
};
