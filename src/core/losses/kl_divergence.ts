import { clamp, sumOfPairs } from "../numeric/mean";
import { epsilon, loss, lossNames } from "./loss";

export default loss({
  id: "kl_divergence",
  title: "Kullback-Leibler divergence",
  summary: "How far a predicted distribution is from a given one.",
  knownAs: lossNames("KLDivergence", "kl_divergence", "kullback_leibler_divergence", "kld", "KLD"),
  strings: {
    keras: ["kl_divergence", "KLDivergence", "kld", "KLD"],
    keras2: ["kl_divergence", "KLDivergence", "kld", "KLD", "kullback_leibler_divergence"],
  },
  parameters: [{ name: "reduction", default: null }],
  labels: "distribution",
  predictions: "distribution",
  task: "divergence",
  sparse: false,
  takesLogits: false,
  value: (labels, predictions) =>
    sumOfPairs(labels, predictions, (label, prediction) => {
      const p = clamp(label, epsilon, 1);
      return p * Math.log(p / clamp(prediction, epsilon, 1));
    }),
});
