import { meanOfPairs, slopesOfMean } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "poisson",
  title: "Poisson",
  summary: "For counts: likelihood of the count, given the predicted rate; a negative rate gives NaN.",
  knownAs: lossNames("Poisson", "poisson"),
  parameters: [{ name: "reduction", default: null }],
  labels: "count",
  predictions: "rate",
  task: "regression",
  link: null,
  value: (labels, predictions, { epsilon, counts }) =>
    meanOfPairs(labels, predictions, (label, rate) => rate - (label === 0 && rate >= 0 ? 0 : label * Math.log(rate + epsilon)), counts),
  gradient: (labels, predictions, { epsilon, counts }) =>
    slopesOfMean(
      labels,
      predictions,
      (label, rate) => (rate + epsilon < 0 ? NaN : 1 - (label === 0 ? 0 : label / (rate + epsilon))),
      counts,
    ),
});
