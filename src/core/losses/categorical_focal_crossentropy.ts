import { crossentropySlopes, logProbabilities } from "../numeric/crossentropy";
import { sumOfPairs } from "../numeric/mean";
import { smoothClasses as smooth } from "../numeric/smoothing";
import { loss, lossNames } from "./loss";

export default loss({
  id: "categorical_focal_crossentropy",
  title: "Categorical focal crossentropy",
  summary: "Categorical crossentropy that counts what is already decided rightly for little.",
  tex: String.raw`-\sum_i \alpha\, y_i (1 - q_i)^\gamma \ln q_i, \quad q_i = \frac{p_i}{\sum_j p_j}`,
  slopeTex: String.raw`\frac{\sum_j w_j}{\sum_j p_j} - \frac{w_i}{p_i}, \quad w_j = \alpha\, y_j (1 - q_j)^{\gamma - 1} \left( 1 - q_j - \gamma q_j \ln q_j \right), \quad q_j = \frac{p_j}{\sum_k p_k}`,
  knownAs: lossNames("CategoricalFocalCrossentropy", "categorical_focal_crossentropy"),
  strings: {
    keras: ["categorical_focal_crossentropy", "CategoricalFocalCrossentropy"],
    keras2: ["categorical_focal_crossentropy", "CategoricalFocalCrossentropy"],
  },
  parameters: [
    { name: "alpha", default: 0.25 }, { name: "gamma", default: 2 },
    { name: "from_logits", default: false }, { name: "label_smoothing", default: 0 },
    { name: "axis", default: -1 }, { name: "reduction", default: null },
  ],
  labels: "one-hot",
  predictions: "distribution",
  task: "categorical",
  sparse: false,
  takesLogits: true,
  link: "softmax",
  value: (labels, predictions, { logits, epsilon, label_smoothing, alpha, gamma }) =>
    sumOfPairs(smooth(labels, label_smoothing), logProbabilities(predictions, logits, epsilon), (label, logarithm) =>
      label === 0 ? 0 : -alpha * (-Math.expm1(logarithm)) ** gamma * label * logarithm),
  // Along ln p_i the term y (1 - p)^g ln p has the slope y (1 - p)^g (1 - g p ln p / (1 - p)): a crossentropy with other labels.
  gradient: (labels, predictions, { logits, epsilon, label_smoothing, alpha, gamma }) => {
    const logs = logProbabilities(predictions, logits, epsilon);
    const weighed = smooth(labels, label_smoothing).map((label, i) => {
      const logarithm = logs[i] ?? NaN;
      const missed = -Math.expm1(logarithm);
      const turned = logarithm === -Infinity || gamma === 0 ? 0 : gamma * Math.exp(logarithm) * logarithm * missed ** (gamma - 1);
      return label === 0 ? 0 : alpha * label * (missed ** gamma - turned);
    });
    return crossentropySlopes(weighed, predictions, logits, epsilon);
  },
});
