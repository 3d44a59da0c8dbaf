import meanAbsoluteError from "../losses/mean_absolute_error";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "mean_absolute_error",
  title: "Mean absolute error",
  knownAs: metricNames("MeanAbsoluteError", "mean_absolute_error", "mae", "MAE"),
  parameters: [],
  decides: "error",
  labels: "any",
  predictions: "real",
  isAccuracy: false,
  value: meanLoss(meanAbsoluteError),
});
