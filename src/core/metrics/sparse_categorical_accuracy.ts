import { argmaxAccuracy, classId } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "sparse_categorical_accuracy",
  title: "Sparse categorical accuracy",
  knownAs: metricNames("SparseCategoricalAccuracy", "sparse_categorical_accuracy"),
  parameters: [],
  decides: "argmax",
  labels: "class-id",
  predictions: "any",
  isAccuracy: true,
  value: argmaxAccuracy(classId),
});
