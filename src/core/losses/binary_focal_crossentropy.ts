import { binaryCrossentropy, probability } from "../numeric/crossentropy";
import { meanOfPairs } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "binary_focal_crossentropy",
  title: "Binary focal crossentropy",
  summary: "Binary crossentropy that counts what is already decided rightly for little.",
  knownAs: lossNames("BinaryFocalCrossentropy", "binary_focal_crossentropy"),
  strings: {
    keras: ["binary_focal_crossentropy", "BinaryFocalCrossentropy"],
    keras2: ["binary_focal_crossentropy", "BinaryFocalCrossentropy"],
  },
  parameters: [
    { name: "apply_class_balancing", default: false }, { name: "alpha", default: 0.25 }, { name: "gamma", default: 2 },
    { name: "from_logits", default: false }, { name: "label_smoothing", default: 0 },
    { name: "axis", default: -1 }, { name: "reduction", default: null },
  ],
  labels: "probability",
  predictions: "probability",
  task: "binary",
  sparse: false,
  takesLogits: true,
  value: (labels, predictions, { logits = false } = {}) =>
    meanOfPairs(labels, predictions, (label, prediction) => {
      const p = probability(prediction, logits);
      const missed = label * (logits ? probability(-prediction, true) : 1 - p) + (1 - label) * p;
      return missed * missed * binaryCrossentropy(label, prediction, logits);
    }),
});
