import { meanOfPairs } from "../numeric/mean";
import { epsilon, loss, lossNames } from "./loss";

export default loss({
  id: "poisson",
  title: "Poisson",
  summary: "For counts: likelihood of the count, given the predicted rate; a negative rate gives NaN.",
  knownAs: lossNames("Poisson", "poisson"),
  strings: { keras: ["poisson", "Poisson"], keras2: ["poisson", "Poisson"] },
  parameters: [{ name: "reduction", default: null }],
  labels: "count",
  predictions: "rate",
  task: "regression",
  sparse: false,
  takesLogits: false,
  value: (labels, predictions) =>
    meanOfPairs(labels, predictions, (label, prediction) => prediction - label * Math.log(prediction + epsilon)),
});
