import squaredHinge from "../losses/squared_hinge";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "squared_hinge",
  title: "Squared hinge",
  knownAs: metricNames("SquaredHinge", "squared_hinge"),
  parameters: [],
  decides: "loss",
  labels: "any",
  predictions: "score",
  isAccuracy: false,
  value: meanLoss(squaredHinge),
});
