import type { ScalarActivation } from "../activations/activation";
import type { Head } from "../head";
import { gaussianExpectation } from "../numeric/quadrature";
import { weightMoments, type Initializer } from "./initializer";

/** One affine layer with its activation, as far as it is known. */
export interface SignalLayer {
  /** Connections into one unit: inputs, times the size of the kernel. */
  readonly fanIn: number;
  /** Connections out of one input: units, times the size of the kernel. */
  readonly fanOut: number;
  /** Null where it is not known. */
  readonly head: Head | null;
  /** Null where it is not known, or not one of ours. */
  readonly initializer: Initializer | null;
  /** Variance of the biases; 0, as in Keras, where left out. */
  readonly biasVariance?: number;
}

/** A layer whose effect nobody can tell: a normalisation, a sum, a recurrent layer, one of the user's own. */
export const unknownLayer = "unknown";

/** Why nothing is said of a layer. */
export type Unmodelled =
  /** The layer itself, its activation or its initialiser is not known. */
  | "layer"
  | "activation"
  | "initializer"
  /** The activation mixes its inputs, so that one unit's value is not a function of its own input. */
  | "vector-activation"
  /** All weights are alike, or all lean to one side: then units are no longer independent, which the computation stands on. */
  | "constant-weights"
  | "weights-with-mean"
  /** Connections that are no positive number. */
  | "fan"
  /** What goes in is not known, since a layer before is not. */
  | "input"
  /** Values or slopes leave the range of numbers, or have no mean square. */
  | "overflow";

/** What a layer does to a signal at initialisation, for inputs and weights at random. */
export type LayerSignal = { readonly known: false; readonly reason: Unmodelled } | KnownSignal;

export interface KnownSignal {
  readonly known: true;
  /** Variance of what goes into the activation; its mean is 0. */
  readonly before: number;
  /** Mean square, mean and variance of what comes out of it. */
  readonly meanSquare: number;
  readonly mean: number;
  readonly variance: number;
  /** By how much the mean square of a gradient grows on its way back through this layer, from its output to its input. */
  readonly gradientFactor: number;
}

/**
 * Follows a signal through a stack of layers at initialisation, in the limit of wide layers: what goes into each activation is then
 * normal with variance fanIn · E[w²] · E[x²], and gradients come back times fanOut · E[w²] · E[f'²]. Exact for the mean over networks where
 * activations are linear; finite widths scatter around it, the more the deeper.
 */
export const propagate = (layers: readonly (SignalLayer | typeof unknownLayer)[], inputMeanSquare = 1): readonly LayerSignal[] => {
  let meanSquare: number | undefined = inputMeanSquare;
  return layers.map((layer) => {
    const signal = through(layer, meanSquare);
    meanSquare = signal.known ? signal.meanSquare : undefined;
    return signal;
  });
};

const unknown = (reason: Unmodelled): LayerSignal => ({ known: false, reason });

/** What becomes of a normal variable of mean 0: moments of the values and the mean square of the slope. */
interface Moments {
  readonly mean: number;
  readonly meanSquare: number;
  readonly variance: number;
  readonly slope: number;
}

/** Stacks repeat their layers and programs their stacks: this many are remembered of each function. */
const MOST_MOMENTS = 200;
const remembered = new WeakMap<ScalarActivation, Map<string, Moments>>();

const momentsOf = (activation: ScalarActivation, values: Readonly<Record<string, number>>, before: number): Moments => {
  const moments = remembered.get(activation) ?? new Map<string, Moments>();
  remembered.set(activation, moments);
  const key = `${before} ${JSON.stringify(values)}`;
  const known = moments.get(key);
  if (known) return known;
  const kinks = [...activation.kinks(values), ...activation.jumps(values)];
  const expect = (g: (x: number) => number): number => gaussianExpectation(g, { kinks, standardDeviation: Math.sqrt(before) });
  const mean = expect((x) => activation.f(x, values));
  const found: Moments = {
    mean,
    meanSquare: expect((x) => activation.f(x, values) ** 2),
    variance: expect((x) => (activation.f(x, values) - mean) ** 2),
    slope: expect((x) => activation.df(x, values) ** 2),
  };
  if (moments.size >= MOST_MOMENTS) moments.clear();
  moments.set(key, found);
  return found;
};

const through = (layer: SignalLayer | typeof unknownLayer, inputMeanSquare: number | undefined): LayerSignal => {
  if (layer === unknownLayer) return unknown("layer");
  const { fanIn, fanOut, head, initializer, biasVariance = 0 } = layer;
  if (inputMeanSquare === undefined) return unknown("input");
  if (!initializer) return unknown("initializer");
  if (!head) return unknown("activation");
  const { activation, values } = head;
  if (activation.kind === "vector") return unknown("vector-activation");
  if (!(fanIn > 0 && fanOut > 0 && fanIn < Infinity && fanOut < Infinity)) return unknown("fan");
  const weights = weightMoments(initializer, fanIn, fanOut);
  // Weights that are all 0 let nothing through either way, which needs no independence.
  if (weights.mean !== 0) return unknown(weights.variance === 0 ? "constant-weights" : "weights-with-mean");
  const before = fanIn * weights.variance * inputMeanSquare + biasVariance;
  const { mean, meanSquare, variance, slope } = momentsOf(activation, values, before);
  const gradientFactor = fanOut * weights.variance * slope;
  if (![before, mean, meanSquare, gradientFactor].every(Number.isFinite)) return unknown("overflow");
  return { known: true, before, meanSquare, mean, variance, gradientFactor };
};
