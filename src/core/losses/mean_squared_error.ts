import { meanOfPairs } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "mean_squared_error",
  title: "Mean squared error",
  summary: "For numbers: the square of the error.",
  knownAs: lossNames("MeanSquaredError", "mean_squared_error", "mse", "MSE"),
  strings: {
    keras: ["mean_squared_error", "MeanSquaredError", "mse", "MSE"],
    keras2: ["mean_squared_error", "MeanSquaredError", "mse", "MSE"],
  },
  parameters: [{ name: "reduction", default: null }],
  labels: "real",
  predictions: "real",
  task: "regression",
  sparse: false,
  takesLogits: false,
  value: (labels, predictions) => meanOfPairs(labels, predictions, (label, prediction) => (prediction - label) ** 2),
});
