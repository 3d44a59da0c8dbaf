import hinge from "../losses/hinge";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "hinge",
  title: "Hinge",
  knownAs: metricNames("Hinge", "hinge"),
  parameters: [],
  decides: "loss",
  labels: "any",
  predictions: "score",
  isAccuracy: false,
  value: meanLoss(hinge),
});
