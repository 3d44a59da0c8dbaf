import type { ScalarActivation } from "./activations/activation";
import type { Window } from "./sample";

type Values = Readonly<Record<string, number>>;

/**
 * The part of a scalar activation worth looking at: wherever its graph bends noticeably, its kinks and jumps, and some way
 * beyond; the origin is always in it. Straight and flat parts get only what shows that they are.
 */
export const interestingWindow = (activation: ScalarActivation, values: Values, withDerivative = false): Window => {
  const bends = [...activation.kinks(values), ...activation.jumps(values), ...bentPart(activation, values)];
  const first = Math.min(0, ...bends);
  const last = Math.max(0, ...bends);
  const margin = Math.max(2, (last - first) / 4);
  // A wave bends as far as one looks: what one wants to see of it is how it repeats.
  const isWave = first <= -reach && last >= reach;
  const x = isWave ? [-wave, wave] as const : [Math.min(-4, Math.floor(first - margin)), Math.max(4, Math.ceil(last + margin))] as const;
  return { x, y: heights(activation, values, x, withDerivative) };
};

/** How far from the origin bends are looked for; beyond, every activation of the catalogue is straight or close to it. */
const reach = 12;
/** Half the width of the window on a wave: a turn and a quarter of the sine to either side. */
const wave = 8;
const steps = 48;

/** Ends of the region where the curvature of the graph, in radians per unit of length, is over 4 % of its largest. */
const bentPart = ({ df, d2f }: ScalarActivation, values: Values): readonly number[] => {
  const bends = Array.from({ length: 2 * steps + 1 }, (_, i) => {
    const x = (reach * (i - steps)) / steps;
    const slope = df(x, values);
    return { x, bend: Math.abs(d2f(x, values)) / (1 + slope * slope) ** 1.5 };
  });
  const largest = bends.reduce((most, { bend }) => Math.max(most, bend), 0);
  const bent = bends.filter(({ bend }) => bend > Math.max(0.04 * largest, 1e-3));
  const [first, last] = [bent[0], bent[bent.length - 1]];
  return first === undefined || last === undefined ? [] : [first.x, last.x];
};

/** Values over the interval with the origin and a margin; what shoots up is cut at the width of the interval. */
const heights = (
  { f, df, range }: ScalarActivation, values: Values, [from, to]: readonly [number, number], withDerivative: boolean,
): readonly [number, number] => {
  let low = 0;
  let high = 0;
  const limit = (to - from) * 0.75;
  for (let i = 0; i <= steps; i++) {
    const x = from + ((to - from) * i) / steps;
    const ys = withDerivative ? [f(x, values), df(x, values)] : [f(x, values)];
    for (const y of ys) {
      low = Math.min(low, Math.max(y, -limit));
      high = Math.max(high, Math.min(y, limit));
    }
  }
  // A bound that is all but in view belongs there, as does the asymptote that the graph creeps towards.
  const room = (high - low) * 0.25;
  const [min, max] = range(values);
  if (min < low && min > low - room) low = min;
  if (max > high && max < high + room) high = max;
  const margin = (high - low || 2) * 0.06;
  return [low - margin, high + margin];
};
