import { argmaxAccuracy, largest } from "../measure";
import { bothVersions } from "../names";
import { metric, metricNames } from "./metric";

export default metric({
  id: "categorical_accuracy",
  title: "Categorical accuracy",
  knownAs: metricNames("CategoricalAccuracy", "categorical_accuracy"),
  strings: bothVersions("categorical_accuracy", "CategoricalAccuracy"),
  parameters: [],
  decides: "argmax",
  labels: "one-hot",
  predictions: "any",
  isAccuracy: true,
  value: argmaxAccuracy(largest),
});
