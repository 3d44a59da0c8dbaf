import type { RuleText } from "../../ruleText";

export default {
  title: "Accuracy on several labels",
  summary: "Accuracy compares the largest column, although every column is a question of its own.",
  why: 'With several columns Keras takes the word "accuracy" for categorical accuracy, whatever the loss: it asks whether the largest output is where the largest label is. Where a sample has several labels, or none, that has little to do with how many of them are right.',
  todo: [
    "Use `binary_accuracy`, which counts every label.",
    "Or `F1Score(threshold=0.5)` and `AUC(multi_label=True)`, which do not praise a model for the many labels that are absent.",
  ],
  exceptions: ["Exactly one label for each sample: there the largest column is what counts."],
  messages: {
    comparesLargest: "{metric} compares which column is the largest, but these labels can have several ones in a row, or none.",
    comparesLargestOfSeveral:
      "{metric} on {units} columns compares which is the largest. That says little unless each sample has exactly one label.",
  },
} as const satisfies RuleText;
