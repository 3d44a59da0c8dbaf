import meanAbsolutePercentageError from "../losses/mean_absolute_percentage_error";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "mean_absolute_percentage_error",
  title: "Mean absolute percentage error",
  knownAs: metricNames("MeanAbsolutePercentageError", "mean_absolute_percentage_error", "mape", "MAPE"),
  parameters: [],
  decides: "error",
  labels: "any",
  predictions: "real",
  isAccuracy: false,
  value: meanLoss(meanAbsolutePercentageError),
});
