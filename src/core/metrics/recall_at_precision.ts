import { metric, metricNames } from "./metric";

export default metric({
  id: "recall_at_precision",
  title: "Recall at precision",
  knownAs: metricNames("RecallAtPrecision"),
  // Its first argument has no default, so that a bare name cannot make it.
  strings: { keras: [], keras2: [] },
  parameters: [
    { name: "precision", default: null },
    { name: "num_thresholds", default: 200 },
    { name: "class_id", default: null },
  ],
  decides: "ranking",
  labels: "any",
  predictions: "probability",
  isAccuracy: false,
  value: null,
});
