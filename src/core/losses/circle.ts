import { logSumExp } from "../numeric/logSumExp";
import { softplus } from "../numeric/softplus";
import { loss, newLossNames } from "./loss";

const gamma = 80;
const margin = 0.4;

export default loss({
  id: "circle",
  title: "Circle",
  summary: "For embeddings of length 1: draws samples of one class together and drives the classes apart.",
  knownAs: newLossNames("Circle", "circle"),
  strings: { keras: ["circle", "Circle"], keras2: [] },
  parameters: [
    { name: "gamma", default: gamma }, { name: "margin", default: margin },
    { name: "remove_diagonal", default: true }, { name: "reduction", default: null },
  ],
  labels: "class-id",
  predictions: "vector",
  task: "embedding",
  sparse: true,
  takesLogits: false,
  /** Of one sample: `predictions` are its cosines with the others, `labels` say 1 for the same class and 0 for another. */
  value: (labels, predictions) => {
    const distance = (i: number): number => Math.max(1 - (predictions[i] ?? NaN), 0);
    const positive: number[] = [];
    const negative: number[] = [];
    labels.forEach((same, i) => {
      const d = distance(i);
      if (same === 1) positive.push(-gamma * Math.max(margin + d, 0) * (margin - d));
      else negative.push(gamma * Math.max(1 + margin - d, 0) * (1 - margin - d));
    });
    return softplus(logSumExp(positive) + logSumExp(negative));
  },
});
