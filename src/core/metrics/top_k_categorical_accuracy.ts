import { largest, rankAccuracy } from "../measure";
import { bothVersions } from "../names";
import { metric, metricNames } from "./metric";

export default metric({
  id: "top_k_categorical_accuracy",
  title: "Top-k categorical accuracy",
  knownAs: metricNames("TopKCategoricalAccuracy", "top_k_categorical_accuracy"),
  strings: bothVersions("top_k_categorical_accuracy", "TopKCategoricalAccuracy"),
  parameters: [{ name: "k", default: 5 }],
  decides: "ranking",
  labels: "one-hot",
  predictions: "any",
  isAccuracy: true,
  value: rankAccuracy(largest),
});
