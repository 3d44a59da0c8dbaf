import linear from "../activations/linear";
import { heedsCounts, lossAt, outputOf, slopeAlong, type Head, type Reading } from "../head";
import type { Loss } from "../losses/loss";
import { lowestLoss } from "../lowest";
import { largest } from "../measure";
import type { Metric } from "../metrics/metric";

/** An output and the loss that reads it: one function of the logits. */
export interface Pair {
  readonly head: Head;
  readonly loss: Loss;
  readonly reading: Reading;
}

/** What the labels of a sample say, in no particular form: which class it is, or a number. */
export type Truth = { readonly kind: "class"; readonly index: number } | { readonly kind: "target"; readonly value: number };

/** Activations one after another, innermost first, as one head; a plain affine output where there are none. */
export const headOf = (heads: readonly Head[]): Head =>
  heads.reduce<Head | null>((inner, head) => (inner ? { ...head, inner } : head), null) ?? { activation: linear, values: {} };

/**
 * The labels that a loss takes for a truth. Of a single column, class 0 is yes and class 1 no; of several, the truth is one column.
 */
export const labelsFor = (loss: Loss, truth: Truth, columns: number): readonly number[] => {
  if (truth.kind === "target") return Array.from({ length: columns }, () => truth.value);
  if (loss.sparse) return [columns === 1 ? 0 : truth.index];
  const no = loss.labels === "sign" ? -1 : 0;
  return marked(columns, truth.index, 1, no);
};

/** A row of one number, but for another in one column. */
const marked = (columns: number, at: number, yes: number, no: number): readonly number[] => {
  const row = new Array<number>(columns).fill(no);
  if (at < columns) row[at] = yes;
  return row;
};

/**
 * A truth that shows how two pairs differ: a class where one of them classifies, of yes and no the one that the first pair does worse on;
 * else a target that the first one's output cannot reach, if there is one. Nothing for losses of sequences and of directions, which are
 * no function of one logit.
 */
export const tellingTruth = (pairs: readonly [Pair, ...(readonly Pair[])], columns = 2): Truth | undefined => {
  if (pairs.some(({ loss }) => loss.task === "sequence" || loss.task === "embedding")) return undefined;
  const [first] = pairs;
  if (pairs.some(({ loss, head }) => classifying.has(loss.task) || (head.activation.kind === "vector" && head.activation.normalises))) {
    const lossOf = (index: number): number => lossAlong(first, { kind: "class", index }, 1)(2);
    return { kind: "class", index: columns === 1 && lossOf(1) > lossOf(0) + 1e-9 ? 1 : 0 };
  }
  const [min, max] = first.head.activation.range(first.head.values);
  // A rate and a logarithm have no targets below zero.
  const value = Number.isFinite(max) ? max + 1 : Number.isFinite(min) && pairs.every(({ loss }) => loss.labels === "real") ? min - 1 : 1;
  return { kind: "target", value };
};

const classifying: ReadonlySet<Loss["task"]> = new Set(["binary", "categorical", "margin", "overlap", "divergence"]);

/** All truths that a balanced data set has; one stands for all where the columns differ in nothing but their place. */
const truthsOf = (truth: Truth, columns: number): readonly Truth[] =>
  truth.kind === "target" ? [truth] : [{ kind: "class", index: 0 }, ...(columns === 1 ? ([{ kind: "class", index: 1 }] as const) : [])];

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** What a logit is multiplied with for it to speak for the truth: -1 for the only column where the answer is no. */
const towards = (truth: Truth, columns: number): number => (truth.kind === "class" && truth.index === 1 && columns === 1 ? -1 : 1);

interface Sample {
  readonly labels: readonly number[];
  /** `z` in favour of what is right (in all columns for a number), 0 for the others. */
  readonly logitsAt: (z: number) => readonly number[];
  readonly reading: Reading;
}

/** A sample, with one column for all that are alike wherever the loss does not mind. */
const sampleOf = ({ head, loss, reading }: Pair, truth: Truth, columns: number): Sample => {
  const kinds = truth.kind === "target" || columns === 1 ? 1 : 2;
  const isCounted = kinds < columns && heedsCounts(loss, head);
  const length = isCounted ? kinds : columns;
  return {
    // Of several columns it is the first that stands for the truth, whichever that was.
    labels: labelsFor(loss, truth.kind === "class" && columns > 1 ? { kind: "class", index: 0 } : truth, length),
    logitsAt: (z) => Array.from({ length }, (_, column) => (truth.kind === "target" || column === 0 ? z * towards(truth, columns) : 0)),
    reading: isCounted ? { ...reading, counts: kinds === 1 ? [columns] : [1, columns - 1] } : reading,
  };
};

