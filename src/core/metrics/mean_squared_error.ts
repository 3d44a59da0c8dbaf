import meanSquaredError from "../losses/mean_squared_error";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "mean_squared_error",
  title: "Mean squared error",
  knownAs: metricNames("MeanSquaredError", "mean_squared_error", "mse", "MSE"),
  parameters: [],
  decides: "error",
  labels: "any",
  predictions: "real",
  isAccuracy: false,
  value: meanLoss(meanSquaredError),
});
