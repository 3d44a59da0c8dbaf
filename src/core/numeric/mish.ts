import { isIn, mishDip, slopeIn } from "./dips";
import { add, exactly, multiply, one, ratio, times, type DoubleDouble } from "./doubleDouble";
import { power, scaled, unscaled } from "./power";
import { sigmoid } from "./sigmoid";
import { timesExp } from "./timesExp";

// With e = e^x, tanh(ln(1 + e)) = n / (n + 2) where n = e (e + 2): a quotient of positive terms, so nothing cancels. For x > 0
// everything is divided by e², and q = e^-x takes its place.

/** x tanh(ln(1 + e^x)). */
export const mish = (x: number): number => {
  if (Math.abs(x) > 800) return x > 0 ? x : -0;
  if (x === 0) return x;
  const e = power(-Math.abs(x));
  const q = unscaled(e);
  if (x > 0) return ratio(times(add(one, doubled(q)), x), wholeAbove(q));
  return scaled(ratio(multiply(e, times(add(two, q), x)), wholeBelow(q)), e.exponent);
};

/** First derivative. */
export const mishSlope = (x: number): number => {
  if (Math.abs(x) > 800) return x > 0 ? 1 : -0;
  if (isIn(mishDip, x)) return slopeIn(mishDip, x);
  const e = power(-Math.abs(x));
  const q = unscaled(e);
  const whole = x > 0 ? wholeAbove(q) : wholeBelow(q);
  // (1 + 2 q) / whole + 4 x q² (1 + q) / whole² above; e ((e + 2) whole + 4 x (1 + e)) / whole² below.
  const bend = times(add(one, q), 4 * x);
  const top =
    x > 0
      ? add(multiply(add(one, doubled(q)), whole), multiply(bend, multiply(q, q)))
      : multiply(e, add(multiply(add(two, q), whole), bend));
  return scaled(ratio(top, multiply(whole, whole)), x > 0 ? 0 : e.exponent);
};

/** Second derivative, s (1 - t²) (2 + x (1 - s - 2 t s)) with the sigmoid s and the tanh t. */
export const mishCurvature = (x: number): number => {
  if (Math.abs(x) > 800) return 0;
  const s = sigmoid(x);
  const e = Math.exp(-Math.abs(x));
  const whole = x > 0 ? 1 + 2 * e * (1 + e) : e * (e + 2) + 2;
  const t = (x > 0 ? 1 + 2 * e : e * (e + 2)) / whole;
  const bend = 2 + x * (sigmoid(-x) - 2 * t * s);
  // 1 - t² is 4 (1 + e)² / whole², with e² more above zero; s takes one 1 + e away.
  return timesExp((4 * (1 + e) * bend) / (whole * whole), x > 0 ? -2 * x : x);
};

const two = exactly(2);
const doubled = ({ high, low }: DoubleDouble): DoubleDouble => ({ high: 2 * high, low: 2 * low });

/** 1 + 2 q (1 + q). */
const wholeAbove = (q: DoubleDouble): DoubleDouble => add(one, doubled(multiply(q, add(one, q))));

/** e (e + 2) + 2. */
const wholeBelow = (e: DoubleDouble): DoubleDouble => add(two, multiply(e, add(two, e)));
