import klDivergence from "../losses/kl_divergence";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "kl_divergence",
  title: "Kullback-Leibler divergence",
  knownAs: metricNames("KLDivergence", "kl_divergence", "kullback_leibler_divergence", "kld", "KLD"),
  strings: { keras: ["kl_divergence", "KLDivergence"], keras2: ["KLDivergence", "kullback_leibler_divergence"] },
  parameters: [],
  decides: "loss",
  labels: "any",
  predictions: "distribution",
  isAccuracy: false,
  value: meanLoss(klDivergence),
});
