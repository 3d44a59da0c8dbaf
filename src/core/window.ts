import type { ScalarActivation } from "./activations/activation";
import type { Window } from "./sample";

type Values = Readonly<Record<string, number>>;

/**
 * The part of a scalar activation worth looking at: wherever its graph bends noticeably, its kinks and jumps, and some way
 * beyond; the origin is always in it. Straight and flat parts get only what shows that they are.
 */
export const interestingWindow = (activation: ScalarActivation, values: Values, withDerivative = false): Window => {
  const breaks = [
    ...activation.kinks(values),
    ...activation.jumps(values),
    ...(activation.edges?.(values) ?? []).filter((x) => Math.abs(x) <= reach),
  ];
  const seen = look(activation, values);
  const bends = [...breaks, ...bentPart(activation, values, seen)];
  const first = Math.min(0, ...bends);
  const last = Math.max(0, ...bends);
  const margin = Math.max(2, (last - first) / 4);
  // A wave bends as far as one looks: what one wants to see of it is how it repeats.
  const isWave = first <= -reach && last >= reach;
  const x = isWave
    ? ([-wave, wave] as const)
    : ([Math.min(-4, Math.floor(first - margin)), Math.max(4, Math.ceil(last + margin))] as const);
  return { x, y: heights(activation, values, x, withDerivative ? seen : [], breaks) };
};

/** How far from the origin bends are looked for; beyond, every activation of the catalogue is straight or close to it. */
const reach = 12;
const steps = 24;
/** Half the width of the window on a wave: a turn and a quarter of the sine to either side. */
const wave = 8;

interface Seen {
  readonly x: number;
  readonly slope: number;
  readonly bend: number;
}

const look = (activation: ScalarActivation, values: Values): readonly Seen[] =>
  Array.from({ length: 2 * steps + 1 }, (_, i) => lookAt(activation, values, (reach * (i - steps)) / steps));

/** The curvature of the graph is in radians per unit of length. */
const lookAt = ({ df, d2f }: ScalarActivation, values: Values, x: number): Seen => {
  const slope = df(x, values);
  const bend = Math.abs(d2f(x, values)) / (1 + slope * slope) ** 1.5;
  // A formula of somebody's own may not be defined everywhere.
  return { x, slope, bend: Number.isFinite(bend) ? bend : 0 };
};

/** Ends of the region where the curvature is over 4 % of its largest. */
const bentPart = (activation: ScalarActivation, values: Values, seen: readonly Seen[]): readonly number[] => {
  const largest = seen.reduce((most, { bend }) => Math.max(most, bend), 0);
  const least = Math.max(0.04 * largest, 1e-3);
  const bent = seen.filter(({ bend }) => bend > least);
  const [first, last] = [bent[0]?.x, bent[bent.length - 1]?.x];
  if (first === undefined || last === undefined) return [];
  // Half a step further out, the graph may still bend.
  const half = reach / steps / 2;
  const widened = (x: number, by: number): number => (Math.abs(x) < reach && lookAt(activation, values, x + by).bend > least ? x + by : x);
  return [widened(first, -half), widened(last, half)];
};

/** Values over the interval with the origin and a margin; what shoots up is cut at the width of the interval. */
const heights = (
  { f, df, range }: ScalarActivation,
  values: Values,
  [from, to]: readonly [number, number],
  slopes: readonly Seen[],
  breaks: readonly number[],
): readonly [number, number] => {
  const xs = [...Array.from({ length: 33 }, (_, i) => from + ((to - from) * i) / 32), ...breaks.flatMap((x) => [x - 1e-9, x, x + 1e-9])];
  const ends = slopes.length === 0 ? [] : [from, to, ...breaks.flatMap((x) => [x - 1e-9, x + 1e-9])].map((x) => df(x, values));
  const inside = slopes.filter(({ x }) => x >= from && x <= to).map(({ slope }) => slope);
  const limit = (to - from) * 0.75;
  let low = 0;
  let high = 0;
  for (const y of [...xs.map((x) => f(x, values)), ...ends, ...inside]) {
    if (y !== y) continue;
    low = Math.min(low, Math.max(y, -limit));
    high = Math.max(high, Math.min(y, limit));
  }
  // A bound that is all but in view belongs there, as does the asymptote that the graph creeps towards.
  const room = (high - low) * 0.25;
  const [min, max] = range(values);
  if (min < low && min > low - room) low = min;
  if (max > high && max < high + room) high = max;
  const margin = (high - low || 2) * 0.06;
  return [low - margin, high + margin];
};
