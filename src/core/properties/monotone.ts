import type { ScalarActivation } from "../activations/activation";
import { breaksOf, piecesOf, type Values } from "./pieces";
import { limitsAt } from "./roots";

/** Which way a function goes throughout; `strict` where it is flat nowhere. */
export interface Monotone {
  readonly direction: "rising" | "falling" | "constant";
  readonly strict: boolean;
}

/** Whether a function never falls, or never rises: from the sign of its slope on every piece and the steps at its jumps. */
export const monotoneOf = (activation: ScalarActivation, values: Values): Monotone | undefined => {
  const { f, df, kinks, jumps } = activation;
  const slopes = piecesOf(activation, values).map(({ spots }) => spots.map((x) => Math.sign(df(x, values))));
  // Three values at a break: what comes from the left, what is taken, what goes on to the right.
  const steps = breaksOf(kinks(values), jumps(values)).flatMap((x) => {
    const [left, right] = limitsAt((at) => f(at, values), x);
    return [stepSign(left, f(x, values)), stepSign(f(x, values), right)];
  });
  const signs = new Set([...slopes.flat(), ...steps]);
  const isFlatSomewhere = slopes.some((piece) => piece.every((sign) => sign === 0));
  if (signs.has(1) && signs.has(-1)) return undefined;
  const direction = signs.has(1) ? "rising" : signs.has(-1) ? "falling" : "constant";
  return { direction, strict: direction !== "constant" && !isFlatSomewhere };
};

/** A step of a few units in the last place is rounding. */
const stepSign = (from: number, to: number): number =>
  Math.abs(to - from) <= 1e-15 * Math.max(1, Math.abs(from)) ? 0 : Math.sign(to - from);
