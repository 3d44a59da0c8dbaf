import type { RuleText } from "../../ruleText";

export default {
  title: "Class numbers with a metric for columns",
  summary: "The metric compares every column with a label of its own, but the labels are class numbers.",
  why: "`Precision`, `Recall`, `AUC`, `F1Score` and the like need labels of the same shape as the outputs. A sparse loss goes with class numbers, one for each sample, and the metric stops with an error about shapes on the first batch.",
  todo: ["Use one-hot labels with `categorical_crossentropy`.", "Or compute these figures afterwards, for instance with scikit-learn."],
  exceptions: ["One `sigmoid` unit with labels of 0 and 1.", "`MeanIoU` and other metrics that take class numbers."],
  messages: {
    needsColumns:
      "{metric} needs labels with a column for each class, but {loss} goes with class numbers: it fails on the first batch, or counts something else.",
  },
} as const satisfies RuleText;
