import type { ScalarActivation } from "./activations/activation";

type Values = Readonly<Record<string, number>>;

/** A straight line that the graph nears without ever reaching it, on one side. */
export interface Asymptote { readonly side: "left" | "right"; readonly slope: number; readonly intercept: number }

/** The asymptotes, found from the limits of function and slope; a function that is itself straight out there has none. */
export const asymptotesOf = ({ f, df }: ScalarActivation, values: Values): readonly Asymptote[] =>
  (["left", "right"] as const).flatMap((side) => {
    const sign = side === "left" ? -1 : 1;
    const slope = df(sign * Infinity, values);
    if (!Number.isFinite(slope)) return [];
    // At 2^30 everything but a tail of 1 / x has died out, and a slope of one or zero leaves the intercept exact.
    const far = sign * 2 ** 30;
    const intercept = slope === 0 ? f(sign * Infinity, values) : f(far, values) - slope * far;
    if (!Number.isFinite(intercept)) return [];
    const rounded = Math.abs(intercept) < 1e-6 ? 0 : intercept;
    const touches = [8, 16].every((x) => f(sign * x, values) === slope * sign * x + rounded);
    return touches ? [] : [{ side, slope, intercept: rounded }];
  });

/** Intervals of `domain` on which the gradient is at most `threshold` in size, ends found to within a millionth. */
export const saturationOf = (
  activation: ScalarActivation, values: Values, threshold: number, domain: readonly [from: number, to: number],
): readonly (readonly [from: number, to: number])[] => {
  const isFlat = (x: number): boolean => Math.abs(activation.df(x, values)) <= threshold;
  const [from, to] = domain;
  const steps = 64;
  const found: [number, number][] = [];
  let start = isFlat(from) ? from : undefined;
  for (let i = 1; i <= steps; i++) {
    const [before, here] = [from + ((to - from) * (i - 1)) / steps, from + ((to - from) * i) / steps];
    const flat = isFlat(here);
    if (flat === (start !== undefined)) continue;
    const edge = bisect(isFlat, before, here);
    if (start === undefined) start = edge;
    else {
      // A slope that only passes through zero is no saturation.
      if (edge - start > (to - from) / 40) found.push([start, edge]);
      start = undefined;
    }
  }
  if (start !== undefined) found.push([start, to]);
  return found;
};

/** Where a yes turns into a no between two points, by halving. */
const bisect = (test: (x: number) => boolean, from: number, to: number): number => {
  const first = test(from);
  let [a, b] = [from, to];
  while (Math.abs(b - a) > 1e-6) {
    const middle = (a + b) / 2;
    if (test(middle) === first) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
};
