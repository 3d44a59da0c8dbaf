import type { ScalarActivation } from "../core/activations/activation";
import { saturationThreshold } from "../core/plot/draw";


/** What can be worked out about a function of one number with given parameters. */
export interface Facts {
  readonly range: readonly [min: number, max: number];
  readonly attained: readonly [min: boolean, max: boolean];
  readonly valueAtZero: number;
  readonly slopeAtZero: number;
  /** The largest slope; `x` is null where it is taken on a whole interval, or approached only. */
  readonly steepest: { readonly slope: number; readonly x: number | null };
  readonly kinks: readonly number[];
  readonly jumps: readonly number[];
  /** The slope stays below the threshold left of `below` and right of `above`; null where it never settles there. */
  readonly saturation: { readonly below: number | null; readonly above: number | null };
}

/** Half the width of what is searched: at its ends every function of the catalogue does what it does at infinity. */
const far = 60;
const steps = 6000;

/** What was worked out already, by the values of the parameters, of which every curve has its own. */
const known = new WeakMap<object, { readonly activation: ScalarActivation; readonly facts: Facts }>();

/** Works out the facts by looking, not from a table: parameters can be anything. */
export function facts(activation: ScalarActivation, values: Readonly<Record<string, number>>): Facts {
  const before = known.get(values);
  if (before?.activation === activation) return before.facts;
  const found = look(activation, values);
  known.set(values, { activation, facts: found });
  return found;
}

function look({ f, df, range, attained, kinks, jumps }: ScalarActivation, values: Readonly<Record<string, number>>): Facts {
  const slope = (x: number): number => df(x, values);
  return {
    range: range(values),
    attained: attained(values),
    valueAtZero: f(0, values),
    slopeAtZero: slope(0),
    steepest: steepest(slope),
    kinks: kinks(values),
    jumps: jumps(values),
    saturation: { below: settled(slope, -1), above: settled(slope, 1) },
  };
}

const grid = (index: number): number => (index - steps / 2) * ((2 * far) / steps);

function steepest(slope: (x: number) => number): Facts["steepest"] {
  let best = -Infinity;
  let at = 0;
  for (let index = 0; index <= steps; index++) {
    const here = slope(grid(index));
    if (here > best) {
      best = here;
      at = index;
    }
  }
  const limit = slope(Math.sign(grid(at)) * Infinity);
  if ((at === 0 || at === steps) && limit > best) return { slope: limit, x: null };
  const [left, right] = [slope(grid(at - 1)), slope(grid(at + 1))];
  // Equal beside the best one: a straight piece, or a limit that floating point has reached.
  if (left === best || right === best || at === 0 || at === steps) return { slope: best, x: null };
  const x = highest(slope, grid(at - 1), grid(at + 1));
  return slope(x) > best ? { slope: slope(x), x } : { slope: best, x: grid(at) };
}

/** The highest point between two, for a function that rises and then falls: golden-section search. */
function highest(g: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [from, to];
  for (let round = 0; round < 60; round++) {
    const [c, d] = [b - ratio * (b - a), a + ratio * (b - a)];
    if (g(c) < g(d)) a = c;
    else b = d;
  }
  return (a + b) / 2;
}

/** From where to infinity, in one direction, the slope stays small. */
function settled(slope: (x: number) => number, direction: 1 | -1): number | null {
  const isSmall = (x: number): boolean => Math.abs(slope(x)) < saturationThreshold;
  let outer = direction * far;
  if (!isSmall(outer)) return null;
  const step = (2 * far) / steps;
  while (Math.abs(outer - direction * step) <= far && isSmall(outer - direction * step)) {
    outer -= direction * step;
    if (outer * direction < -far + step) return null;
  }
  let [small, large] = [outer, outer - direction * step];
  for (let round = 0; round < 50; round++) {
    const middle = (small + large) / 2;
    if (isSmall(middle)) small = middle;
    else large = middle;
  }
  // Halving leaves a trace where the edge is a kink at zero.
  return Math.abs(small) < 1e-9 ? 0 : small;
}
