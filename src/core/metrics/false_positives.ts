import { metric, metricNames } from "./metric";

export default metric({
  id: "false_positives",
  title: "False positives",
  knownAs: metricNames("FalsePositives"),
  strings: { keras: ["false_positives", "FalsePositives"], keras2: ["FalsePositives"] },
  parameters: [{ name: "thresholds", default: null }],
  decides: "threshold",
  labels: "any",
  isAccuracy: false,
});
