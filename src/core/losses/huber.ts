import { clamp, meanOfPairs, slopesOfMean } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "huber",
  title: "Huber",
  summary: "For numbers with outliers: squared for small errors, linear beyond delta.",
  knownAs: lossNames("Huber", "huber"),
  strings: { keras: ["huber", "Huber"], keras2: ["huber", "Huber", "huber_loss"] },
  parameters: [
    { name: "delta", default: 1 },
    { name: "reduction", default: null },
  ],
  labels: "real",
  predictions: "real",
  task: "regression",
  link: null,
  value: (labels, predictions, { delta, counts }) =>
    meanOfPairs(
      labels,
      predictions,
      (label, prediction) => {
        const error = Math.abs(prediction - label);
        return error <= delta ? 0.5 * error * error : delta * error - 0.5 * delta * delta;
      },
      counts,
    ),
  gradient: (labels, predictions, { delta, counts }) =>
    slopesOfMean(labels, predictions, (label, prediction) => clamp(prediction - label, -delta, delta), counts),
});
