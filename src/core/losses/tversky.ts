import { sumOfPairs, type Counts } from "../numeric/mean";
import { loss, newLossNames } from "./loss";

export default loss({
  id: "tversky",
  title: "Tversky",
  summary: "For masks: Dice with separate weights for what is marked too much and what is missed.",
  knownAs: newLossNames("Tversky", "tversky"),
  parameters: [
    { name: "alpha", default: 0.5 },
    { name: "beta", default: 0.5 },
    { name: "reduction", default: null },
    { name: "name", default: null },
    { name: "axis", default: null },
  ],
  labels: "mask",
  predictions: "probability",
  task: "overlap",
  link: null,
  value: (labels, predictions, settings) => {
    const { both, counted } = parts(labels, predictions, settings);
    return 1 - both / counted;
  },
  gradient: (labels, predictions, settings) => {
    const { both, counted } = parts(labels, predictions, settings);
    const { alpha, beta } = settings;
    return labels.map((label) => ((both / counted) * (label + alpha * (1 - label) - beta * label) - label) / counted);
  },
});

interface Setting {
  readonly alpha: number;
  readonly beta: number;
  readonly epsilon: number;
  readonly counts: Counts;
}

const parts = (labels: readonly number[], predictions: readonly number[], { alpha, beta, epsilon, counts }: Setting) => {
  const both = sumOfPairs(labels, predictions, (label, p) => label * p, counts);
  const tooMuch = sumOfPairs(labels, predictions, (label, p) => (1 - label) * p, counts);
  const missed = sumOfPairs(labels, predictions, (label, p) => label * (1 - p), counts);
  // As documented, and as Keras 3.16 has it; up to 3.15 the code had the two weights the other way round.
  return { both, counted: both + alpha * tooMuch + beta * missed + epsilon };
};
