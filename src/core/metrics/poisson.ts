import poisson from "../losses/poisson";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "poisson",
  title: "Poisson",
  knownAs: metricNames("Poisson", "poisson"),
  strings: { keras: ["poisson", "Poisson"], keras2: ["poisson", "Poisson"] },
  parameters: [],
  decides: "loss",
  labels: "any",
  predictions: "rate",
  isAccuracy: false,
  value: meanLoss(poisson),
});
