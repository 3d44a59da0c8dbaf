import { jointMoments, meanOverRows } from "../measure";
import { metric } from "./metric";

export default metric({
  id: "concordance_correlation",
  title: "Concordance correlation",
  knownAs: [{ name: "keras.metrics.ConcordanceCorrelation" }, { name: "keras.metrics.concordance_correlation" }],
  parameters: [],
  decides: "error",
  labels: "any",
  predictions: "real",
  isAccuracy: false,
  value: (labels, predictions) =>
    meanOverRows(labels, predictions, (row, predicted) => {
      const { meanA, meanB, varianceA, varianceB, covariance } = jointMoments(row, predicted);
      return (2 * covariance) / (varianceA + varianceB + (meanA - meanB) ** 2);
    }),
});
