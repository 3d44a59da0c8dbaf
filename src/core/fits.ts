import type { Activation } from "./activations/activation";
import type { Loss, PredictionForm } from "./losses/loss";

/** What is known of an output's values: where they lie, and whether they sum to one along the columns. */
export interface OutputForm {
  /** Smallest closed interval that holds every output. */
  readonly range: readonly [min: number, max: number];
  /** Non-negative and summing to one over the columns. */
  readonly normalises: boolean;
  /** The logarithm of a probability or of a distribution. */
  readonly logarithm: boolean;
}

/** Why an output cannot be what a loss expects. */
export type Misfit =
  /** Leaves [0, 1] on one or both sides, where a probability is expected. */
  | "not-a-probability"
  /** Each column is a probability of its own; a distribution is expected. */
  | "not-normalised"
  /** Columns compete for a sum of one; independent probabilities are expected. */
  | "normalised"
  /** Unbounded values where a distribution is expected: most likely logits. */
  | "not-a-distribution"
  /** Already bounded or normalised, where logits are expected. */
  | "already-activated"
  /** Bounded on one side, too near to zero for what is expected. */
  | "one-sided"
  /** Can be negative where a rate is expected. */
  | "negative-rate"
  /** Bounded or normalised where any number, or any positive one, may be asked for. */
  | "bounded"
  /** The logarithm of what is expected. */
  | "logarithm";

/** The form of what an activation puts out. */
export const formOf = (activation: Activation, values: Readonly<Record<string, number>>): OutputForm => ({
  range: activation.range(values),
  normalises: activation.kind === "vector" && activation.normalises,
  logarithm: activation.logarithm === true,
});

/** What a loss reads its predictions as: logits where it is told so, else what it expects. */
export const expectedForm = (loss: Loss, fromLogits: boolean): PredictionForm =>
  !fromLogits || !loss.takesLogits ? loss.predictions : loss.link === "softmax" ? "log-weights" : "logits";

/**
 * Can this output meet what is expected? Nothing if it can, else why not. It answers for the form alone: a misfit may still
 * train ("normalised" with one-hot labels does), and how much harm it does is for a rule to say.
 */
export const misfit = (output: OutputForm, expected: PredictionForm): Misfit | undefined => {
  const [min, max] = output.range;
  const within = min >= 0 && max <= 1;
  const bounds = [min, max].filter(Number.isFinite).length;
  switch (expected) {
    case "probability":
      return output.logarithm ? "logarithm" : !within ? "not-a-probability" : output.normalises ? "normalised" : undefined;
    case "distribution":
      return output.normalises ? undefined : output.logarithm ? "logarithm" : within ? "not-normalised" : "not-a-distribution";
    case "logits":
      return bounds === 0 ? undefined : bounds === 1 ? "one-sided" : "already-activated";
    case "log-weights":
      // Half a line has differences of any size; a log-softmax is what softmax maps to the same distribution.
      return bounds < 2 ? undefined : "already-activated";
    case "score":
      return min > -1 || max < 1 ? "one-sided" : undefined;
    case "rate":
      return min < 0 ? "negative-rate" : output.normalises ? "normalised" : max < Infinity ? "bounded" : undefined;
    case "real":
      return output.normalises ? "normalised" : Number.isFinite(min) || Number.isFinite(max) ? "bounded" : undefined;
    case "vector":
      return undefined;
  }
};

/** Whether the values of an activation can be what a loss expects of its predictions. */
export const meets = (activation: Activation, values: Readonly<Record<string, number>>, loss: Loss, fromLogits = false): boolean =>
  misfit(formOf(activation, values), expectedForm(loss, fromLogits)) === undefined;

/** The activation, by id, that is meant to put out such a form; "linear" where it is any number. */
export const usualActivation: Readonly<Record<PredictionForm, string>> = {
  probability: "sigmoid",
  distribution: "softmax",
  logits: "linear",
  "log-weights": "linear",
  score: "linear",
  rate: "softplus",
  real: "linear",
  vector: "linear",
};

/** The function that changes nothing. */
export const isIdentity = ({ id }: Activation): boolean => id === "linear";

/** Where Keras cuts probabilities in two unless told otherwise. */
export const usualThreshold = 0.5;
