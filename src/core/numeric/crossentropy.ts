import { clamp } from "./mean";
import { sigmoid } from "./sigmoid";
import { softplus } from "./softplus";
import { logSumExp, sumOf } from "./logSumExp";

const smallest = 1e-7;

/** Crossentropy of one yes-or-no question, in nats; from a probability clipped as Keras does, or exactly from a logit. */
export const binaryCrossentropy = (label: number, prediction: number, logits: boolean): number => {
  // -z ln s(x) - (1 - z) ln(1 - s(x)), written without logarithms of numbers near 1.
  if (logits) return label * softplus(-prediction) + (1 - label) * softplus(prediction);
  const p = clamp(prediction, smallest, 1 - smallest);
  const logOfNo = prediction > 0.5 ? Math.log(clamp(1 - prediction, smallest, 1)) : Math.log1p(-p);
  return -(label === 0 ? 0 : label * Math.log(p)) - (label === 1 ? 0 : (1 - label) * logOfNo);
};

/** ln of the probability of every class: from probabilities, renormalised and clipped as Keras does, or exactly from logits. */
export const logProbabilities = (predictions: readonly number[], logits: boolean): readonly number[] => {
  if (logits) {
    const total = logSumExp(predictions);
    return predictions.map((x) => (x === total ? 0 : x - total));
  }
  const total = sumOf(predictions);
  return predictions.map((p) => Math.log(clamp(p / total, smallest, 1 - smallest)));
};

/** The probability that a prediction stands for. */
export const probability = (prediction: number, logits: boolean): number => (logits ? sigmoid(prediction) : prediction);
