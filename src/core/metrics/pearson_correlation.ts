import { jointMoments, meanOverRows } from "../measure";
import { metric } from "./metric";

export default metric({
  id: "pearson_correlation",
  title: "Pearson correlation",
  knownAs: [{ name: "keras.metrics.PearsonCorrelation" }, { name: "keras.metrics.pearson_correlation" }],
  parameters: [],
  decides: "error",
  labels: "any",
  predictions: "real",
  isAccuracy: false,
  value: (labels, predictions) =>
    meanOverRows(labels, predictions, (row, predicted) => {
      const { varianceA, varianceB, covariance } = jointMoments(row, predicted);
      return covariance / Math.sqrt(varianceA * varianceB);
    }),
});
