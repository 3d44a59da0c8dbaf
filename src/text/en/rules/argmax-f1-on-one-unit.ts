import type { RuleText } from "../../ruleText";

export default {
  title: "F1 without a threshold on one unit",
  summary: "F1Score without a threshold takes the largest column, and there is only one.",
  why: "Without `threshold` `F1Score` marks the largest column of each row as predicted. With one column that is always the same one, so every sample counts as positive. Without `average` it also gives a list where Keras expects a number.",
  todo: ['Use `F1Score(threshold=0.5, average="micro")`.'],
  exceptions: ["Several columns, of which exactly one is right."],
  messages: {
    alwaysYes:
      "Without a threshold {metric} marks the largest column, and of one column that is always the first: every sample counts as positive.",
  },
} as const satisfies RuleText;
