import { sumOf } from "../numeric/logSumExp";
import { sumOfPairs, type Counts } from "../numeric/mean";
import { loss, newLossNames } from "./loss";

export default loss({
  id: "dice",
  title: "Dice",
  summary: "For masks: one minus the overlap of what is predicted with what is marked.",
  knownAs: newLossNames("Dice", "dice"),
  parameters: [
    { name: "reduction", default: null },
    { name: "name", default: null },
    { name: "axis", default: null },
  ],
  labels: "mask",
  predictions: "probability",
  task: "overlap",
  link: null,
  value: (labels, predictions, { epsilon, counts }) =>
    1 - (2 * overlap(labels, predictions, counts)) / marked(labels, predictions, epsilon, counts),
  gradient: (labels, predictions, { epsilon, counts }) => {
    const all = marked(labels, predictions, epsilon, counts);
    const share = (2 * overlap(labels, predictions, counts)) / all;
    return labels.map((label) => (share - 2 * label) / all);
  },
});

const overlap = (labels: readonly number[], predictions: readonly number[], counts: Counts): number =>
  sumOfPairs(labels, predictions, (label, p) => label * p, counts);
const marked = (labels: readonly number[], predictions: readonly number[], epsilon: number, counts: Counts): number =>
  sumOf(labels, -1, counts) + sumOf(predictions, -1, counts) + epsilon;
