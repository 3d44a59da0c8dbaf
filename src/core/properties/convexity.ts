import type { ScalarActivation } from "../activations/activation";
import { neighbours } from "../numeric/entry";
import { breaksOf, piecesOf, type Values } from "./pieces";
import { limitsAt, rootsWithin } from "./roots";

/** The largest intervals on which a graph bends upwards only (convex) or downwards only (concave), ascending. A straight line is both. */
export interface Convexity {
  readonly convex: readonly (readonly [from: number, to: number])[];
  readonly concave: readonly (readonly [from: number, to: number])[];
}

/** Where the function is convex and where concave: from the sign of its second derivative, and from how its slope steps at kinks. */
export const convexityOf = (activation: ScalarActivation, values: Values): Convexity => {
  const { f, df, d2f, kinks, jumps } = activation;
  const broken = jumps(values);
  const bend = (x: number): number => d2f(x, values);
  // Joints between parts: 1 bends up, -1 bends down, 0 neither, NaN is a jump, which neither kind of curve has inside.
  const joints = new Map(
    breaksOf(kinks(values), broken).map((x) => {
      const [left, right] = limitsAt((at) => df(at, values), x);
      const [from, to] = limitsAt((at) => f(at, values), x);
      return [x, broken.includes(x) && Math.abs(to - from) > 1e-12 ? NaN : Math.sign(right - left)] as const;
    }),
  );
  const parts = piecesOf(activation, values).flatMap(({ from, to, spots }) => {
    const isStraight = spots.every((x) => bend(x) === 0);
    const roots = isStraight ? [] : rootsWithin(spots, { g: bend });
    return neighbours([from, ...roots, to]).map(([start, end]) => {
      const sign =
        spots
          .filter((x) => x > start && x < end)
          .map((x) => Math.sign(bend(x)))
          .find((one) => one !== 0) ?? 0;
      return { from: start, to: end, sign };
    });
  });
  const intervalsOf = (wanted: 1 | -1): readonly (readonly [number, number])[] => {
    const found: { from: number; to: number; bends: boolean }[] = [];
    for (const part of parts) {
      if (part.sign === -wanted) continue;
      const joint = joints.get(part.from) ?? 0;
      const last = found[found.length - 1];
      if (last?.to === part.from && joint * wanted >= 0) {
        last.to = part.to;
        last.bends ||= part.sign !== 0 || joint !== 0;
      } else found.push({ from: part.from, to: part.to, bends: part.sign !== 0 });
    }
    // Straight parts are convex and concave, which is worth saying of a function that is nothing else.
    const isLine = parts.every(({ sign }) => sign === 0) && [...joints.values()].every((joint) => joint === 0);
    return found.filter(({ bends }) => bends || isLine).map(({ from, to }) => [from, to] as const);
  };
  return { convex: intervalsOf(1), concave: intervalsOf(-1) };
};
