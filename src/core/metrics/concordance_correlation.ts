import { metric } from "./metric";

export default metric({
  id: "concordance_correlation",
  title: "Concordance correlation",
  knownAs: [{ name: "keras.metrics.ConcordanceCorrelation" }, { name: "keras.metrics.concordance_correlation" }],
  strings: { keras: ["concordance_correlation", "ConcordanceCorrelation"], keras2: [] },
  parameters: [],
  decides: "error",
  labels: "any",
  isAccuracy: false,
});
