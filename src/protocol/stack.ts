import type { Initializer } from "../core/signal/initializer";
import type { Omission, Refusal } from "../model/lesson";
import { byKind, either, isFiniteNumber, listOf, oneOf, recordOf, shape, text, type Check } from "./check";
import type { WireNumber } from "./messages";

export type { Omission, Refusal };

/** One trained layer of a stack with what its values go through. */
export interface StackLayer {
  /** Names its place to the host, for `reveal`. */
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly fanIn: number;
  readonly fanOut: number;
  readonly activation: string;
  readonly values: Readonly<Record<string, WireNumber>>;
  readonly initializer: Initializer;
  /** As Keras calls it. */
  readonly initializerName: string;
}

/** A model as a stack of layers at initialisation. */
export interface Stack {
  readonly title: string;
  readonly line: string;
  readonly layers: readonly StackLayer[];
  readonly omitted: readonly Omission[];
  /** Set where there is a part that nobody models here: why, and what in the code. */
  readonly refused: { readonly why: Refusal; readonly what: string; readonly id: string | null; readonly line: string } | null;
}

const name = text(1000);
const nothing = oneOf(null);
const positive: Check<number> = (value): value is number => isFiniteNumber(value) && value > 0;
const number: Check<WireNumber> = either(isFiniteNumber, oneOf("Infinity", "-Infinity", "NaN"));

const refusal = oneOf(
  "incomplete",
  "branches",
  "shared",
  "normalization",
  "recurrent",
  "merge",
  "opaque",
  "activation",
  "twoActivations",
  "vector",
  "initializer",
  "weights",
  "shape",
  "transposed",
  "short",
);

const isInitializer: Check<Initializer> = byKind({
  varianceScaling: {
    scale: isFiniteNumber,
    mode: oneOf("fan_in", "fan_out", "fan_avg"),
    distribution: oneOf("truncated_normal", "untruncated_normal", "uniform"),
  },
  normal: { mean: isFiniteNumber, standardDeviation: isFiniteNumber },
  truncatedNormal: { mean: isFiniteNumber, standardDeviation: isFiniteNumber },
  uniform: { min: isFiniteNumber, max: isFiniteNumber },
  orthogonal: { gain: isFiniteNumber },
  constant: { value: isFiniteNumber },
});

const layer: Check<StackLayer> = shape({
  id: name,
  title: name,
  line: name,
  fanIn: positive,
  fanOut: positive,
  activation: name,
  values: recordOf(number, 50),
  initializer: isInitializer,
  initializerName: name,
});

/** Whether a value is a stack. */
export const isStack: Check<Stack> = shape({
  title: name,
  line: name,
  layers: listOf(layer, 500),
  omitted: listOf(oneOf("dropout", "pooling", "stride"), 10),
  refused: either(shape({ why: refusal, what: name, id: either(name, nothing), line: name }), nothing),
});
