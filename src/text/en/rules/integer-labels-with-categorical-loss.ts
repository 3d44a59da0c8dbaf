import type { RuleText } from "../../ruleText";

export default {
  title: "Class numbers with a loss for columns",
  summary: "The labels are class numbers, but the loss expects one column for each class.",
  why: "`categorical_crossentropy` compares every output with a label of its own: for ten classes it needs ten columns, one of them 1 and the others 0. Class numbers come as one number for each sample. Training stops with an error about shapes, after the data has been loaded and the model built.",
  todo: [
    "Use `sparse_categorical_crossentropy`, which takes class numbers as they are.",
    "Or turn the numbers into columns with `to_categorical`.",
  ],
  exceptions: ["The labels are turned into columns on their way, as with `to_categorical` or `tf.one_hot` in a data pipeline."],
  messages: {
    needsColumns:
      "{loss} needs one column of labels for each class, but these labels are one number for each sample: Keras fails with an error about shapes.",
    needsColumnsOfNumber:
      "{loss} needs labels in {units} columns, one for each class, but these labels are one number for each sample: Keras fails with an error about shapes.",
  },
} as const satisfies RuleText;
