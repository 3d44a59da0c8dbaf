import { fromCounts, share } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "precision",
  title: "Precision",
  knownAs: metricNames("Precision"),
  parameters: [
    { name: "thresholds", default: null },
    { name: "top_k", default: null },
    { name: "class_id", default: null },
  ],
  decides: "threshold",
  labels: "any",
  predictions: "probability",
  isAccuracy: false,
  value: fromCounts(({ truePositives, falsePositives }) => share(truePositives, falsePositives)),
});
