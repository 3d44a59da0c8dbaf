import { meanOverRows } from "../measure";
import { meanOfPairs } from "../numeric/mean";
import { metric, metricNames } from "./metric";

/** The class `Accuracy`: the share of predictions that equal the label, which a probability never does. */
export default metric({
  id: "equal_accuracy",
  title: "Accuracy by equality",
  knownAs: metricNames("Accuracy"),
  // `compile` takes the string for the accuracy that fits the shapes.
  strings: { keras: [], keras2: [] },
  parameters: [],
  decides: "equality",
  labels: "any",
  predictions: "class-id",
  isAccuracy: true,
  value: (labels, predictions) =>
    meanOverRows(labels, predictions, (row, predicted) => meanOfPairs(row, predicted, (label, p) => (label === p ? 1 : 0))),
});
