import { lengthOf, type Counts } from "./mean";

/** Labels of yes-or-no questions moved towards one half by `label_smoothing`, as Keras does. */
export const smoothAnswers = (labels: readonly number[], smoothing: number): readonly number[] =>
  smoothing > 0 ? labels.map((label) => label * (1 - smoothing) + smoothing / 2) : labels;

/** One-hot labels moved towards the uniform distribution by `label_smoothing`, as Keras does. */
export const smoothClasses = (labels: readonly number[], smoothing: number, counts?: Counts): readonly number[] =>
  smoothing > 0 ? labels.map((label) => label * (1 - smoothing) + smoothing / lengthOf(labels, counts)) : labels;
