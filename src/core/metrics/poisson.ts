import poisson from "../losses/poisson";
import { meanLoss } from "../measure";
import { bothVersions } from "../names";
import { metric, metricNames } from "./metric";

export default metric({
  id: "poisson",
  title: "Poisson",
  knownAs: metricNames("Poisson", "poisson"),
  strings: bothVersions("poisson", "Poisson"),
  parameters: [],
  decides: "loss",
  labels: "any",
  predictions: "rate",
  isAccuracy: false,
  value: meanLoss(poisson),
});
