import { meanOfPairs, slopesOfMean } from "../numeric/mean";
import { signs } from "../numeric/signs";
import { loss, lossNames } from "./loss";

export default loss({
  id: "squared_hinge",
  title: "Squared hinge",
  summary: "The square of the hinge loss, which pushes harder on what is far on the wrong side.",
  knownAs: lossNames("SquaredHinge", "squared_hinge"),
  parameters: [{ name: "reduction", default: null }],
  labels: "sign",
  predictions: "score",
  task: "margin",
  link: null,
  value: (labels, predictions, { counts }) =>
    meanOfPairs(signs(labels), predictions, (sign, score) => Math.max(1 - sign * score, 0) ** 2, counts),
  gradient: (labels, predictions, { counts }) =>
    slopesOfMean(signs(labels), predictions, (sign, score) => -2 * sign * Math.max(1 - sign * score, 0), counts),
});
