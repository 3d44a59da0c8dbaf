import categoricalHinge from "../losses/categorical_hinge";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "categorical_hinge",
  title: "Categorical hinge",
  knownAs: metricNames("CategoricalHinge", "categorical_hinge"),
  parameters: [],
  decides: "loss",
  labels: "one-hot",
  predictions: "score",
  isAccuracy: false,
  value: meanLoss(categoricalHinge),
});
