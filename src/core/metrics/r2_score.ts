import { columnOf, columnsOf, jointMoments, mean } from "../measure";
import { meanOfPairs } from "../numeric/mean";
import { metric, metricNames } from "./metric";

export default metric({
  id: "r2_score",
  title: "R² score",
  knownAs: metricNames("R2Score"),
  parameters: [
    { name: "class_aggregation", default: null },
    { name: "num_regressors", default: 0 },
  ],
  decides: "error",
  labels: "any",
  predictions: "real",
  isAccuracy: false,
  value: (labels, predictions) => {
    const columns = columnsOf(labels).map((column) => {
      const [actual, predicted] = [columnOf(labels, column), columnOf(predictions, column)];
      return 1 - meanOfPairs(actual, predicted, (a, b) => (a - b) ** 2) / jointMoments(actual, predicted).varianceA;
    });
    return mean(columns);
  },
});
