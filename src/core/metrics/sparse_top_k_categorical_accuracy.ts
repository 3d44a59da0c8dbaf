import { classId, rankAccuracy } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "sparse_top_k_categorical_accuracy",
  title: "Sparse top-k categorical accuracy",
  knownAs: metricNames("SparseTopKCategoricalAccuracy", "sparse_top_k_categorical_accuracy"),
  parameters: [
    { name: "k", default: 5 },
    { name: "name", default: null },
    { name: "dtype", default: null },
    { name: "from_sorted_ids", default: false },
  ],
  decides: "ranking",
  labels: "class-id",
  predictions: "any",
  isAccuracy: true,
  value: rankAccuracy(classId),
});
