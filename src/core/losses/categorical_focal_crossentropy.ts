import { logProbabilities } from "../numeric/crossentropy";
import { sumOfPairs } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "categorical_focal_crossentropy",
  title: "Categorical focal crossentropy",
  summary: "Categorical crossentropy that counts what is already decided rightly for little.",
  knownAs: lossNames("CategoricalFocalCrossentropy", "categorical_focal_crossentropy"),
  strings: {
    keras: ["categorical_focal_crossentropy", "CategoricalFocalCrossentropy"],
    keras2: ["categorical_focal_crossentropy", "CategoricalFocalCrossentropy"],
  },
  parameters: [
    { name: "alpha", default: 0.25 }, { name: "gamma", default: 2 },
    { name: "from_logits", default: false }, { name: "label_smoothing", default: 0 },
    { name: "axis", default: -1 }, { name: "reduction", default: null },
  ],
  labels: "one-hot",
  predictions: "distribution",
  task: "categorical",
  sparse: false,
  takesLogits: true,
  value: (labels, predictions, { logits = false } = {}) =>
    sumOfPairs(labels, logProbabilities(predictions, logits), (label, logarithm) =>
      label === 0 ? 0 : -0.25 * Math.expm1(logarithm) ** 2 * label * logarithm),
});
