import type { ScalarActivation } from "../activations/activation";
import type { Values } from "./pieces";

/** A straight line that the graph nears far out on one side; a graph that is itself straight out there has none. */
export interface Asymptote {
  readonly side: "left" | "right";
  readonly slope: number;
  readonly intercept: number;
}

/** The asymptotes, found from the limits of function and slope, and tried against the function further out. */
export const asymptotesOf = ({ f, df, kinks, jumps }: ScalarActivation, values: Values): readonly Asymptote[] =>
  (["left", "right"] as const).flatMap((side) => {
    const sign = side === "left" ? -1 : 1;
    const slope = df(sign * Infinity, values) + 0;
    if (!Number.isFinite(slope)) return [];
    const gap = (x: number): number => f(sign * x, values) - slope * sign * x;
    // What is left of a tail of 1 / x goes out of the difference of two distances.
    const intercept = slope === 0 ? f(sign * Infinity, values) : 2 * gap(2 ** 17) - gap(2 ** 16);
    if (!Number.isFinite(intercept)) return [];
    const rounded = Math.abs(intercept) < 1e-9 ? 0 : intercept;
    // Behind its last bend only a straight line meets its asymptote, but far out rounding makes others meet it too.
    const last = Math.max(0, ...[...kinks(values), ...jumps(values)].map(Math.abs));
    const touches = [last + 2, last + 4, last + 16.5].every((x) => f(sign * x, values) === slope * sign * x + rounded);
    const nears = [2 ** 12, 2 ** 20 + 1].every((x) => Math.abs(gap(x) - rounded) < 0.01);
    return touches || !nears ? [] : [{ side, slope, intercept: rounded }];
  });
