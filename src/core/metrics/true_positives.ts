import { fromCounts } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "true_positives",
  title: "True positives",
  knownAs: metricNames("TruePositives"),
  parameters: [{ name: "thresholds", default: null }],
  decides: "threshold",
  labels: "any",
  predictions: "probability",
  isAccuracy: false,
  value: fromCounts(({ truePositives }) => truePositives),
});
