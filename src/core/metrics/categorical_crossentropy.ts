import categoricalCrossentropy from "../losses/categorical_crossentropy";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "categorical_crossentropy",
  title: "Categorical crossentropy",
  knownAs: metricNames("CategoricalCrossentropy", "categorical_crossentropy"),
  parameters: [
    { name: "name", default: null },
    { name: "dtype", default: null },
    { name: "from_logits", default: false },
    { name: "label_smoothing", default: 0 },
    { name: "axis", default: -1 },
  ],
  decides: "loss",
  labels: "one-hot",
  predictions: "distribution",
  isAccuracy: false,
  value: meanLoss(categoricalCrossentropy),
});
