import { entry } from "./entry";
import { logSumExp, sumOf, weigh } from "./logSumExp";
import { clamp, type Counts } from "./mean";
import { sigmoid } from "./sigmoid";
import { softplus } from "./softplus";

/**
 * A probability kept away from 0 and 1 as Keras keeps it; as it is for an epsilon of 0. Keras computes in single precision, where
 * 1 - 1e-7 is 1 - 2^-23: certainty in what is wrong costs 16.12 nats from below and 15.94 from above.
 */
export const clipped = (p: number, epsilon: number): number => (epsilon === 0 ? p : clamp(p, epsilon, Math.fround(1 - epsilon)));

/** Whether a probability was moved, so that no gradient passes. */
const isClipped = (p: number, epsilon: number): boolean => clipped(p, epsilon) !== p;

/** Crossentropy of one yes-or-no question, in nats; from a probability, or exactly from a logit. */
export const binaryCrossentropy = (label: number, prediction: number, logits: boolean, epsilon: number): number => {
  // -z ln s(x) - (1 - z) ln(1 - s(x)), written without logarithms of numbers near 1.
  if (logits) return (label === 0 ? 0 : label * softplus(-prediction)) + (label === 1 ? 0 : (1 - label) * softplus(prediction));
  const p = clipped(prediction, epsilon);
  return (label === 0 ? 0 : -label * Math.log(p)) - (label === 1 ? 0 : (1 - label) * Math.log1p(-p));
};

/** The derivative of the binary crossentropy with respect to the prediction; 0 where Keras clips. */
export const binaryCrossentropySlope = (label: number, prediction: number, logits: boolean, epsilon: number): number => {
  // s(x) - z, which cancels where the prediction is right.
  if (logits) return (1 - label) * sigmoid(prediction) - label * sigmoid(-prediction);
  if (isClipped(prediction, epsilon)) return 0;
  return (label === 0 ? 0 : -label / prediction) + (label === 1 ? 0 : (1 - label) / (1 - prediction));
};

/** ln of the probability of every class: from numbers that are divided by their sum as Keras does, or exactly from logits. */
export const logProbabilities = (predictions: readonly number[], logits: boolean, epsilon: number, counts?: Counts): readonly number[] => {
  if (logits) {
    const total = logSumExp(predictions, counts);
    return predictions.map((x) => (x === total ? 0 : x - total));
  }
  const total = sumOf(predictions, -1, counts);
  return predictions.map((p) => Math.log(clipped(p / total, epsilon)));
};

/** The derivatives of -Σ y_i ln p_i with respect to each prediction, with p as `logProbabilities` takes it; no gradient through what is clipped. */
export const crossentropySlopes = (
  labels: readonly number[],
  predictions: readonly number[],
  logits: boolean,
  epsilon: number,
  counts?: Counts,
): readonly number[] => {
  if (logits) {
    const all = sumOf(labels, -1, counts);
    const { each, total } = weigh(predictions, counts);
    // p_j Σy - y_j, which cancels where the prediction is right.
    return each.map((weight, j) => {
      const label = entry(labels, j);
      return (weight / total) * (all - label) - label * (sumOf(each, j, counts) / total);
    });
  }
  const total = sumOf(predictions, -1, counts);
  const counted = labels.map((label, i) => (isClipped(entry(predictions, i) / total, epsilon) ? 0 : label));
  const pull = sumOf(counted, -1, counts) / total;
  return predictions.map((p, j) => {
    const label = entry(counted, j);
    return pull - (label === 0 ? 0 : label / p);
  });
};

/** The probability that a prediction stands for. */
export const probability = (prediction: number, logits: boolean): number => (logits ? sigmoid(prediction) : prediction);

/** The labels of one class among several columns; without any 1 where the class has no column. */
export const oneHot = (label: number, columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, i) => (i === label ? 1 : 0));
