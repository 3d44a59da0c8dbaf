import { fromCounts } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "false_negatives",
  title: "False negatives",
  knownAs: metricNames("FalseNegatives"),
  parameters: [{ name: "thresholds", default: null }],
  decides: "threshold",
  labels: "any",
  predictions: "probability",
  isAccuracy: false,
  value: fromCounts(({ falseNegatives }) => falseNegatives),
});
