import { entry } from "../numeric/entry";
import { logSumExp } from "../numeric/logSumExp";
import { sigmoid } from "../numeric/sigmoid";
import { softplus } from "../numeric/softplus";
import { loss, newLossNames } from "./loss";

export default loss({
  id: "circle",
  title: "Circle",
  summary: "For embeddings of length 1: draws samples of one class together and drives the classes apart.",
  knownAs: newLossNames("Circle", "circle"),
  parameters: [
    { name: "gamma", default: 80 },
    { name: "margin", default: 0.4 },
    { name: "remove_diagonal", default: true },
    { name: "reduction", default: null },
  ],
  labels: "class-id",
  predictions: "vector",
  task: "embedding",
  link: null,
  /** Of one sample: `predictions` are its cosines with the others, `labels` say 1 for the same class and 0 for another; d is 1 - cosine. */
  value: (labels, predictions, settings) => softplus(pulls(labels, predictions, settings).logarithm),
  gradient: (labels, predictions, settings) => {
    const { exponents, totals, logarithm } = pulls(labels, predictions, settings);
    const { gamma, margin } = settings;
    return labels.map((same, i) => {
      const d = distance(entry(predictions, i));
      if (d === 0) return 0;
      const slope = same === 1 ? (margin + d > 0 ? 2 * gamma * d : 0) : 1 + margin - d > 0 ? -2 * gamma * (1 - d) : 0;
      const share = Math.exp(entry(exponents, i) - (same === 1 ? totals[0] : totals[1]));
      return -slope * share * sigmoid(logarithm);
    });
  },
});

interface Setting {
  readonly gamma: number;
  readonly margin: number;
}

const distance = (cosine: number): number => Math.max(1 - cosine, 0);

/** The exponent of every pair, the logarithms of the sums over same and other classes, and of the product of the two. */
const pulls = (labels: readonly number[], predictions: readonly number[], { gamma, margin }: Setting) => {
  const exponents = labels.map((same, i) => {
    const d = distance(entry(predictions, i));
    return same === 1 ? -gamma * Math.max(margin + d, 0) * (margin - d) : gamma * Math.max(1 + margin - d, 0) * (1 - margin - d);
  });
  const totals = [logSumExp(exponents.filter((_, i) => labels[i] === 1)), logSumExp(exponents.filter((_, i) => labels[i] !== 1))] as const;
  return { exponents, totals, logarithm: totals[0] + totals[1] };
};
