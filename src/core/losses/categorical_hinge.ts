import { sumOfPairs } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "categorical_hinge",
  title: "Categorical hinge",
  summary: "For one class of several by scores: nothing to pay once the right class leads by at least 1.",
  knownAs: lossNames("CategoricalHinge", "categorical_hinge"),
  strings: { keras: ["categorical_hinge", "CategoricalHinge"], keras2: ["categorical_hinge", "CategoricalHinge"] },
  parameters: [{ name: "reduction", default: null }],
  labels: "one-hot",
  predictions: "score",
  task: "margin",
  sparse: false,
  takesLogits: false,
  // The right class enters the maximum as 0, as it does in Keras.
  value: (labels, predictions) => {
    const best = Math.max(...labels.map((label, i) => (1 - label) * (predictions[i] ?? 0)));
    return Math.max(best - sumOfPairs(labels, predictions, (label, score) => label * score) + 1, 0);
  },
});
