import { binaryCrossentropy, binaryCrossentropySlope } from "../numeric/crossentropy";
import { meanOfPairs, slopesOfMean } from "../numeric/mean";
import { smoothAnswers as smooth } from "../numeric/smoothing";
import { loss, lossNames } from "./loss";

export default loss({
  id: "binary_crossentropy",
  title: "Binary crossentropy",
  summary: "For yes-or-no questions, one or several at a time: surprise at the label, given the probability of yes.",
  knownAs: lossNames("BinaryCrossentropy", "binary_crossentropy", "bce", "BCE"),
  parameters: [
    { name: "from_logits", default: false },
    { name: "label_smoothing", default: 0 },
    { name: "axis", default: -1 },
    { name: "reduction", default: null },
  ],
  labels: "probability",
  predictions: "probability",
  task: "binary",
  link: "sigmoid",
  value: (labels, predictions, { logits, epsilon, label_smoothing, counts }) =>
    meanOfPairs(
      smooth(labels, label_smoothing),
      predictions,
      (label, prediction) => binaryCrossentropy(label, prediction, logits, epsilon),
      counts,
    ),
  gradient: (labels, predictions, { logits, epsilon, label_smoothing, counts }) =>
    slopesOfMean(
      smooth(labels, label_smoothing),
      predictions,
      (label, prediction) => binaryCrossentropySlope(label, prediction, logits, epsilon),
      counts,
    ),
});
