import { fScore } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "f1_score",
  title: "F1 score",
  knownAs: metricNames("F1Score"),
  parameters: [
    { name: "average", default: null },
    { name: "threshold", default: null },
  ],
  decides: "argmax",
  labels: "one-hot",
  predictions: "any",
  isAccuracy: false,
  value: fScore,
});
