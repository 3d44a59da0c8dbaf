import { loss, newLossNames } from "./loss";

export default loss({
  id: "categorical_generalized_cross_entropy",
  title: "Categorical generalized crossentropy",
  summary: "Between crossentropy and absolute error, so that wrong labels weigh less; takes the class itself as the label.",
  tex: String.raw`\frac{1 - p_y^{\,q}}{q}`,
  slopeTex: String.raw`-[i = y]\; p_y^{\,q - 1}`,
  knownAs: newLossNames("CategoricalGeneralizedCrossEntropy", "categorical_generalized_cross_entropy"),
  // The class is exported, but Keras does not register its name.
  strings: { keras: [], keras2: [] },
  parameters: [{ name: "q", default: 0.5 }, { name: "reduction", default: null }],
  labels: "class-id",
  predictions: "distribution",
  task: "categorical",
  sparse: true,
  takesLogits: false,
  link: null,
  value: ([label = NaN], predictions, { q }) => (1 - (predictions[label] ?? NaN) ** q) / q,
  gradient: ([label = NaN], predictions, { q }) =>
    predictions.map((p, i) => (label in predictions ? (i === label ? -(p ** (q - 1)) : 0) : NaN)),
});
