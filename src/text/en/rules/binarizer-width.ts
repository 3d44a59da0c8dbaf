import type { RuleText } from "../../ruleText";

export default {
  title: "A binarizer gives one column for two classes",
  summary: "LabelBinarizer was used on two classes, which gives one column and not two.",
  why: "For three classes or more `LabelBinarizer` and `label_binarize` give one column for each. For two they give a single column of 0 and 1. A layer with two units then meets one column, and training fails or compares both units with it.",
  todo: ["One unit with `sigmoid` and `binary_crossentropy`.", "Or make two columns with `to_categorical`."],
  exceptions: ["Three classes or more."],
  messages: {
    oneColumnForTwoClasses:
      "{binarizer} gives one column for two classes, but this output has {units} units, for which {loss} needs a column each.",
  },
} as const satisfies RuleText;
