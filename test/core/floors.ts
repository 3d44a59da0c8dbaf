import softmax from "../../src/core/activations/softmax";
import { lossAt, type Head } from "../../src/core/head";
import { kerasEpsilon, type Loss } from "../../src/core/losses/loss";
import { softplus } from "../../src/core/numeric/softplus";

/** Lowest binary crossentropy, in nats, of a sigmoid read as a logit: 0.3133 on a positive label, 0.6931 on a negative one. */
export const sigmoidFromLogitsFloor = (label: 0 | 1): number => (label === 1 ? softplus(-1) : Math.LN2);

/** Lowest mean hinge loss for an output in [min, max] when a share `positive` of the labels is positive; 0 needs both -1 and 1. */
export const hingeFloor = (range: readonly [min: number, max: number], positive = 0.5): number =>
  positive * Math.max(1 - range[1], 0) + (1 - positive) * Math.max(1 + range[0], 0);

const softmaxHead: Head = { activation: softmax, values: {} };

/**
 * What Keras shows for softmax over a single column, where every prediction is 1: next to 0 for a categorical crossentropy whatever the
 * label; for binary crossentropy the share of negative labels times 15.94 nats, which is what certainty in the wrong answer costs after clipping.
 */
export const constantOneLoss = (loss: Loss, positive = 0.5): number => {
  const of = (label: number): number => lossAt(loss, softmaxHead, [label], [0], { epsilon: kerasEpsilon });
  return loss.task === "binary" ? positive * of(1) + (1 - positive) * of(0) : of(loss.sparse ? 0 : 1);
};
