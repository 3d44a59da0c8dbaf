import { sumOfPairs } from "../numeric/mean";
import { sumOf } from "../numeric/logSumExp";
import { epsilon, loss, newLossNames } from "./loss";

export default loss({
  id: "dice",
  title: "Dice",
  summary: "For masks: one minus the overlap of what is predicted with what is marked.",
  knownAs: newLossNames("Dice", "dice"),
  strings: { keras: ["dice", "Dice"], keras2: [] },
  parameters: [{ name: "reduction", default: null }, { name: "name", default: null }, { name: "axis", default: null }],
  labels: "mask",
  predictions: "probability",
  task: "overlap",
  sparse: false,
  takesLogits: false,
  value: (labels, predictions) =>
    1 - (2 * sumOfPairs(labels, predictions, (label, p) => label * p)) / (sumOf(labels) + sumOf(predictions) + epsilon),
});
