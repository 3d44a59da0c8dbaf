import { crossentropySlopes, logProbabilities } from "../numeric/crossentropy";
import { sumOfPairs } from "../numeric/mean";
import { smoothClasses as smooth } from "../numeric/smoothing";
import { loss, lossNames } from "./loss";

export default loss({
  id: "categorical_crossentropy",
  title: "Categorical crossentropy",
  summary: "For one class of several, with one-hot labels: surprise at the right class.",
  knownAs: lossNames("CategoricalCrossentropy", "categorical_crossentropy"),
  parameters: [
    { name: "from_logits", default: false },
    { name: "label_smoothing", default: 0 },
    { name: "axis", default: -1 },
    { name: "reduction", default: null },
  ],
  labels: "one-hot",
  predictions: "distribution",
  task: "categorical",
  link: "softmax",
  value: (labels, predictions, { logits, epsilon, label_smoothing, counts }) =>
    sumOfPairs(
      smooth(labels, label_smoothing, counts),
      logProbabilities(predictions, logits, epsilon, counts),
      (label, logarithm) => (label === 0 ? 0 : -label * logarithm),
      counts,
    ),
  gradient: (labels, predictions, { logits, epsilon, label_smoothing, counts }) =>
    crossentropySlopes(smooth(labels, label_smoothing, counts), predictions, logits, epsilon, counts),
});
