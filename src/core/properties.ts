import type { ScalarActivation } from "./activations/activation";

type Values = Readonly<Record<string, number>>;

/** A straight line that the graph nears without ever reaching it, on one side. */
export interface Asymptote { readonly side: "left" | "right"; readonly slope: number; readonly intercept: number }

/** The asymptotes, found from the limits of function and slope; a function that is itself straight out there has none. */
export const asymptotesOf = ({ f, df }: ScalarActivation, values: Values): readonly Asymptote[] =>
  (["left", "right"] as const).flatMap((side) => {
    const sign = side === "left" ? -1 : 1;
    const slope = df(sign * Infinity, values) + 0;
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
  const breaks = [...activation.kinks(values), ...activation.jumps(values)];
  const isFlat = (x: number): boolean => Math.abs(activation.df(x, values)) <= threshold;
  const found: [number, number][] = [];
  const spots = spotsOf(domain, breaks);
  let before = domain[0];
  let start = isFlat(before) ? before : undefined;
  for (const here of spots) {
    if (isFlat(here) !== (start !== undefined)) {
      const crossing = bisect(isFlat, before, here);
      const edge = breaks.find((x) => Math.abs(x - crossing) < 1e-5) ?? crossing;
      // A slope that only passes through zero, or touches it, is no saturation.
      const lasts = start !== undefined && (edge - start > 0.5 || activation.df((3 * start + edge) / 4, values) === 0);
      if (start !== undefined && lasts) found.push([start, edge]);
      start = start === undefined ? edge : undefined;
    }
    before = here;
  }
  return start === undefined ? found : [...found, [start, domain[1]]];
};

/** Places to look at, ascending: evenly spread, and one between any two breaks. */
const spotsOf = ([from, to]: readonly [number, number], breaks: readonly number[]): readonly number[] => {
  const stops = [from, ...breaks.filter((x) => x > from && x < to), to].sort((a, b) => a - b);
  const between = stops.slice(1).map((x, i) => (x + (stops[i] ?? x)) / 2);
  const even = Array.from({ length: 64 }, (_, i) => from + ((to - from) * (i + 1)) / 64);
  return breaks.length === 0 ? even : [...even, ...between].sort((a, b) => a - b);
};

/** Whether f(-x) is f(x) or -f(x), tried over a fine grid; a constant function would be even. */
export const parityOf = ({ f }: ScalarActivation, values: Values): "odd" | "even" | undefined => {
  const agrees = (sign: number): boolean => halfGrid.every((x) => close(f(-x, values), sign * f(x, values)));
  return agrees(-1) ? "odd" : agrees(1) ? "even" : undefined;
};

/** Whether the function never falls, or never rises, from each point of a fine grid to the next. */
export const monotonicityOf = ({ f }: ScalarActivation, values: Values): "rising" | "falling" | undefined => {
  const heights = grid.map((x) => f(x, values));
  const never = (sign: number): boolean => heights.every((y, i) => i === 0 || sign * (y - (heights[i - 1] ?? y)) <= 1e-15);
  return never(-1) ? "rising" : never(1) ? "falling" : undefined;
};

/** Where the slope is largest in size, and that slope. `x` is infinite where the slope only nears it far out. */
export const steepestOf = ({ df }: ScalarActivation, values: Values): { readonly x: number; readonly slope: number } => {
  const size = (x: number): number => Math.abs(df(x, values));
  const best = outwards.reduce((a, b) => (size(b) > size(a) + 1e-15 ? b : a), 0);
  // Some are so close to the limit by 15 that they round to it.
  const end = size(-Infinity) > size(Infinity) ? -Infinity : Infinity;
  if (size(end) > size(best) || (size(end) === size(best) && Math.abs(best) > 15)) return { x: end, slope: df(end, values) };
  let [from, to] = [best - spacing, best + spacing];
  while (to - from > 1e-9) {
    const [left, right] = [from + (to - from) / 3, to - (to - from) / 3];
    if (size(left) > size(right)) to = right;
    else from = left;
  }
  const refined = (from + to) / 2;
  const x = size(refined) > size(best) + 1e-12 ? refined : best;
  return { x, slope: df(x, values) };
};

const spacing = 1 / 64;
const halfGrid: readonly number[] = Array.from({ length: 20 / spacing }, (_, i) => (i + 1) * spacing);
const outwards: readonly number[] = halfGrid.flatMap((x) => [-x, x]);
const grid: readonly number[] = [...halfGrid.map((x) => -x).reverse(), 0, ...halfGrid];

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));

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
