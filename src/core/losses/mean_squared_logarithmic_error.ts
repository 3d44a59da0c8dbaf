import { meanOfPairs, slopesOfMean } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "mean_squared_logarithmic_error",
  title: "Mean squared logarithmic error",
  summary: "For positive numbers of different sizes: the square of the error of ln(1 + x); negative numbers count as 0.",
  knownAs: lossNames("MeanSquaredLogarithmicError", "mean_squared_logarithmic_error", "msle", "MSLE"),
  parameters: [{ name: "reduction", default: null }],
  labels: "real",
  predictions: "real",
  task: "regression",
  link: null,
  value: (labels, predictions, { epsilon, counts }) =>
    meanOfPairs(labels, predictions, (label, prediction) => (logarithm(prediction, epsilon) - logarithm(label, epsilon)) ** 2, counts),
  gradient: (labels, predictions, { epsilon, counts }) =>
    slopesOfMean(
      labels,
      predictions,
      (label, prediction) =>
        prediction > epsilon ? (2 * (logarithm(prediction, epsilon) - logarithm(label, epsilon))) / (1 + prediction) : 0,
      counts,
    ),
});

const logarithm = (x: number, epsilon: number): number => Math.log1p(Math.max(x, epsilon));
