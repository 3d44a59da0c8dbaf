import { publicStrings, type KnownName, type Strings } from "../names";
import type { Counts } from "../numeric/mean";

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
  /** Any real number, each by itself: the log-odds of yes. */
  | "logits"
  /** Any real numbers of which only the differences count: what goes into a softmax. */
  | "log-weights"
  /** Any real number on both sides of zero, whose sign decides. */
  | "score"
  /** A positive number. */
  | "rate"
  | "real"
  | "vector";

/** A parameter of a loss with its default; null where that is none or not a number. */
export interface LossParameter {
  readonly name: string;
  readonly default: number | boolean | null;
}

/** What a loss is as data. */
interface Facts<P extends readonly LossParameter[]> {
  /** Keras's function name: `binary_crossentropy`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Classes and functions, fully qualified. */
  readonly knownAs: readonly KnownName[];
  /** The strings that `compile(loss=...)` resolves to this loss. */
  readonly strings: Strings;
  /** Constructor parameters in order. */
  readonly parameters: P;
  readonly labels: LabelForm;
  readonly predictions: PredictionForm;
  /** What kind of question it answers: used to tell regression from classification. */
  readonly task: "binary" | "categorical" | "regression" | "margin" | "overlap" | "sequence" | "embedding" | "divergence";
  /** The activation whose input the loss can take in place of its output, without loss of digits; null where there is none. */
  readonly link: "sigmoid" | "softmax" | null;
}

/** A training loss, as data and functions: what it expects, its value and its gradient. */
export interface Loss extends Facts<readonly LossParameter[]> {
  /** The labels are class ids, not columns. */
  readonly sparse: boolean;
  /** Whether `from_logits` is a parameter. */
  readonly takesLogits: boolean;
  /**
   * The loss of one sample. `labels` and `predictions` have one entry for every column (`labels` one class id if `sparse`).
   * It is the mathematical function; with `epsilon: kerasEpsilon` it is what Keras shows.
   */
  value(labels: readonly number[], predictions: readonly number[], options?: LossOptions): number;
  /** The derivative of `value` with respect to each prediction; at a kink, one of its subgradients. */
  gradient(labels: readonly number[], predictions: readonly number[], options?: LossOptions): readonly number[];
}

export interface LossOptions {
  /** The predictions are what would go into the `link`; only for a loss that has one. */
  readonly logits?: boolean;
  /** Classes per time step, for a loss of sequences, whose predictions stand one step after the other. */
  readonly columns?: number;
  /** How far Keras keeps probabilities and divisors away from 0: `kerasEpsilon`, or 0 for the mathematical function. */
  readonly epsilon?: number;
  /**
   * How many equal columns each entry of `predictions`, and of `labels` unless `sparse`, stands for; one each where it is left out. The gradient
   * is then with respect to one column of each. Losses of sequences and of directions do not heed it.
   */
  readonly counts?: Counts;
  /** Values of the loss's own parameters, such as `delta` or `label_smoothing`; a flag is 0 or 1. */
  readonly parameters?: Readonly<Record<string, number>>;
}

/** The options and parameters of a loss, all filled in. */
type Settings<P extends readonly LossParameter[]> = { readonly [K in P[number]["name"]]: number } & {
  readonly logits: boolean;
  readonly epsilon: number;
  readonly columns: number | undefined;
  readonly counts: Counts;
};

type Of<P extends readonly LossParameter[], T> = (labels: readonly number[], predictions: readonly number[], settings: Settings<P>) => T;

/** Declares a loss: its functions get every parameter's value, defaults filled in. Without strings of its own it goes by its public names. */
export const loss = <const P extends readonly LossParameter[]>(
  definition: Omit<Facts<P>, "strings"> & {
    readonly strings?: Strings;
    readonly value: Of<P, number>;
    readonly gradient: Of<P, readonly number[]>;
  },
): Loss => {
  const defaults = Object.fromEntries(
    definition.parameters.map(({ name, default: value }) => [name, value === null ? NaN : Number(value)]),
  );
  // The names of the parameters are what the definition's own list says.
  const settings = ({ logits = false, epsilon = 0, columns, counts, parameters }: LossOptions = {}): Settings<P> =>
    ({ ...defaults, ...parameters, logits, epsilon, columns, counts }) as unknown as Settings<P>;
  return {
    strings: publicStrings(definition.id, definition.knownAs),
    sparse: definition.labels === "class-id" || definition.labels === "sequence",
    takesLogits: definition.parameters.some(({ name }) => name === "from_logits"),
    ...definition,
    value: (labels, predictions, options) => definition.value(labels, predictions, settings(options)),
    gradient: (labels, predictions, options) => definition.gradient(labels, predictions, settings(options)),
  };
};

/** What Keras keeps probabilities and divisors away from 0 by: its default `keras.config.epsilon()`. */
export const kerasEpsilon = 1e-7;

/** The class, the function and further names of the function, in `keras.losses` of both versions. */
export const lossNames = (className: string, functionName: string, ...aliases: readonly string[]): readonly KnownName[] =>
  ["keras", "keras2"].flatMap((version) => [className, functionName, ...aliases].map((name) => ({ name: `${version}.losses.${name}` })));

/** Those in `keras.losses` of Keras 3 only. */
export const newLossNames = (className: string, functionName: string): readonly KnownName[] =>
  [className, functionName].map((name) => ({ name: `keras.losses.${name}` }));
