import { meanOfPairs } from "../numeric/mean";
import { epsilon, loss, lossNames } from "./loss";

export default loss({
  id: "mean_absolute_percentage_error",
  title: "Mean absolute percentage error",
  summary: "For positive numbers: the size of the error in percent of the label.",
  knownAs: lossNames("MeanAbsolutePercentageError", "mean_absolute_percentage_error", "mape", "MAPE"),
  strings: {
    keras: ["mean_absolute_percentage_error", "MeanAbsolutePercentageError", "mape", "MAPE"],
    keras2: ["mean_absolute_percentage_error", "MeanAbsolutePercentageError", "mape", "MAPE"],
  },
  parameters: [{ name: "reduction", default: null }],
  labels: "real",
  predictions: "real",
  task: "regression",
  sparse: false,
  takesLogits: false,
  value: (labels, predictions) =>
    100 * meanOfPairs(labels, predictions, (label, prediction) => Math.abs((prediction - label) / Math.max(Math.abs(label), epsilon))),
});
