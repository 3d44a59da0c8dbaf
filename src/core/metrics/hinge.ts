import hinge from "../losses/hinge";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "hinge",
  title: "Hinge",
  knownAs: metricNames("Hinge", "hinge"),
  strings: { keras: ["hinge", "Hinge"], keras2: ["hinge", "Hinge"] },
  parameters: [],
  decides: "loss",
  labels: "any",
  predictions: "score",
  isAccuracy: false,
  value: meanLoss(hinge),
});
