import softmax from "./activations/softmax";
import { lossAt, type Head } from "./head";
import { kerasEpsilon, type Loss } from "./losses/loss";
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

const softmaxHead: Head = { activation: softmax, values: {} };

/** Whether a loss is plain surprise: -ln of the probability of what is true. */
const isSurprise = (loss: Loss): boolean => {
  const [labels, predictions] = loss.task === "binary" ? [[1], [0.25]] : [loss.sparse ? [0] : [1, 0], [0.25, 0.75]];
  return Math.abs(loss.value(labels, predictions) - Math.log(4)) < 1e-12;
};

/** Lowest mean hinge loss for an output in [min, max] when a share `positive` of the labels is positive; 0 needs both -1 and 1. */
export const hingeFloor = (range: readonly [min: number, max: number], positive = 0.5): number =>
  positive * Math.max(1 - range[1], 0) + (1 - positive) * Math.max(1 + range[0], 0);

/** Share of one-hot columns that a blind guess decides rightly, which element-wise accuracy reports: 1 - 2 / k. */
export const elementAccuracyFloor = (classes: number): number => 1 - 2 / classes;

/**
 * What Keras shows for softmax over a single column, where every prediction is 1: next to 0 for a categorical crossentropy whatever the
 * label; for binary crossentropy the share of negative labels times 15.94 nats, which is what certainty in the wrong answer costs after clipping.
 */
export const constantOneLoss = (loss: Loss, positive = 0.5): number => {
  const of = (label: number): number => lossAt(loss, softmaxHead, [label], [0], { epsilon: kerasEpsilon });
  return loss.task === "binary" ? positive * of(1) + (1 - positive) * of(0) : of(loss.sparse ? 0 : 1);
};
