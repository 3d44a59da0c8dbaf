import { binaryCrossentropy, binaryCrossentropySlope, probability } from "../numeric/crossentropy";
import { meanOfPairs, slopesOfMean } from "../numeric/mean";
import { sigmoidSlope } from "../numeric/sigmoid";
import { smoothAnswers as smooth } from "../numeric/smoothing";
import { loss, lossNames } from "./loss";

export default loss({
  id: "binary_focal_crossentropy",
  title: "Binary focal crossentropy",
  summary: "Binary crossentropy that counts what is already decided rightly for little.",
  knownAs: lossNames("BinaryFocalCrossentropy", "binary_focal_crossentropy"),
  parameters: [
    { name: "apply_class_balancing", default: false },
    { name: "alpha", default: 0.25 },
    { name: "gamma", default: 2 },
    { name: "from_logits", default: false },
    { name: "label_smoothing", default: 0 },
    { name: "axis", default: -1 },
    { name: "reduction", default: null },
  ],
  labels: "probability",
  predictions: "probability",
  task: "binary",
  link: "sigmoid",
  value: (labels, predictions, settings) =>
    meanOfPairs(
      smooth(labels, settings.label_smoothing),
      predictions,
      (label, prediction) => {
        const { missed, surprise, weight } = parts(label, prediction, settings);
        return weight * missed ** settings.gamma * surprise;
      },
      settings.counts,
    ),
  gradient: (labels, predictions, settings) =>
    slopesOfMean(
      smooth(labels, settings.label_smoothing),
      predictions,
      (label, prediction) => {
        const { gamma, logits } = settings;
        const { missed, missedSlope, surprise, surpriseSlope, weight } = parts(label, prediction, settings);
        const steepness = gamma === 0 ? 0 : gamma * missed ** (gamma - 1) * missedSlope * (logits ? sigmoidSlope(prediction) : 1);
        return weight * ((steepness === 0 ? 0 : steepness * surprise) + missed ** gamma * surpriseSlope);
      },
      settings.counts,
    ),
});

interface Setting {
  readonly logits: boolean;
  readonly epsilon: number;
  readonly apply_class_balancing: number;
  readonly alpha: number;
}

/** How much of the label is missed, and the plain crossentropy, with their slopes along the probability and along the prediction. */
const parts = (label: number, prediction: number, { logits, epsilon, apply_class_balancing, alpha }: Setting) => {
  // Keras turns logits into probabilities first, and clips those.
  const exact = logits && epsilon === 0;
  const p = probability(prediction, logits);
  const missed = label * (logits ? probability(-prediction, true) : 1 - p) + (1 - label) * p;
  const inner = logits && !exact ? sigmoidSlope(prediction) : 1;
  const weight = apply_class_balancing === 0 ? 1 : label * alpha + (1 - label) * (1 - alpha);
  const from = exact ? prediction : p;
  return {
    missed,
    missedSlope: 1 - 2 * label,
    weight,
    surprise: binaryCrossentropy(label, from, exact, epsilon),
    surpriseSlope: binaryCrossentropySlope(label, from, exact, epsilon) * inner,
  };
};
