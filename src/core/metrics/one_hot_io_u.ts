import { metric, metricNames } from "./metric";

export default metric({
  id: "one_hot_io_u",
  title: "One-hot intersection over union",
  knownAs: metricNames("OneHotIoU"),
  // Its first argument has no default, so that a bare name cannot make it.
  strings: { keras: [], keras2: [] },
  parameters: [
    { name: "num_classes", default: null },
    { name: "target_class_ids", default: null },
    { name: "name", default: null },
    { name: "dtype", default: null },
    { name: "ignore_class", default: null },
    { name: "sparse_y_pred", default: false },
    { name: "axis", default: -1 },
  ],
  decides: "overlap",
  labels: "one-hot",
  predictions: "any",
  isAccuracy: false,
  value: null,
});
