import { meanOverlap } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "mean_io_u",
  title: "Mean intersection over union",
  knownAs: metricNames("MeanIoU"),
  // Its first argument has no default, so that a bare name cannot make it.
  strings: { keras: [], keras2: [] },
  parameters: [
    { name: "num_classes", default: null },
    { name: "name", default: null },
    { name: "dtype", default: null },
    { name: "ignore_class", default: null },
    { name: "sparse_y_true", default: true },
    { name: "sparse_y_pred", default: true },
    { name: "axis", default: -1 },
  ],
  decides: "overlap",
  labels: "class-id",
  predictions: "class-id",
  isAccuracy: false,
  value: (labels, predictions) => meanOverlap(labels.flat(), predictions.flat()),
});
