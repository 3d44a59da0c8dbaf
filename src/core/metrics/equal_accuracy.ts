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
  isAccuracy: true,
});
