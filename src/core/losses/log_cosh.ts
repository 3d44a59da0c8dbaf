import { meanOfPairs, slopesOfMean } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "log_cosh",
  title: "Log-cosh",
  summary: "For numbers with outliers: a smooth Huber, ln cosh of the error.",
  knownAs: lossNames("LogCosh", "log_cosh", "logcosh"),
  strings: { keras: ["log_cosh", "LogCosh"], keras2: ["log_cosh", "LogCosh", "logcosh"] },
  parameters: [{ name: "reduction", default: null }],
  labels: "real",
  predictions: "real",
  task: "regression",
  link: null,
  value: (labels, predictions, { counts }) => meanOfPairs(labels, predictions, (label, prediction) => logCosh(prediction - label), counts),
  gradient: (labels, predictions, { counts }) =>
    slopesOfMean(labels, predictions, (label, prediction) => Math.tanh(prediction - label), counts),
});

/** ln cosh x = ln(1 + 2 sinh²(x / 2)), of which only the first form overflows and only the second keeps small errors. */
const logCosh = (x: number): number => {
  const size = Math.abs(x);
  return size < 20 ? Math.log1p(2 * Math.sinh(size / 2) ** 2) : size - Math.LN2;
};
