import type { KnownName } from "../names";

/** What a loss takes for labels. */
export type LabelForm =
  /** One number in [0, 1] for every output, each a question of its own. */
  | "probability"
  /** One column for every class, non-negative, summing to one. */
  | "one-hot"
  /** One whole number, the class, from 0. */
  | "class-id"
  /** A distribution over the columns. */
  | "distribution"
  | "count"
  | "real"
  /** -1 or 1 (Keras also takes 0 or 1). */
  | "sign"
  | "mask"
  | "sequence"
  | "vector";

/** What a loss takes for predictions, when `from_logits` is not set. */
export type PredictionForm =
  /** Every column a probability of its own, in [0, 1]. */
  | "probability"
  /** Columns that are non-negative and sum to one. */
  | "distribution"
  /** Any real number, unnormalised: log-odds or log-weights. */
  | "logits"
  /** Any real number on both sides of zero, whose sign decides. */
  | "score"
  /** A positive number. */
  | "rate"
  | "real"
  | "vector";

/** A training loss, as data: what it expects, and its value where a rule or the panel needs a number. */
export interface Loss {
  /** Keras's function name: `binary_crossentropy`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Classes and functions, fully qualified. */
  readonly knownAs: readonly KnownName[];
  /** The strings that `compile(loss=...)` resolves to this loss. */
  readonly strings: { readonly keras: readonly string[]; readonly keras2: readonly string[] };
  /** Constructor parameters in order, with their defaults (null where the default is none or not a number). */
  readonly parameters: readonly { readonly name: string; readonly default: number | boolean | null }[];
  readonly labels: LabelForm;
  readonly predictions: PredictionForm;
  /** What kind of question it answers: used to tell regression from classification. */
  readonly task: "binary" | "categorical" | "regression" | "margin" | "overlap" | "sequence" | "embedding" | "divergence";
  /** The labels are class ids, not columns. */
  readonly sparse: boolean;
  /** Whether `from_logits` is a parameter. */
  readonly takesLogits: boolean;
  /**
   * The loss of one sample. `labels` and `predictions` have one entry for every column (`labels` one class id if `sparse`);
   * with `logits` set, predictions are logits.
   */
  value(labels: readonly number[], predictions: readonly number[], options?: LossOptions): number;
}

export interface LossOptions {
  /** The predictions are logits. */
  readonly logits?: boolean;
  /** Classes per time step, for a loss of sequences, whose predictions stand one step after the other. */
  readonly columns?: number;
}

/** The class, the function and further names of the function, in `keras.losses` of both versions. */
export const lossNames = (className: string, functionName: string, ...aliases: readonly string[]): readonly KnownName[] =>
  ["keras", "keras2"].flatMap((version) => [className, functionName, ...aliases].map((name) => ({ name: `${version}.losses.${name}` })));

/** Those in `keras.losses` of Keras 3 only. */
export const newLossNames = (className: string, functionName: string): readonly KnownName[] =>
  [className, functionName].map((name) => ({ name: `keras.losses.${name}` }));

/** What Keras clips probabilities to: [1e-7, 1 - 1e-7]. */
export const epsilon = 1e-7;

export const loss = (l: Loss): Loss => l;
