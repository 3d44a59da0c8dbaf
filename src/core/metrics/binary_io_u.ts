import { metric, metricNames } from "./metric";

export default metric({
  id: "binary_io_u",
  title: "Binary intersection over union",
  knownAs: metricNames("BinaryIoU"),
  strings: { keras: ["binary_io_u", "BinaryIoU"], keras2: ["BinaryIoU"] },
  parameters: [{ name: "target_class_ids", default: null }, { name: "threshold", default: 0.5 }],
  decides: "overlap",
  labels: "any",
  isAccuracy: false,
});
