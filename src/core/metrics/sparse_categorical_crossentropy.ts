import sparseCategoricalCrossentropy from "../losses/sparse_categorical_crossentropy";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "sparse_categorical_crossentropy",
  title: "Sparse categorical crossentropy",
  knownAs: metricNames("SparseCategoricalCrossentropy", "sparse_categorical_crossentropy"),
  parameters: [
    { name: "name", default: null },
    { name: "dtype", default: null },
    { name: "from_logits", default: false },
    { name: "ignore_class", default: null },
    { name: "axis", default: -1 },
  ],
  decides: "loss",
  labels: "class-id",
  predictions: "distribution",
  isAccuracy: false,
  value: meanLoss(sparseCategoricalCrossentropy),
});
