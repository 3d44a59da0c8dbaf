import { isIn, mishDip, slopeIn } from "./dips";
import { add, multiply, product, ratio, sum, times } from "./doubleDouble";
import { sigmoid } from "./sigmoid";
import { timesExp } from "./timesExp";

// With e = e^x, tanh(ln(1 + e)) = n / (n + 2) where n = e (e + 2): a quotient of positive terms, so nothing cancels. For x > 0
// everything is divided by e², and q = e^-x takes its place.

/** x tanh(ln(1 + e^x)), to a few ulp in both tails. */
export const mish = (x: number): number => {
  if (x > 0) return x === Infinity ? x : x * ratioAbove(Math.exp(-x));
  if (x === -Infinity) return -0;
  const e = Math.exp(x);
  return timesExp(x * ((e + 2) / (e * (e + 2) + 2)), x);
};

/** First derivative. */
export const mishSlope = (x: number): number => {
  if (Math.abs(x) > 800) return x > 0 ? 1 : -0;
  if (isIn(mishDip, x)) return slopeIn(mishDip, x);
  if (x > 0) {
    const q = Math.exp(-x);
    const whole = 1 + 2 * q * (1 + q);
    return (1 + 2 * q) / whole + (4 * x * q * q * (1 + q)) / (whole * whole);
  }
  // Some digits beyond a double's for the difference, ((e + 2) whole + 4 x (1 + e)) / whole².
  const e = Math.exp(x);
  const whole = add(sum(2, 2 * e), product(e, e));
  const difference = add(multiply(whole, sum(2, e)), times(sum(1, e), 4 * x));
  return timesExp(ratio(difference, multiply(whole, whole)), x);
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

const ratioAbove = (q: number): number => (1 + 2 * q) / (1 + 2 * q * (1 + q));
