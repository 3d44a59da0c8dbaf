import type { RuleText } from "../../ruleText";

export default {
  title: "One-hot labels with a sparse loss",
  summary: "The labels have one column for each class, but the loss expects class numbers.",
  why: "`sparse_categorical_crossentropy` takes one class number for each sample and finds the column itself. With one-hot labels it is given a whole row where it expects a number: training stops with an error about shapes.",
  todo: ["Use `categorical_crossentropy`, which takes one-hot labels.", "Or leave the labels as class numbers."],
  exceptions: ["Labels that are turned back into numbers with `argmax`."],
  messages: {
    needsClassNumbers:
      "{loss} takes one class number for each sample, but these labels are one-hot, with a column for each class: Keras fails with an error about shapes.",
    needsClassNumbersNotColumns:
      "{loss} takes one class number for each sample, but these labels have {columns} columns: Keras fails with an error about shapes.",
  },
} as const satisfies RuleText;
