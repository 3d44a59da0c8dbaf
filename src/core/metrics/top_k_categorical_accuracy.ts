import { largest, rankAccuracy } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "top_k_categorical_accuracy",
  title: "Top-k categorical accuracy",
  knownAs: metricNames("TopKCategoricalAccuracy", "top_k_categorical_accuracy"),
  parameters: [{ name: "k", default: 5 }],
  decides: "ranking",
  labels: "one-hot",
  predictions: "any",
  isAccuracy: true,
  value: rankAccuracy(largest),
});
