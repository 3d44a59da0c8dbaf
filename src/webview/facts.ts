import type { ScalarActivation } from "../core/activations/activation";
import { composedId } from "../core/expressions/composed";
import { neighbours } from "../core/numeric/entry";
import { monotoneOf, type Monotone } from "../core/properties/monotone";
import { settledOf } from "../core/properties/saturation";
import { normalResponseOf, type NormalResponse } from "../core/properties/signal";
import { zeroGradientOf } from "../core/properties/flat";
import type { Places } from "../core/properties/roots";
import { smoothnessOf, type Smoothness } from "../core/properties/smoothness";
import { largestSlopeOf } from "../core/properties/steepest";
import { parityOf } from "../core/properties/symmetry";
import { zerosOf } from "../core/properties/zeros";

/** What the panel says of a function of one number with given parameters. */
export interface Facts {
  readonly range: readonly [min: number, max: number];
  readonly attained: readonly [min: boolean, max: boolean];
  /** The range was found by search, as that of a function of the program's own. */
  readonly isRangeFound: boolean;
  /** Where a function that is not defined or not bounded everywhere is so; null for one that is. */
  readonly defined: Places | null;
  readonly parity: "odd" | "even" | undefined;
  readonly monotone: Monotone | undefined;
  readonly valueAtZero: number;
  readonly slopeAtZero: number;
  /** The largest slope; `x` is null where it is taken on a whole interval, or approached only. */
  readonly steepest: { readonly slope: number; readonly x: number | null };
  readonly kinks: readonly number[];
  readonly jumps: readonly number[];
  readonly smoothness: Smoothness;
  readonly zeros: Places;
  readonly zeroGradient: Places;
  /** The slope stays below the threshold left of `below` and right of `above`; null where it never settles there. */
  readonly saturation: { readonly below: number | null; readonly above: number | null };
  readonly normalResponse: NormalResponse;
}

/** What was worked out already, by the values of the parameters, of which every curve has its own. */
const known = new WeakMap<object, { readonly activation: ScalarActivation; readonly threshold: number; readonly facts: Facts }>();

/** Asks the core, which works the facts out by looking: parameters can be anything. */
export function facts(activation: ScalarActivation, values: Readonly<Record<string, number>>, threshold: number): Facts {
  const before = known.get(values);
  if (before?.activation === activation && before.threshold === threshold) return before.facts;
  const found = ask(activation, values, threshold);
  known.set(values, { activation, threshold, facts: found });
  return found;
}

function ask(activation: ScalarActivation, values: Readonly<Record<string, number>>, threshold: number): Facts {
  const { f, df, range, attained, kinks, jumps, edges } = activation;
  const { slope, x = null } = largestSlopeOf(activation, values);
  return {
    range: range(values),
    attained: attained(values),
    isRangeFound: activation.id === composedId,
    defined: definedOn((x) => f(x, values), edges?.(values) ?? []),
    parity: parityOf(activation, values),
    monotone: monotoneOf(activation, values),
    valueAtZero: f(0, values),
    slopeAtZero: df(0, values),
    // Towards a pole, or an end where the graph stands upright, the search only comes so far.
    steepest: edges && slope > 1e6 ? { slope: Infinity, x: null } : { slope, x },
    kinks: kinks(values),
    jumps: jumps(values),
    smoothness: smoothnessOf(activation, values),
    zeros: zerosOf(activation, values),
    zeroGradient: zeroGradientOf(activation, values),
    saturation: settledOf(activation, values, threshold),
    normalResponse: normalResponseOf(activation, values),
  };
}

/** The stretches between edges on which a function has values, with those ends where it has one too. */
function definedOn(f: (x: number) => number, edges: readonly number[]): Places | null {
  if (edges.length === 0) return null;
  const isDefined = (x: number): boolean => Number.isFinite(f(x));
  const intervals = neighbours([-Infinity, ...edges, Infinity]).flatMap(([from, to]) => {
    const inside = from === -Infinity ? to - 1 : to === Infinity ? from + 1 : (from + to) / 2;
    return isDefined(inside) ? [{ from, to, hasFrom: isDefined(from), hasTo: isDefined(to) }] : [];
  });
  return { points: [], intervals };
}
