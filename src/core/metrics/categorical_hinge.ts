import categoricalHinge from "../losses/categorical_hinge";
import { meanLoss } from "../measure";
import { bothVersions } from "../names";
import { metric, metricNames } from "./metric";

export default metric({
  id: "categorical_hinge",
  title: "Categorical hinge",
  knownAs: metricNames("CategoricalHinge", "categorical_hinge"),
  strings: bothVersions("categorical_hinge", "CategoricalHinge"),
  parameters: [],
  decides: "loss",
  labels: "one-hot",
  predictions: "score",
  isAccuracy: false,
  value: meanLoss(categoricalHinge),
});
