import { binaryCrossentropy } from "./numeric/crossentropy";
import { softplus } from "./numeric/softplus";

// The numbers that messages quote. Each is what training cannot get past, or starts from, when two things do not fit together.

/**
 * Lowest categorical crossentropy that a softmax read as logits can reach over `classes` classes, in nats:
 * the surest softmax is (1, 0, ..., 0), whose softmax gives e / (e + k - 1). 0.7437 for four classes.
 */
export const doubleSoftmaxFloor = (classes: number): number => Math.log(Math.E + classes - 1) - 1;

/** Highest probability that a softmax of a softmax can give: e / (e + k - 1), 0.475 for four classes. */
export const doubleSoftmaxTop = (classes: number): number => Math.E / (Math.E + classes - 1);

/** Lowest binary crossentropy, in nats, of a sigmoid read as a logit: 0.3133 on a positive label, 0.6931 on a negative one. */
export const sigmoidFromLogitsFloor = (label: 0 | 1): number => (label === 1 ? softplus(-1) : Math.LN2);

/** Highest and lowest probability that a sigmoid of a sigmoid can give: 0.5 to 0.731. */
export const doubleSigmoidRange: readonly [min: number, max: number] = [0.5, 1 / (1 + Math.exp(-1))];

/** Highest probability that a softmax over sigmoids can give; they lie in [0, 1] like a softmax, so it is the same. */
export const softmaxOfSigmoidTop = doubleSoftmaxTop;

/**
 * Loss of a fresh head that knows nothing, on `classes` balanced classes, in nats: ln k for the categorical crossentropies, ln 2
 * for a sigmoid; with one-hot labels, what binary crossentropy makes of the uniform softmax. Nothing for a loss without such a value.
 */
export const untrainedLoss = (lossId: string, classes: number): number | undefined => {
  switch (lossId) {
    case "categorical_crossentropy":
    case "sparse_categorical_crossentropy":
      return Math.log(classes);
    case "binary_crossentropy":
      return classes <= 2 ? Math.LN2 : uniformBinaryCrossentropy(classes);
    case "hinge":
    case "squared_hinge":
    case "categorical_hinge":
      return 1;
    default:
      return undefined;
  }
};

/** Binary crossentropy of a uniform softmax over one-hot labels, in nats: the mean over the columns. */
export const uniformBinaryCrossentropy = (classes: number): number =>
  (binaryCrossentropy(1, 1 / classes, false) + (classes - 1) * binaryCrossentropy(0, 1 / classes, false)) / classes;

/**
 * How strongly binary crossentropy pulls on the right class's logit of a uniform softmax, compared with categorical crossentropy:
 * 1 / k against (k - 1) / k, so 1 / (k - 1). Keras takes the mean over the columns, which is what makes it weak.
 */
export const softmaxBinaryGradientRatio = (classes: number): number => 1 / (classes - 1);

/** Lowest mean hinge loss for an output in [min, max] when a share `positive` of the labels is positive; 0 needs both -1 and 1. */
export const hingeFloor = (range: readonly [min: number, max: number], positive = 0.5): number =>
  positive * Math.max(1 - range[1], 0) + (1 - positive) * Math.max(1 + range[0], 0);

/** Share of one-hot columns that a blind guess decides rightly, which element-wise accuracy reports: 1 - 2 / k. */
export const elementAccuracyFloor = (classes: number): number => 1 - 2 / classes;

/**
 * Softmax over a single column: every prediction is 1. Categorical crossentropy is then 0 whatever the label; binary
 * crossentropy is that of a certain yes, the share of negative labels times 16.1 nats, the logarithm of Keras's 1e-7.
 */
export const constantOneLoss = (lossId: string, positive = 0.5): number | undefined => {
  if (lossId === "categorical_crossentropy" || lossId === "sparse_categorical_crossentropy") return 0;
  if (lossId !== "binary_crossentropy") return undefined;
  return positive * binaryCrossentropy(1, 1, false) + (1 - positive) * binaryCrossentropy(0, 1, false);
};
