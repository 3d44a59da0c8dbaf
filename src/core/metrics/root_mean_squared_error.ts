import meanSquaredError from "../losses/mean_squared_error";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "root_mean_squared_error",
  title: "Root mean squared error",
  knownAs: metricNames("RootMeanSquaredError"),
  parameters: [],
  decides: "error",
  labels: "any",
  predictions: "real",
  isAccuracy: false,
  value: (labels, predictions) => Math.sqrt(meanLoss(meanSquaredError)(labels, predictions)),
});
