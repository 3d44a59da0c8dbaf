import { fScore } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "f_beta_score",
  title: "F-beta score",
  knownAs: metricNames("FBetaScore"),
  parameters: [
    { name: "average", default: null },
    { name: "beta", default: 1.0 },
    { name: "threshold", default: null },
  ],
  decides: "argmax",
  labels: "one-hot",
  predictions: "any",
  isAccuracy: false,
  value: fScore,
});
