import type { RuleText } from "../../ruleText";

export default {
  title: "Sigmoid with categorical crossentropy",
  summary: "Independent probabilities meet a loss that expects a distribution over classes.",
  why: "A categorical crossentropy expects the probabilities of all classes to sum to 1. Sigmoid gives every class a probability of its own. Keras hides the difference in training: it divides by the sum, or on TensorFlow even trains a softmax. What the model predicts afterwards is not what was trained: the numbers are no probabilities of the classes.",
  todo: ["One class per sample: use `softmax`.", "Several labels per sample: keep `sigmoid` and use `binary_crossentropy`."],
  exceptions: [
    "`sigmoid` on several units with `binary_crossentropy`.",
    "A layer of your own that normalises; the rule does not look into it and stays silent.",
  ],
  messages: {
    untiedColumns:
      "{activation} gives each of the {units} classes a probability of its own, but {loss} expects probabilities that sum to 1.",
    untiedColumnsOfUnknownNumber:
      "{activation} gives every class a probability of its own, but {loss} expects probabilities that sum to 1.",
  },
} as const satisfies RuleText;
