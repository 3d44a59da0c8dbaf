import { metric, metricNames } from "./metric";

export default metric({
  id: "kl_divergence",
  title: "Kullback-Leibler divergence",
  knownAs: metricNames("KLDivergence", "kl_divergence", "kullback_leibler_divergence", "kld", "KLD"),
  strings: { keras: ["kl_divergence", "KLDivergence"], keras2: ["KLDivergence", "kullback_leibler_divergence"] },
  parameters: [],
  decides: "loss",
  labels: "any",
  isAccuracy: false,
});
