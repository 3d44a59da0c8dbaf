import type { Activation } from "./activations/activation";
import type { Loss, LossOptions } from "./losses/loss";
import { entry } from "./numeric/entry";
import { sumOf } from "./numeric/logSumExp";
import { sumOfPairs, type Counts } from "./numeric/mean";

/** The last activation of a model with the values of its parameters. */
export interface Head {
  readonly activation: Activation;
  readonly values: Readonly<Record<string, number>>;
  /** What the logits go through before it, where there are several activations one after another. */
  readonly inner?: Head;
}

/** How a loss reads what a head puts out. */
export interface Reading extends Pick<LossOptions, "epsilon" | "parameters" | "columns" | "counts"> {
  /** The loss takes the output for logits, whatever it is. */
  readonly fromLogits?: boolean;
}

/** Whether a loss of a head depends on how many columns have which label and logit, and on nothing else: then `counts` may stand for them. */
export const heedsCounts = (loss: Loss, head: Head): boolean => loss.task !== "sequence" && loss.task !== "embedding" && isEven(head);

const isEven = ({ activation, inner }: Head): boolean =>
  (activation.kind === "scalar" || activation.heedsCounts === true) && (!inner || isEven(inner));

/** What a head puts out for a vector of logits, each of which may stand for several. */
export const outputOf = (head: Head, logits: readonly number[], counts?: Counts): readonly number[] => {
  const { activation, values } = head;
  const inputs = inputOf(head, logits, counts);
  return activation.kind === "vector" ? activation.f(inputs, values, counts) : inputs.map((x) => activation.f(x, values));
};

/** What reaches the last activation. */
const inputOf = ({ inner }: Head, logits: readonly number[], counts?: Counts): readonly number[] =>
  inner ? outputOf(inner, logits, counts) : logits;

/**
 * The loss of one sample as a function of the logits that go into the activation. It is the mathematical function, exact at any logits
 * for the pairs that belong together; with `epsilon: kerasEpsilon` it is what Keras shows where it sees no more than the output.
 */
export const lossAt = (loss: Loss, head: Head, labels: readonly number[], logits: readonly number[], reading: Reading = {}): number =>
  isLinked(loss, head, reading)
    ? loss.value(labels, inputOf(head, logits, reading.counts), { ...reading, logits: true })
    : loss.value(labels, outputOf(head, logits, reading.counts), { ...reading, logits: reading.fromLogits === true });

/**
 * The gradient of `lossAt` with respect to the logits: the activations' transposed Jacobians applied to the loss's gradient. NaN where one
 * is 0 and the other infinite, as for a loss of a probability that has underflown.
 */
export const gradientAt = (
  loss: Loss,
  head: Head,
  labels: readonly number[],
  logits: readonly number[],
  reading: Omit<Reading, "counts"> = {},
): readonly number[] => {
  if (!isLinked(loss, head, reading))
    return pulledBack(head, logits, loss.gradient(labels, outputOf(head, logits), { ...reading, logits: reading.fromLogits === true }));
  const slopes = loss.gradient(labels, inputOf(head, logits), { ...reading, logits: true });
  return head.inner ? pulledBack(head.inner, logits, slopes) : slopes;
};

/** How the loss changes as the logits move in a direction: `gradientAt` times it, without any Jacobian's being written out. */
export const slopeAlong = (
  loss: Loss,
  head: Head,
  labels: readonly number[],
  logits: readonly number[],
  direction: readonly number[],
  reading: Reading,
): number => {
  const linked = isLinked(loss, head, reading);
  const { counts } = reading;
  const slopes = linked
    ? loss.gradient(labels, inputOf(head, logits, counts), { ...reading, logits: true })
    : loss.gradient(labels, outputOf(head, logits, counts), { ...reading, logits: reading.fromLogits === true });
  const moved = linked
    ? head.inner
      ? pushedForward(head.inner, logits, direction, counts)
      : direction
    : pushedForward(head, logits, direction, counts);
  return sumOfPairs(slopes, moved, (slope, by) => slope * by, counts);
};

/** How a head's outputs move as its logits move in a direction. */
const pushedForward = (head: Head, logits: readonly number[], direction: readonly number[], counts?: Counts): readonly number[] => {
  const { activation, values, inner } = head;
  const inputs = inputOf(head, logits, counts);
  const moved = inner ? pushedForward(inner, logits, direction, counts) : direction;
  return activation.kind === "vector"
    ? activation.jvp(inputs, moved, values, counts)
    : inputs.map((x, i) => activation.df(x, values) * entry(moved, i));
};

/** Slopes with respect to a head's outputs, as slopes with respect to the logits. */
const pulledBack = (head: Head, logits: readonly number[], slopes: readonly number[]): readonly number[] => {
  const { activation, values, inner } = head;
  const inputs = inputOf(head, logits);
  const rows = activation.kind === "vector" ? activation.jacobian(inputs, values) : [];
  const before = inputs.map((x, j) =>
    activation.kind === "scalar"
      ? entry(slopes, j) * activation.df(x, values)
      : rows.reduce((sum, row, i) => sum + entry(slopes, i) * entry(row, j), 0),
  );
  return inner ? pulledBack(inner, logits, before) : before;
};

/** Softmax with a categorical and sigmoid with a binary crossentropy: the loss computes from the logits what would else cancel or underflow. */
const isLinked = (loss: Loss, { activation }: Head, { fromLogits = false, epsilon = 0 }: Reading): boolean =>
  !fromLogits && epsilon === 0 && loss.link === activation.id;

/** Balanced labels for a number of columns, as many samples as show every case once; nothing where labels have no such form. */
export const balancedLabels = (loss: Loss, columns: number): readonly (readonly number[])[] => {
  const classes = Array.from({ length: columns }, (_, i) => i);
  switch (loss.labels) {
    case "class-id":
      return loss.task === "categorical" ? classes.map((i) => [i]) : [];
    case "one-hot":
    case "distribution":
      return classes.map((i) => classes.map((j) => (i === j ? 1 : 0)));
    case "probability":
      return [classes.map(() => 0), classes.map(() => 1)];
    case "sign":
      return [classes.map(() => -1), classes.map(() => 1)];
    default:
      return [];
  }
};

/**
 * The loss of a fresh model that knows nothing, whose logits are all 0: the mean over balanced labels, or over those given.
 * Nothing where it depends on the labels, as it does for numbers.
 */
export const untrainedLoss = (
  loss: Loss,
  head: Head,
  columns: number,
  reading: Reading = {},
  labels: readonly (readonly number[])[] = balancedLabels(loss, columns),
): number | undefined => {
  const logits = Array.from({ length: columns }, () => 0);
  const total = sumOf(labels.map((one) => lossAt(loss, head, one, logits, reading)));
  return labels.length === 0 || Number.isNaN(total) ? undefined : total / labels.length;
};
