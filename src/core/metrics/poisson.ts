import poisson from "../losses/poisson";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "poisson",
  title: "Poisson",
  knownAs: metricNames("Poisson", "poisson"),
  parameters: [],
  decides: "loss",
  labels: "any",
  predictions: "rate",
  isAccuracy: false,
  value: meanLoss(poisson),
});
