import cosineSimilarity from "../losses/cosine_similarity";
import { meanLoss } from "../measure";
import { metric, metricNames } from "./metric";

export default metric({
  id: "cosine_similarity",
  title: "Cosine similarity",
  knownAs: metricNames("CosineSimilarity", "cosine_similarity"),
  strings: {
    keras: ["cosine_similarity", "CosineSimilarity"],
    keras2: ["cosine_similarity", "CosineSimilarity", "cosine_proximity", "cosine"],
  },
  parameters: [
    { name: "name", default: null },
    { name: "dtype", default: null },
    { name: "axis", default: -1 },
  ],
  decides: "error",
  labels: "any",
  predictions: "vector",
  isAccuracy: false,
  value: (labels, predictions) => -meanLoss(cosineSimilarity)(labels, predictions),
});
