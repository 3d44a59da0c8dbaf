import linear from "../activations/linear";
import { lossAt, outputOf, slopeAlong, type Head, type Reading } from "../head";
import type { Loss } from "../losses/loss";
import { lowestLoss } from "../lowest";
import type { Metric } from "../metrics/metric";

/** An output and the loss that reads it: one function of the logits. */
export interface Pair { readonly head: Head; readonly loss: Loss; readonly reading: Reading }

/** What the labels of a sample say, in no particular form: which class it is, or a number. */
export type Truth = { readonly kind: "class"; readonly index: number } | { readonly kind: "target"; readonly value: number };

/** Activations one after another, innermost first, as one head; a plain affine output where there are none. */
export const headOf = (heads: readonly Head[]): Head => heads.reduce<Head | null>((inner, head) => (inner ? { ...head, inner } : head), null) ?? { activation: linear, values: {} };

/**
 * The labels that a loss takes for a truth. Of a single column, class 0 is yes and class 1 no; of several, the truth is one column.
 */
export const labelsFor = (loss: Loss, truth: Truth, columns: number): readonly number[] => {
  if (truth.kind === "target") return Array.from({ length: columns }, () => truth.value);
  if (loss.sparse) return [columns === 1 ? 0 : truth.index];
  const no = loss.labels === "sign" ? -1 : 0;
  return Array.from({ length: columns }, (_, column) => (column === truth.index ? 1 : no));
};

/**
 * A truth that shows how two pairs differ: a class where one of them classifies, of yes and no the one that the first pair does worse on;
 * else a target that the first one's output cannot reach, if there is one. Nothing for losses of sequences and of directions, which are
 * no function of one logit.
 */
export const tellingTruth = (pairs: readonly Pair[], columns = 2): Truth | undefined => {
  if (pairs.some(({ loss }) => loss.task === "sequence" || loss.task === "embedding")) return undefined;
  const [first] = pairs;
  if (pairs.some(({ loss, head }) => classifying.has(loss.task) || (head.activation.kind === "vector" && head.activation.normalises))) {
    const [yes, no] = ([0, 1] as const).map((index) => (first && columns === 1 ? lossAlong(first, { kind: "class", index }, 1)(2) : 0));
    return { kind: "class", index: (no ?? 0) > (yes ?? 0) + 1e-9 ? 1 : 0 };
  }
  const [min, max] = first ? first.head.activation.range(first.head.values) : [0, 0];
  // A rate and a logarithm have no targets below zero.
  const value = Number.isFinite(max) ? max + 1 : Number.isFinite(min) && pairs.every(({ loss }) => loss.labels === "real") ? min - 1 : 1;
  return { kind: "target", value };
};

const classifying: ReadonlySet<Loss["task"]> = new Set(["binary", "categorical", "margin", "overlap", "divergence"]);

/** All truths that a balanced data set has; one stands for all where the columns differ in nothing but their place. */
const truthsOf = (truth: Truth, columns: number): readonly Truth[] =>
  truth.kind === "class" && columns === 1 ? [{ kind: "class", index: 0 }, { kind: "class", index: 1 }] : [truth];

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** What a logit is multiplied with for it to speak for the truth: -1 for the only column where the answer is no. */
const towards = (truth: Truth, columns: number): number => (truth.kind === "class" && truth.index === 1 && columns === 1 ? -1 : 1);

/** The logits of a sample: `z` in favour of what is right (in all columns for a number), 0 for the others. */
const logitsAt = (z: number, truth: Truth, columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, column) => (truth.kind === "target" || column === 0 ? z * towards(truth, columns) : 0));

/** The loss of a sample whose logit speaks with `z` for what is right, all others being 0. */
export const lossAlong = ({ head, loss, reading }: Pair, truth: Truth, columns: number) => {
  const labels = labelsFor(loss, truth, columns);
  return (z: number): number => lossAt(loss, head, labels, logitsAt(z, truth, columns), reading);
};

/** How strongly training pushes that logit towards what is right: minus the derivative of `lossAlong`. */
export const pushAlong = ({ head, loss, reading }: Pair, truth: Truth, columns: number) => {
  const labels = labelsFor(loss, truth, columns);
  const direction = logitsAt(1, truth, columns);
  return (z: number): number => -slopeAlong(loss, head, labels, logitsAt(z, truth, columns), direction, reading) + 0;
};

/** The lowest loss that any logits reach on average over balanced labels; `unbounded` where it sinks for ever, `undefined` where it is nowhere a number. */
export const floorOf = ({ head, loss, reading }: Pair, truth: Truth, columns: number): number | "unbounded" | undefined => {
  const lowest = truthsOf(truth, columns).map((one) => lowestLoss(loss, head, labelsFor(loss, one, columns), columns, reading)?.loss);
  const known = lowest.filter((value) => value !== undefined);
  if (known.length === lowest.length) return mean(known);
  const along = lossAlong({ head, loss, reading }, truth, columns);
  return [-30, -3, 0, 3, 30].some((z) => Number.isFinite(along(z))) ? "unbounded" : undefined;
};

/** The loss of a model that knows nothing, on balanced classes; nothing for numbers, where it depends on the targets. */
export const firstLossOf = ({ head, loss, reading }: Pair, truth: Truth, columns: number): number | undefined => {
  if (truth.kind === "target") return undefined;
  const logits = logitsAt(0, truth, columns);
  const found = mean(truthsOf(truth, columns).map((one) => lossAt(loss, head, labelsFor(loss, one, columns), logits, reading)));
  return Number.isFinite(found) ? found : undefined;
};

/** More columns than this make more rows than it is worth. */
const MOST_COLUMNS = 1000;

/**
 * What an accuracy shows on balanced classes for a model that knows nothing and for one that is sure and right everywhere;
 * nothing for metrics that are no accuracy.
 */
export const accuracyOf = (
  { head, loss }: Pair, metric: Metric, columns: number, parameters: Readonly<Record<string, number>> = {},
): { readonly start: number; readonly best: number } | undefined => {
  const { value } = metric;
  // Losses of signs take 0 and 1 too, and an accuracy differs between the two.
  if (!value || !metric.isAccuracy || columns > MOST_COLUMNS || loss.labels === "sign") return undefined;
  const labels = columns === 1 ? [[1], [0]] : Array.from({ length: columns }, (_, index) => labelsFor(loss, { kind: "class", index }, columns));
  // Fresh weights make no two columns exactly alike: without that, every column would be the largest.
  const guess = outputOf(head, Array.from({ length: columns }, (_, column) => (column - (columns - 1) / 2) * 1e-6));
  const right = labels.map((_, index) => outputOf(head, Array.from({ length: columns }, (_, column) => (column === index ? 12 : -12))));
  const [start, best] = [labels.map(() => guess), right].map((predictions) => value(labels, predictions, parameters));
  return start !== undefined && best !== undefined && Number.isFinite(start) && Number.isFinite(best) ? { start, best } : undefined;
};
