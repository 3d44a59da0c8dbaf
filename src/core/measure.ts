import { kerasEpsilon, type Loss } from "./losses/loss";
import { entry, neighbours, pairsOf } from "./numeric/entry";
import { meanOfPairs } from "./numeric/mean";

/** One list of numbers for every sample: its columns, or its one class id. */
export type Rows = readonly (readonly number[])[];

/** What a metric gives for a batch, with the values of its parameters where they are not the defaults. */
export type Measure = (labels: Rows, predictions: Rows, parameters?: Readonly<Record<string, number>>) => number;

/** The mean of `f` over samples; NaN without any. */
export const meanOverRows = (
  labels: Rows,
  predictions: Rows,
  f: (labels: readonly number[], predictions: readonly number[]) => number,
): number => pairsOf(labels, predictions).reduce((sum, [row, predicted]) => sum + f(row, predicted), 0) / labels.length;

/** A loss used as a metric, clipped as Keras clips. */
export const meanLoss =
  (loss: Loss): Measure =>
  (labels, predictions, parameters = {}) =>
    meanOverRows(labels, predictions, (row, predicted) =>
      loss.value(row, predicted, { epsilon: kerasEpsilon, logits: (parameters["from_logits"] ?? 0) !== 0, parameters }),
    );

/** The share of columns on the right side of the threshold. */
export const thresholdAccuracy: Measure = (labels, predictions, { threshold = 0.5 } = {}) =>
  meanOverRows(labels, predictions, (row, predicted) =>
    meanOfPairs(row, predicted, (label, p) => (Number(p > threshold) === label ? 1 : 0)),
  );

/** Where the first largest entry stands. */
export const largest = (row: readonly number[]): number => row.indexOf(row.reduce((most, x) => Math.max(most, x), -Infinity));

/** The share of samples whose class is among the `k` largest columns; what ties with the last of them counts. */
export const rankAccuracy =
  (classOf: (labels: readonly number[]) => number): Measure =>
  (labels, predictions, { k = 5 } = {}) =>
    meanOverRows(labels, predictions, (row, predicted) => {
      const own = entry(predicted, classOf(row));
      return Number.isFinite(own) && predicted.filter((p) => p > own).length < k ? 1 : 0;
    });

/** The share of samples whose largest column is that of their class. */
export const argmaxAccuracy =
  (classOf: (labels: readonly number[]) => number): Measure =>
  (labels, predictions) =>
    meanOverRows(labels, predictions, (row, predicted) => (largest(predicted) === classOf(row) ? 1 : 0));

/** How many columns of all samples are marked or not, and found or not. */
export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly falseNegatives: number;
}

/** Counts at a threshold, over one list of labels and one of predictions. */
export const confusion = (labels: readonly number[], predictions: readonly number[], threshold: number): Confusion => {
  const count = (marked: boolean, found: boolean): number =>
    labels.filter((label, i) => (label !== 0) === marked && entry(predictions, i) > threshold === found).length;
  return {
    truePositives: count(true, true),
    falsePositives: count(false, true),
    trueNegatives: count(false, false),
    falseNegatives: count(true, false),
  };
};

/** A measure of the counts over all columns of all samples. */
export const fromCounts =
  (of: (counts: Confusion) => number): Measure =>
  (labels, predictions, { thresholds = 0.5 } = {}) =>
    of(confusion(labels.flat(), predictions.flat(), thresholds));

/** A share, 0 where there is nothing to share, as Keras has it. */
export const share = (part: number, rest: number): number => (part + rest === 0 ? 0 : part / (part + rest));

/** The mean over the columns of the harmonic mean of precision and recall; Keras gives one number for each column unless told to average. */
export const fScore: Measure = (labels, predictions, { beta = 1, threshold = NaN } = {}) => {
  // Without a threshold the largest column is taken, all of them where several are.
  const found = predictions.map((row) =>
    row.map((p) => Number(Number.isNaN(threshold) ? p === Math.max(...row) && Math.abs(p) > 1e-9 : p > threshold)),
  );
  const columns = columnsOf(labels).map((column) => {
    const { truePositives, falsePositives, falseNegatives } = confusion(columnOf(labels, column), columnOf(found, column), 0.5);
    return share((1 + beta * beta) * truePositives, beta * beta * falseNegatives + falsePositives);
  });
  return mean(columns);
};

/** One column of every sample. */
export const columnOf = (rows: Rows, column: number): readonly number[] => rows.map((row) => entry(row, column));

/** How many columns samples have. */
export const widthOf = (rows: Rows): number => Math.max(0, ...rows.slice(0, 1).map((row) => row.length));

/** The places of the columns of every sample; none without any. */
export const columnsOf = (rows: Rows): readonly number[] => rows.slice(0, 1).flatMap((row) => [...row.keys()]);

/** The class id that is a sample's only label. */
export const classId = (row: readonly number[]): number => entry(row, 0);

/** The mean of some numbers; NaN without any. */
export const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The mean over classes of what labels and predictions share of all that either has; classes that neither has do not count. */
export const meanOverlap = (labels: readonly number[], predictions: readonly number[]): number => {
  const classes = [...new Set([...labels, ...predictions])];
  const overlaps = classes.map((one) => {
    const both = labels.filter((label, i) => label === one && predictions[i] === one).length;
    return both / (labels.filter((label) => label === one).length + predictions.filter((p) => p === one).length - both);
  });
  return mean(overlaps);
};

/** Area under the curve of true over false positives, by trapezia between Keras's evenly spaced thresholds. */
export const areaUnderCurve: Measure = (labels, predictions, { num_thresholds = 200, from_logits = 0 } = {}) => {
  const scores = predictions.flat().map((p) => (from_logits === 0 ? p : 1 / (1 + Math.exp(-p))));
  const points = Array.from({ length: num_thresholds }, (_, i) => {
    const threshold = i === 0 ? -kerasEpsilon : i === num_thresholds - 1 ? 1 + kerasEpsilon : i / (num_thresholds - 1);
    const { truePositives, falsePositives, trueNegatives, falseNegatives } = confusion(labels.flat(), scores, threshold);
    return { x: share(falsePositives, trueNegatives), y: share(truePositives, falseNegatives) };
  });
  return neighbours(points).reduce((area, [before, point]) => area + ((before.x - point.x) * (before.y + point.y)) / 2, 0);
};

/** Mean and variance of two lists and what they share. */
export const jointMoments = (a: readonly number[], b: readonly number[]) => {
  const [meanA, meanB] = [mean(a), mean(b)];
  return {
    meanA,
    meanB,
    varianceA: mean(a.map((x) => (x - meanA) ** 2)),
    varianceB: mean(b.map((x) => (x - meanB) ** 2)),
    covariance: mean(a.map((x, i) => (x - meanA) * (entry(b, i) - meanB))),
  };
};
