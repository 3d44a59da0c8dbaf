import { argmaxAccuracy, largest } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "categorical_accuracy",
  title: "Categorical accuracy",
  knownAs: metricNames("CategoricalAccuracy", "categorical_accuracy"),
  parameters: [],
  decides: "argmax",
  labels: "one-hot",
  predictions: "any",
  isAccuracy: true,
  value: argmaxAccuracy(largest),
});
