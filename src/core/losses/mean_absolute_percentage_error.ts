import { meanOfPairs, slopesOfMean } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "mean_absolute_percentage_error",
  title: "Mean absolute percentage error",
  summary: "For positive numbers: the size of the error in percent of the label.",
  knownAs: lossNames("MeanAbsolutePercentageError", "mean_absolute_percentage_error", "mape", "MAPE"),
  parameters: [{ name: "reduction", default: null }],
  labels: "real",
  predictions: "real",
  task: "regression",
  link: null,
  value: (labels, predictions, { epsilon, counts }) =>
    100 *
    meanOfPairs(labels, predictions, (label, prediction) => Math.abs((prediction - label) / Math.max(Math.abs(label), epsilon)), counts),
  gradient: (labels, predictions, { epsilon, counts }) =>
    slopesOfMean(
      labels,
      predictions,
      (label, prediction) => (100 * Math.sign(prediction - label)) / Math.max(Math.abs(label), epsilon),
      counts,
    ),
});
