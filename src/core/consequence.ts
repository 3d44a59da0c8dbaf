import type { Loss } from "./losses/loss";

// The numbers that messages quote. Each is what training cannot get past, or starts from, when two things do not fit together.

/**
 * Lowest categorical crossentropy that a softmax read as logits can reach over `classes` classes, in nats:
 * the surest softmax is (1, 0, ..., 0), whose softmax gives e / (e + k - 1). 0.7437 for four classes.
 */
export const doubleSoftmaxFloor = (classes: number): number => Math.log(Math.E + classes - 1) - 1;

/** Highest probability that a softmax of a softmax can give: e / (e + k - 1), 0.475 for four classes. */
export const doubleSoftmaxTop = (classes: number): number => Math.E / (Math.E + classes - 1);

/** Highest and lowest probability that a sigmoid of a sigmoid can give: 0.5 to 0.731. */
export const doubleSigmoidRange: readonly [min: number, max: number] = [0.5, 1 / (1 + Math.exp(-1))];

/**
 * Lowest value, in nats, of a loss that reads a softmax as logits; undefined for a loss that weighs its samples, whose floor depends on
 * its parameters. Smoothing the labels only raises it.
 */
export const normalisedTwiceFloor = (loss: Loss, classes: number): number | undefined =>
  loss.takesLogits && loss.link === "softmax" && isSurprise(loss) ? doubleSoftmaxFloor(classes) : undefined;

/**
 * How strongly a loss pulls on the right class's logit of a uniform softmax with one-hot labels, compared with categorical crossentropy.
 * For binary crossentropy 1 / k against (k - 1) / k, so 1 / (k - 1): Keras takes the mean over the columns, which is what makes it weak.
 * Undefined for a loss that weighs its samples.
 */
export const softmaxGradientRatio = (loss: Loss, classes: number): number | undefined => {
  if (loss.link === null || loss.sparse || !isSurprise(loss)) return undefined;
  return loss.task === "binary" ? 1 / (classes - 1) : 1;
};

/** Whether a loss is plain surprise: -ln of the probability of what is true. */
const isSurprise = (loss: Loss): boolean => {
  const [labels, predictions] = loss.task === "binary" ? [[1], [0.25]] : [loss.sparse ? [0] : [1, 0], [0.25, 0.75]];
  return Math.abs(loss.value(labels, predictions) - Math.log(4)) < 1e-12;
};

/** Share of one-hot columns that a blind guess decides rightly, which element-wise accuracy reports: 1 - 2 / k. */
export const elementAccuracyFloor = (classes: number): number => 1 - 2 / classes;
