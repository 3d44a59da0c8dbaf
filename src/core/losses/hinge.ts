import { meanOfPairs, slopesOfMean } from "../numeric/mean";
import { signs } from "../numeric/signs";
import { loss, lossNames } from "./loss";

export default loss({
  id: "hinge",
  title: "Hinge",
  summary: "For a decision by the sign of a score: nothing to pay once the score is at least 1 on the right side.",
  knownAs: lossNames("Hinge", "hinge"),
  parameters: [{ name: "reduction", default: null }],
  labels: "sign",
  predictions: "score",
  task: "margin",
  link: null,
  value: (labels, predictions, { counts }) =>
    meanOfPairs(signs(labels), predictions, (sign, score) => Math.max(1 - sign * score, 0), counts),
  gradient: (labels, predictions, { counts }) =>
    slopesOfMean(signs(labels), predictions, (sign, score) => (sign * score < 1 ? -sign : 0), counts),
});
