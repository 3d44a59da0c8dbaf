import { areaUnderCurve } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "auc",
  title: "Area under the curve",
  knownAs: metricNames("AUC"),
  parameters: [
    { name: "num_thresholds", default: 200 },
    { name: "curve", default: null },
    { name: "summation_method", default: null },
    { name: "name", default: null },
    { name: "dtype", default: null },
    { name: "thresholds", default: null },
    { name: "multi_label", default: false },
    { name: "num_labels", default: null },
    { name: "label_weights", default: null },
    { name: "from_logits", default: false },
  ],
  decides: "ranking",
  labels: "any",
  predictions: "probability",
  isAccuracy: false,
  value: areaUnderCurve,
});
