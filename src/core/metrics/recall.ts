import { fromCounts, share } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "recall",
  title: "Recall",
  knownAs: metricNames("Recall"),
  parameters: [
    { name: "thresholds", default: null },
    { name: "top_k", default: null },
    { name: "class_id", default: null },
  ],
  decides: "threshold",
  labels: "any",
  predictions: "probability",
  isAccuracy: false,
  value: fromCounts(({ truePositives, falseNegatives }) => share(truePositives, falseNegatives)),
});
