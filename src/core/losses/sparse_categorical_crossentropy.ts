import { crossentropySlopes, logProbabilities, oneHot } from "../numeric/crossentropy";
import { entry } from "../numeric/entry";
import { loss, lossNames } from "./loss";

export default loss({
  id: "sparse_categorical_crossentropy",
  title: "Sparse categorical crossentropy",
  summary: "For one class of several, with the class itself as the label: surprise at the right class.",
  knownAs: lossNames("SparseCategoricalCrossentropy", "sparse_categorical_crossentropy"),
  parameters: [
    { name: "from_logits", default: false },
    { name: "ignore_class", default: null },
    { name: "reduction", default: null },
    { name: "axis", default: -1 },
  ],
  labels: "class-id",
  predictions: "distribution",
  task: "categorical",
  link: "softmax",
  // A class beyond the columns is an exception on one backend and NaN on another; a class to ignore costs nothing.
  value: (labels, predictions, { logits, epsilon, ignore_class, counts }) =>
    entry(labels, 0) === ignore_class ? 0 : -entry(logProbabilities(predictions, logits, epsilon, counts), entry(labels, 0)),
  gradient: (labels, predictions, { logits, epsilon, ignore_class, counts }) => {
    const label = entry(labels, 0);
    if (label === ignore_class) return predictions.map(() => 0);
    if (!(label in predictions)) return predictions.map(() => NaN);
    return crossentropySlopes(oneHot(label, predictions.length), predictions, logits, epsilon, counts);
  },
});
