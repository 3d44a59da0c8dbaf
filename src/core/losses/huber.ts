import { meanOfPairs } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "huber",
  title: "Huber",
  summary: "For numbers with outliers: squared for small errors, linear beyond delta.",
  knownAs: lossNames("Huber", "huber"),
  strings: { keras: ["huber", "Huber"], keras2: ["huber", "Huber", "huber_loss"] },
  parameters: [{ name: "delta", default: 1 }, { name: "reduction", default: null }],
  labels: "real",
  predictions: "real",
  task: "regression",
  sparse: false,
  takesLogits: false,
  value: (labels, predictions) =>
    meanOfPairs(labels, predictions, (label, prediction) => {
      const error = Math.abs(prediction - label);
      return error <= 1 ? 0.5 * error * error : error - 0.5;
    }),
});
