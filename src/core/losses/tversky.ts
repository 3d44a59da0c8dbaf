import { sumOfPairs } from "../numeric/mean";
import { epsilon, loss, newLossNames } from "./loss";

export default loss({
  id: "tversky",
  title: "Tversky",
  summary: "For masks: Dice with separate weights for what is marked too much and what is missed.",
  knownAs: newLossNames("Tversky", "tversky"),
  strings: { keras: ["tversky", "Tversky"], keras2: [] },
  parameters: [
    { name: "alpha", default: 0.5 }, { name: "beta", default: 0.5 },
    { name: "reduction", default: null }, { name: "name", default: null }, { name: "axis", default: null },
  ],
  labels: "mask",
  predictions: "probability",
  task: "overlap",
  sparse: false,
  takesLogits: false,
  value: (labels, predictions) => {
    const both = sumOfPairs(labels, predictions, (label, p) => label * p);
    const tooMuch = sumOfPairs(labels, predictions, (label, p) => (1 - label) * p);
    const missed = sumOfPairs(labels, predictions, (label, p) => label * (1 - p));
    return 1 - both / (both + 0.5 * tooMuch + 0.5 * missed + epsilon);
  },
});
