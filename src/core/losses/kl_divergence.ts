import { crossentropySlopes, logProbabilities } from "../numeric/crossentropy";
import { entry } from "../numeric/entry";
import { clamp, sumOfPairs } from "../numeric/mean";
import { loss, lossNames } from "./loss";

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
  link: "softmax",
  // Here Keras clips at 1 itself, and the labels too.
  value: (labels, predictions, { logits, epsilon, counts }) => {
    const logs = logits ? logProbabilities(predictions, true, 0, counts) : predictions.map((p) => Math.log(near(p, epsilon)));
    return sumOfPairs(
      labels.map((label) => near(label, epsilon)),
      logs,
      (label, logarithm) => (label === 0 ? 0 : label * (Math.log(label) - logarithm)),
      counts,
    );
  },
  gradient: (labels, predictions, { logits, epsilon, counts }) => {
    const clippedLabels = labels.map((label) => near(label, epsilon));
    if (logits) return crossentropySlopes(clippedLabels, predictions, true, 0, counts);
    return predictions.map((p, i) => (clippedLabels[i] === 0 || near(p, epsilon) !== p ? 0 : -entry(clippedLabels, i) / p));
  },
});

const near = (p: number, epsilon: number): number => (epsilon === 0 ? p : clamp(p, epsilon, 1));