/** The loss of a sample whose logit speaks with `z` for what is right, all others being 0. */
export const lossAlong = (pair: Pair, truth: Truth, columns: number) => {
  const { labels, logitsAt, reading } = sampleOf(pair, truth, columns);
  return (z: number): number => lossAt(pair.loss, pair.head, labels, logitsAt(z), reading);
};

/** How strongly training pushes that logit towards what is right: minus the derivative of `lossAlong`. */
export const pushAlong = (pair: Pair, truth: Truth, columns: number) => {
  const { labels, logitsAt, reading } = sampleOf(pair, truth, columns);
  const direction = logitsAt(1);
  return (z: number): number => -slopeAlong(pair.loss, pair.head, labels, logitsAt(z), direction, reading) + 0;
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
export const firstLossOf = (pair: Pair, truth: Truth, columns: number): number | undefined => {
  if (truth.kind === "target") return undefined;
  const found = mean(truthsOf(truth, columns).map((one) => lossAlong(pair, one, columns)(0)));
  return Number.isFinite(found) ? found : undefined;
};

/**
 * What an accuracy shows on balanced classes for a model that knows nothing and for one that is sure and right everywhere;
 * nothing for metrics that are no accuracy.
 */
export const accuracyOf = ({ head, loss }: Pair, columns: number) => {
  const classes = Math.max(columns, 2);
  const labels = (index: number): readonly number[] => (columns === 1 ? [1 - index] : labelsFor(loss, { kind: "class", index }, columns));
  // Fresh weights make no two columns exactly alike: without that, every column would be the largest.
  const guess = once(() =>
    outputOf(
      head,
      Array.from({ length: columns }, (_, column) => (column - (columns - 1) / 2) * 1e-6),
    ),
  );
  const [yes = NaN, no = NaN] = columns > 1 && heedsCounts(loss, head) ? outputOf(head, [12, -12], [1, columns - 1]) : [];
  const right = (index: number): readonly number[] =>
    Number.isNaN(yes) ? outputOf(head, marked(columns, index, 12, -12)) : marked(columns, index, yes, no);
  return (
    { value, isAccuracy }: Metric,
    parameters: Readonly<Record<string, number>> = {},
  ): { readonly start: number; readonly best: number } | undefined => {
    // Losses of signs take 0 and 1 too, and an accuracy differs between the two.
    if (!value || !isAccuracy || loss.labels === "sign") return undefined;
    const shown = (predictions: (index: number) => readonly number[]): number =>
      meanOverClasses(classes, Math.max(0, largest(predictions(0))), (index) => value([labels(index)], [predictions(index)], parameters));
    return { start: shown(guess), best: shown(right) };
  };
};

/** A value worked out when it is first asked for. */
const once = <T>(make: () => T) => {
  let made: { readonly value: T } | null = null;
  return (): T => (made ??= { value: make() }).value;
};

/**
 * The mean over all classes of what an accuracy makes of a sample of each. It asks for few of them, since it changes at few: where
 * columns go over a threshold or into the largest few, on either side of the largest, the classes being in the order of their columns, and
 * at classes 0 and 1, which a threshold takes for no and yes.
 */
const meanOverClasses = (classes: number, peak: number, of: (index: number) => number): number => {
  const last = classes - 1;
  const half = Math.floor(last / 2);
  const places = [...new Set([0, 1, 2, half, half + 1, peak - 1, peak, peak + 1, last])]
    .filter((place) => place >= 0 && place <= last)
    .sort((a, b) => a - b);
  let total = 0;
  let [from, left] = [-1, NaN];
  for (const to of places) {
    const right = of(to);
    // The last one that is as the left end of the stretch.
    let [same, other] = [from, from >= 0 && left !== right ? to : from];
    while (other - same > 1) {
      const middle = Math.floor((same + other) / 2);
      if (of(middle) === left) same = middle;
      else other = middle;
    }
    total += (same === from ? 0 : left * (same - from)) + right * (to - same);
    [from, left] = [to, right];
  }
  return total / classes;
};
