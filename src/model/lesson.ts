/**
 * What there is to learn from a finding or a model, in shapes that the engine and the messages to the panel share: they differ in
 * how activations `H`, losses `L` and numbers `N` are told.
 */
export interface PairOf<H, L, N> {
  /** What the values go through, innermost first; empty for a plain affine output. */
  readonly heads: readonly H[];
  readonly loss: L;
  /** Values of the loss's own parameters that are known. */
  readonly parameters: Readonly<Record<string, N>>;
  /** Those that the code gives, or may give, values that are not known: drawn at their defaults. */
  readonly unknownParameters: readonly string[];
  readonly fromLogits: boolean;
  /** Whether Keras hands the loss the numbers before the last activation in place of those after it. */
  readonly keepsLogits: "yes" | "no" | "unknown";
}

/**
 * What a fix does not decide: whether a sample has one class or several labels, the form of the labels, how many classes there are,
 * where the targets lie, what `predict` gives from then on, and what else hangs on it.
 */
export type OpenQuestion = "exclusive" | "labelForm" | "classes" | "targets" | "outputs" | "rest";

/** What a use of a loss comes to, as it is or after a fix. */
export interface StateOf<P, M> {
  /** Null where a part of it is not known, or where it is about something else than output and loss. */
  readonly pair: P | null;
  /** Columns of the output; null where they are not known. */
  readonly columns: number | null;
  /** The metrics that are known. */
  readonly metrics: readonly M[];
}

export interface FixOf<P, M> extends StateOf<P, M> {
  readonly open: readonly OpenQuestion[];
}

export interface ExplanationOf<P, M, F, L> extends StateOf<P, M> {
  /** One for every fix of the finding, in its order. */
  readonly fixes: readonly F[];
  /** The layers that are one linear map, where that is what was found. */
  readonly linear: readonly L[];
}

/** The size of a linear layer's matrix; null where that is not known, or where it is no plain matrix. */
export interface MatrixSize {
  readonly inputs: number | null;
  readonly units: number | null;
}

/** Why a model is not followed as a stack of layers. */
export type Refusal =
  | "incomplete"
  | "branches"
  | "shared"
  | "normalization"
  | "recurrent"
  | "merge"
  | "opaque"
  | "activation"
  | "twoActivations"
  | "vector"
  | "initializer"
  | "weights"
  | "shape"
  | "transposed"
  | "short";

/** What is there and left out of the computation: it moves the numbers by a constant factor or so. */
export type Omission = "dropout" | "pooling" | "stride";
