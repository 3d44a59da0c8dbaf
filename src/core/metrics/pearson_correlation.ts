import { metric } from "./metric";

export default metric({
  id: "pearson_correlation",
  title: "Pearson correlation",
  knownAs: [{ name: "keras.metrics.PearsonCorrelation" }, { name: "keras.metrics.pearson_correlation" }],
  strings: { keras: ["pearson_correlation", "PearsonCorrelation"], keras2: [] },
  parameters: [],
  decides: "error",
  labels: "any",
  isAccuracy: false,
});
