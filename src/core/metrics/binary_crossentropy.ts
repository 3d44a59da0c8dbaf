import binaryCrossentropy from "../losses/binary_crossentropy";
import { meanLoss } from "../measure";
import { bothVersions } from "../names";
import { metric, metricNames } from "./metric";

export default metric({
  id: "binary_crossentropy",
  title: "Binary crossentropy",
  knownAs: metricNames("BinaryCrossentropy", "binary_crossentropy"),
  strings: bothVersions("binary_crossentropy", "BinaryCrossentropy", "bce", "BCE"),
  parameters: [
    { name: "name", default: null },
    { name: "dtype", default: null },
    { name: "from_logits", default: false },
    { name: "label_smoothing", default: 0 },
  ],
  decides: "loss",
  labels: "any",
  predictions: "probability",
  isAccuracy: false,
  value: meanLoss(binaryCrossentropy),
});
