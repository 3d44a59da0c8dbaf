import { entry } from "../numeric/entry";
import { loss, newLossNames } from "./loss";

export default loss({
  id: "categorical_generalized_cross_entropy",
  title: "Categorical generalized crossentropy",
  summary: "Between crossentropy and absolute error, so that wrong labels weigh less; takes the class itself as the label.",
  knownAs: newLossNames("CategoricalGeneralizedCrossEntropy", "categorical_generalized_cross_entropy"),
  // The class is exported, but Keras does not register its name.
  strings: { keras: [], keras2: [] },
  parameters: [
    { name: "q", default: 0.5 },
    { name: "reduction", default: null },
  ],
  labels: "class-id",
  predictions: "distribution",
  task: "categorical",
  link: null,
  value: (labels, predictions, { q }) => (1 - entry(predictions, entry(labels, 0)) ** q) / q,
  gradient: (labels, predictions, { q }) => {
    const label = entry(labels, 0);
    return predictions.map((p, i) => (label in predictions ? (i === label ? -(p ** (q - 1)) : 0) : NaN));
  },
});
