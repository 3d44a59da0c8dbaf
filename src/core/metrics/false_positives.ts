import { fromCounts } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "false_positives",
  title: "False positives",
  knownAs: metricNames("FalsePositives"),
  parameters: [{ name: "thresholds", default: null }],
  decides: "threshold",
  labels: "any",
  predictions: "probability",
  isAccuracy: false,
  value: fromCounts(({ falsePositives }) => falsePositives),
});
