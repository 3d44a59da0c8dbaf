import { entry } from "../numeric/entry";
import { sumOfPairs } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "categorical_hinge",
  title: "Categorical hinge",
  summary: "For one class of several by scores: nothing to pay once the right class leads by at least 1.",
  knownAs: lossNames("CategoricalHinge", "categorical_hinge"),
  parameters: [{ name: "reduction", default: null }],
  labels: "one-hot",
  predictions: "score",
  task: "margin",
  link: null,
  // The right class enters the maximum as 0, as it does in Keras.
  value: (labels, predictions, { counts }) =>
    Math.max(best(labels, predictions) - sumOfPairs(labels, predictions, (label, score) => label * score, counts) + 1, 0),
  // Several scores at the maximum share the gradient.
  gradient: (labels, predictions, { counts }) => {
    const top = best(labels, predictions);
    const isMet = top - sumOfPairs(labels, predictions, (label, score) => label * score, counts) + 1 <= 0;
    const ties = sumOfPairs(labels, predictions, (label, score) => Number((1 - label) * score === top), counts);
    return labels.map((label, i) => (isMet ? 0 : ((1 - label) * entry(predictions, i) === top ? (1 - label) / ties : 0) - label));
  },
});

const best = (labels: readonly number[], predictions: readonly number[]): number =>
  Math.max(...labels.map((label, i) => (1 - label) * entry(predictions, i)));
