import { fromCounts } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "true_negatives",
  title: "True negatives",
  knownAs: metricNames("TrueNegatives"),
  parameters: [{ name: "thresholds", default: null }],
  decides: "threshold",
  labels: "any",
  predictions: "probability",
  isAccuracy: false,
  value: fromCounts(({ trueNegatives }) => trueNegatives),
});
