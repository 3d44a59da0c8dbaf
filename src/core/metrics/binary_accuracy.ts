import { thresholdAccuracy } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "binary_accuracy",
  title: "Binary accuracy",
  knownAs: metricNames("BinaryAccuracy", "binary_accuracy"),
  parameters: [{ name: "threshold", default: 0.5 }],
  decides: "threshold",
  labels: "any",
  predictions: "probability",
  isAccuracy: true,
  value: thresholdAccuracy,
});
