import { meanOfPairs, slopesOfMean } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "mean_squared_error",
  title: "Mean squared error",
  summary: "For numbers: the square of the error.",
  knownAs: lossNames("MeanSquaredError", "mean_squared_error", "mse", "MSE"),
  parameters: [{ name: "reduction", default: null }],
  labels: "real",
  predictions: "real",
  task: "regression",
  link: null,
  value: (labels, predictions, { counts }) => meanOfPairs(labels, predictions, (label, prediction) => (prediction - label) ** 2, counts),
  gradient: (labels, predictions, { counts }) => slopesOfMean(labels, predictions, (label, prediction) => 2 * (prediction - label), counts),
});
