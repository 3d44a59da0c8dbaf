import type { PredictionForm } from "../losses/loss";
import type { Measure } from "../measure";
import { publicStrings, type KnownName, type Strings } from "../names";

/** A metric, as data: what it reads from labels and predictions. */
export interface Metric {
  /** Keras's function name, or the class name in snake case where there is no function: `binary_accuracy`, `auc`. */
  readonly id: string;
  readonly title: string;
  readonly knownAs: readonly KnownName[];
  /** The strings that `compile(metrics=[...])` resolves to this metric. */
  readonly strings: Strings;
  readonly parameters: readonly { readonly name: string; readonly default: number | boolean | null }[];
  /**
   * How it decides: `equality` compares numbers, `threshold` cuts at a probability, `argmax` takes the largest column,
   * `error` measures a distance, `loss` is a loss used as a metric.
   */
  readonly decides: "equality" | "threshold" | "argmax" | "error" | "ranking" | "overlap" | "loss" | "by-shape";
  /** Labels as class ids, as columns, or either. */
  readonly labels: "class-id" | "one-hot" | "any";
  /**
   * What it takes for predictions, where `from_logits` is not set: `any` where only their order counts, `class-id` for decisions.
   * A threshold on logits cuts at the wrong place.
   */
  readonly predictions: PredictionForm | "class-id" | "any";
  /** An accuracy: the share of samples decided rightly. */
  readonly isAccuracy: boolean;
  /** What Keras shows for a batch; null where it needs an argument that has no default. */
  readonly value: Measure | null;
}

/** Declares a metric. Without strings of its own it goes by its public names. */
export const metric = (m: Omit<Metric, "strings"> & { readonly strings?: Strings }): Metric => ({
  strings: publicStrings(m.id, m.knownAs),
  ...m,
});

/** The class, and where there is one the function, in `keras.metrics` of both versions. */
export const metricNames = (className: string, ...functionNames: readonly string[]): readonly KnownName[] =>
  ["keras", "keras2"].flatMap((version) => [className, ...functionNames].map((name) => ({ name: `${version}.metrics.${name}` })));
