import { entry } from "../numeric/entry";
import { sumOfPairs } from "../numeric/mean";
import { loss, lossNames } from "./loss";

export default loss({
  id: "cosine_similarity",
  title: "Cosine similarity",
  summary: "For directions: minus the cosine of the angle between two vectors, -1 at best.",
  knownAs: [
    ...lossNames("CosineSimilarity", "cosine_similarity"),
    { name: "keras2.losses.cosine_proximity" },
    { name: "keras2.losses.cosine" },
  ],
  strings: {
    keras: ["cosine_similarity", "CosineSimilarity"],
    keras2: ["cosine_similarity", "CosineSimilarity", "cosine_proximity", "cosine"],
  },
  parameters: [
    { name: "axis", default: -1 },
    { name: "reduction", default: null },
  ],
  labels: "vector",
  predictions: "vector",
  task: "embedding",
  link: null,
  // A zero vector has no direction: Keras gives 0.
  value: (labels, predictions) => {
    const lengths = Math.hypot(...labels) * Math.hypot(...predictions);
    return lengths === 0 ? 0 : -sumOfPairs(labels, predictions, (a, b) => a * b) / lengths;
  },
  gradient: (labels, predictions) => {
    const length = Math.hypot(...predictions);
    const lengths = Math.hypot(...labels) * length;
    if (lengths === 0) return predictions.map(() => 0);
    const cosine = sumOfPairs(labels, predictions, (a, b) => a * b) / lengths;
    return predictions.map((p, i) => (cosine * (p / length)) / length - entry(labels, i) / lengths);
  },
});
