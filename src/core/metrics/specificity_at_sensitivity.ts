import { metric, metricNames } from "./metric";

export default metric({
  id: "specificity_at_sensitivity",
  title: "Specificity at sensitivity",
  knownAs: metricNames("SpecificityAtSensitivity"),
  // Its first argument has no default, so that a bare name cannot make it.
  strings: { keras: [], keras2: [] },
  parameters: [
    { name: "sensitivity", default: null },
    { name: "num_thresholds", default: 200 },
    { name: "class_id", default: null },
  ],
  decides: "ranking",
  labels: "any",
  predictions: "probability",
  isAccuracy: false,
  value: null,
});
