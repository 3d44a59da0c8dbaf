import { logProbabilities } from "../numeric/crossentropy";
import { sumOfPairs } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "categorical_crossentropy",
  title: "Categorical crossentropy",
  summary: "For one class of several, with one-hot labels: surprise at the right class.",
  knownAs: lossNames("CategoricalCrossentropy", "categorical_crossentropy"),
  strings: {
    keras: ["categorical_crossentropy", "CategoricalCrossentropy"],
    keras2: ["categorical_crossentropy", "CategoricalCrossentropy"],
  },
  parameters: [
    { name: "from_logits", default: false }, { name: "label_smoothing", default: 0 },
    { name: "axis", default: -1 }, { name: "reduction", default: null },
  ],
  labels: "one-hot",
  predictions: "distribution",
  task: "categorical",
  sparse: false,
  takesLogits: true,
  value: (labels, predictions, { logits = false } = {}) =>
    sumOfPairs(labels, logProbabilities(predictions, logits), (label, logarithm) => (label === 0 ? 0 : -label * logarithm)),
});
