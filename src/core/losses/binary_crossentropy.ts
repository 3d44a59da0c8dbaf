import { binaryCrossentropy } from "../numeric/crossentropy";
import { meanOfPairs } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "binary_crossentropy",
  title: "Binary crossentropy",
  summary: "For yes-or-no questions, one or several at a time: surprise at the label, given the probability of yes.",
  knownAs: lossNames("BinaryCrossentropy", "binary_crossentropy", "bce", "BCE"),
  strings: {
    keras: ["binary_crossentropy", "BinaryCrossentropy", "bce", "BCE"],
    keras2: ["binary_crossentropy", "BinaryCrossentropy", "bce", "BCE"],
  },
  parameters: [
    { name: "from_logits", default: false }, { name: "label_smoothing", default: 0 },
    { name: "axis", default: -1 }, { name: "reduction", default: null },
  ],
  labels: "probability",
  predictions: "probability",
  task: "binary",
  sparse: false,
  takesLogits: true,
  value: (labels, predictions, { logits = false } = {}) =>
    meanOfPairs(labels, predictions, (label, prediction) => binaryCrossentropy(label, prediction, logits)),
});
