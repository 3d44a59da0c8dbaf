import { usualThreshold } from "../core/fits";
import type { Change } from "../model/change";
import type { ProposedFix } from "../model/finding";
import { valueOr, type Known } from "../model/known";
import type { LossUse, MetricUse } from "../model/loss";
import type { Output } from "../model/output";
import { fix, setMetric, setMetricArguments } from "./fix";

/** The class's name, or the word "accuracy", which stands for no single class. */
export const metricName = ({ metric }: MetricUse): string => metric.knownAs[0]?.name.split(".").at(-1) ?? metric.id;

/** The metrics of which is known what they are. */
export const knownMetrics = (metrics: readonly Known<MetricUse>[]): readonly MetricUse[] =>
  metrics.flatMap((metric) => (metric.known ? [metric.value] : []));

/** Watches another metric in the place of one. */
export const useMetric = (use: MetricUse, instead: string): ProposedFix =>
  fix("useMetric", { metric: metricName(use), instead }, "safe", setMetric(use, instead));

export const removeMetric = (use: MetricUse): ProposedFix => fix("removeMetric", { metric: metricName(use) }, "safe", setMetric(use, null));

/** Watches what decides on each column by itself, be it a probability or a logit. */
export const decideOnEach = ({ fromLogits }: LossUse, use: MetricUse): ProposedFix =>
  valueOr(fromLogits, null) === true
    ? fix(
        "useMetric",
        { metric: metricName(use), instead: "BinaryAccuracy(threshold=0.0)" },
        "safe",
        setMetricArguments(use, "BinaryAccuracy", { threshold: 0 }),
      )
    : useMetric(use, "binary_accuracy");

/** How a metric decides on this output; the word "accuracy" becomes a threshold on one column and the largest of several. Null where the columns are not known. */
export function decidesBy({ metric }: MetricUse, { units }: Output): Exclude<MetricUse["metric"]["decides"], "by-shape"> | null {
  if (metric.decides !== "by-shape") return metric.decides;
  return units.known ? (units.value === 1 ? "threshold" : "argmax") : null;
}

/** The threshold that a metric cuts at, in the numbers that reach it; null where it is not known or there are several. */
export function thresholdOf({ parameters, unknownParameters }: MetricUse): number | null {
  if (unknownParameters.some((name) => name === "threshold" || name === "thresholds")) return null;
  const given = parameters["threshold"] ?? parameters["thresholds"] ?? usualThreshold;
  return typeof given === "number" ? given : null;
}

/** Metrics that say the same of labels in another form, by id. */
const forClassIds: Readonly<Record<string, string>> = {
  categorical_accuracy: "sparse_categorical_accuracy",
  binary_accuracy: "sparse_categorical_accuracy",
  equal_accuracy: "sparse_categorical_accuracy",
  top_k_categorical_accuracy: "sparse_top_k_categorical_accuracy",
  categorical_crossentropy: "sparse_categorical_crossentropy",
};
const forColumns: Readonly<Record<string, string>> = {
  sparse_categorical_accuracy: "categorical_accuracy",
  binary_accuracy: "categorical_accuracy",
  equal_accuracy: "categorical_accuracy",
  sparse_top_k_categorical_accuracy: "top_k_categorical_accuracy",
  sparse_categorical_crossentropy: "categorical_crossentropy",
};
const inQuestions = (...ids: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(ids.map((id) => [id, "binary_accuracy"]));
const forQuestions = inQuestions("accuracy", "categorical_accuracy", "sparse_categorical_accuracy", "equal_accuracy");
/** For one question the word "accuracy" is right as it is, and there is nothing to rank. */
const forUnit = inQuestions(
  "categorical_accuracy",
  "sparse_categorical_accuracy",
  "equal_accuracy",
  "top_k_categorical_accuracy",
  "sparse_top_k_categorical_accuracy",
);
const twins = { "class-id": forClassIds, "one-hot": forColumns, probability: forQuestions, unit: forUnit } as const;

/** The id of the metric that says the same of labels in that form; null where there is none, or where it is the same. */
export const twinFor = ({ metric }: MetricUse, form: keyof typeof twins): string | null => twins[form][metric.id] ?? null;

/** What a fix that changes the loss has to do to the metrics, so that they go with the labels as the new loss takes them. */
export const matchMetrics = (metrics: readonly Known<MetricUse>[], form: keyof typeof twins): readonly Change[] =>
  knownMetrics(metrics).flatMap((use) => {
    const twin = twinFor(use, form);
    return twin === null ? [] : [setMetric(use, twin)];
  });
