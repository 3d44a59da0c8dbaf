import { logProbabilities } from "../numeric/crossentropy";
import { loss, lossNames } from "./loss";

export default loss({
  id: "sparse_categorical_crossentropy",
  title: "Sparse categorical crossentropy",
  summary: "For one class of several, with the class itself as the label: surprise at the right class.",
  knownAs: lossNames("SparseCategoricalCrossentropy", "sparse_categorical_crossentropy"),
  strings: {
    keras: ["sparse_categorical_crossentropy", "SparseCategoricalCrossentropy"],
    keras2: ["sparse_categorical_crossentropy", "SparseCategoricalCrossentropy"],
  },
  parameters: [
    { name: "from_logits", default: false }, { name: "ignore_class", default: null },
    { name: "reduction", default: null }, { name: "axis", default: -1 },
  ],
  labels: "class-id",
  predictions: "distribution",
  task: "categorical",
  sparse: true,
  takesLogits: true,
  // A class beyond the columns is an exception on one backend and NaN on another.
  value: ([label = NaN], predictions, { logits = false } = {}) => -(logProbabilities(predictions, logits)[label] ?? NaN),
});
