import { metric, metricNames } from "./metric";

export default metric({
  id: "r2_score",
  title: "R² score",
  knownAs: metricNames("R2Score"),
  strings: { keras: ["r2_score", "R2Score"], keras2: ["R2Score"] },
  parameters: [{ name: "class_aggregation", default: null }, { name: "num_regressors", default: 0 }],
  decides: "error",
  labels: "any",
  isAccuracy: false,
});
