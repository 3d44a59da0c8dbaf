import meanSquaredLogarithmicError from "../losses/mean_squared_logarithmic_error";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "mean_squared_logarithmic_error",
  title: "Mean squared logarithmic error",
  knownAs: metricNames("MeanSquaredLogarithmicError", "mean_squared_logarithmic_error", "msle", "MSLE"),
  parameters: [],
  decides: "error",
  labels: "any",
  predictions: "real",
  isAccuracy: false,
  value: meanLoss(meanSquaredLogarithmicError),
});
