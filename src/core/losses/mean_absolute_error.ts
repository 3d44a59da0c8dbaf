import { meanOfPairs, slopesOfMean } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "mean_absolute_error",
  title: "Mean absolute error",
  summary: "For numbers: the size of the error; aims at the median.",
  knownAs: lossNames("MeanAbsoluteError", "mean_absolute_error", "mae", "MAE"),
  parameters: [{ name: "reduction", default: null }],
  labels: "real",
  predictions: "real",
  task: "regression",
  link: null,
  value: (labels, predictions, { counts }) => meanOfPairs(labels, predictions, (label, prediction) => Math.abs(prediction - label), counts),
  gradient: (labels, predictions, { counts }) =>
    slopesOfMean(labels, predictions, (label, prediction) => Math.sign(prediction - label), counts),
});
