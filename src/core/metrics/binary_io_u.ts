import { meanOverlap } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "binary_io_u",
  title: "Binary intersection over union",
  knownAs: metricNames("BinaryIoU"),
  parameters: [
    { name: "target_class_ids", default: null },
    { name: "threshold", default: 0.5 },
  ],
  decides: "overlap",
  labels: "any",
  predictions: "probability",
  isAccuracy: false,
  value: (labels, predictions, { threshold = 0.5 } = {}) =>
    meanOverlap(
      labels.flat(),
      predictions.flat().map((p) => Number(p >= threshold)),
    ),
});
