import { meanOfPairs } from "../numeric/mean";
import { epsilon, loss, lossNames } from "./loss";

export default loss({
  id: "mean_squared_logarithmic_error",
  title: "Mean squared logarithmic error",
  summary: "For positive numbers of different sizes: the square of the error of ln(1 + x); negative numbers count as 0.",
  knownAs: lossNames("MeanSquaredLogarithmicError", "mean_squared_logarithmic_error", "msle", "MSLE"),
  strings: {
    keras: ["mean_squared_logarithmic_error", "MeanSquaredLogarithmicError", "msle", "MSLE"],
    keras2: ["mean_squared_logarithmic_error", "MeanSquaredLogarithmicError", "msle", "MSLE"],
  },
  parameters: [{ name: "reduction", default: null }],
  labels: "real",
  predictions: "real",
  task: "regression",
  sparse: false,
  takesLogits: false,
  value: (labels, predictions) =>
    meanOfPairs(labels, predictions, (label, prediction) => (logarithm(prediction) - logarithm(label)) ** 2),
});

const logarithm = (x: number): number => Math.log1p(Math.max(x, epsilon));
