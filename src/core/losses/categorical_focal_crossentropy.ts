import { crossentropySlopes, logProbabilities } from "../numeric/crossentropy";
import { entry } from "../numeric/entry";
import { weigh } from "../numeric/logSumExp";
import { sumOfPairs, type Counts } from "../numeric/mean";
import { smoothClasses as smooth } from "../numeric/smoothing";
import { loss, lossNames } from "./loss";

export default loss({
  id: "categorical_focal_crossentropy",
  title: "Categorical focal crossentropy",
  summary: "Categorical crossentropy that counts what is already decided rightly for little.",
  knownAs: lossNames("CategoricalFocalCrossentropy", "categorical_focal_crossentropy"),
  parameters: [
    { name: "alpha", default: 0.25 },
    { name: "gamma", default: 2 },
    { name: "from_logits", default: false },
    { name: "label_smoothing", default: 0 },
    { name: "axis", default: -1 },
    { name: "reduction", default: null },
  ],
  labels: "one-hot",
  predictions: "distribution",
  task: "categorical",
  link: "softmax",
  // Keras turns logits into probabilities first, and clips those.
  value: (labels, predictions, settings) =>
    settings.logits && settings.epsilon > 0
      ? valueOf(labels, softmaxOf(predictions, settings.counts), { ...settings, logits: false })
      : valueOf(labels, predictions, settings),
  gradient: (labels, predictions, settings) => {
    if (!settings.logits || settings.epsilon === 0) return slopesOf(labels, predictions, settings);
    const p = softmaxOf(predictions, settings.counts);
    const slopes = slopesOf(labels, p, { ...settings, logits: false });
    const mean = sumOfPairs(p, slopes, (weight, slope) => weight * slope, settings.counts);
    return p.map((weight, i) => weight * (entry(slopes, i) - mean));
  },
});

interface Setting {
  readonly logits: boolean;
  readonly epsilon: number;
  readonly counts: Counts;
  readonly label_smoothing: number;
  readonly alpha: number;
  readonly gamma: number;
}

const valueOf = (
  labels: readonly number[],
  predictions: readonly number[],
  { logits, epsilon, label_smoothing, alpha, gamma, counts }: Setting,
): number =>
  sumOfPairs(
    smooth(labels, label_smoothing, counts),
    logProbabilities(predictions, logits, epsilon, counts),
    (label, logarithm) => (label === 0 ? 0 : -alpha * (-Math.expm1(logarithm)) ** gamma * label * logarithm),
    counts,
  );

/** Along ln p the term y (1 - p)^g ln p has the slope y (1 - p)^g (1 - g p ln p / (1 - p)): a crossentropy with other labels. */
const slopesOf = (
  labels: readonly number[],
  predictions: readonly number[],
  { logits, epsilon, label_smoothing, alpha, gamma, counts }: Setting,
): readonly number[] => {
  const logs = logProbabilities(predictions, logits, epsilon, counts);
  const weighed = smooth(labels, label_smoothing, counts).map((label, i) => {
    const logarithm = entry(logs, i);
    const missed = -Math.expm1(logarithm);
    const turned = logarithm === -Infinity || gamma === 0 ? 0 : gamma * Math.exp(logarithm) * logarithm * missed ** (gamma - 1);
    return label === 0 ? 0 : alpha * label * (missed ** gamma - turned);
  });
  return crossentropySlopes(weighed, predictions, logits, epsilon, counts);
};

const softmaxOf = (logits: readonly number[], counts: Counts): readonly number[] => {
  const { each, total } = weigh(logits, counts);
  return each.map((weight) => weight / total);
};
