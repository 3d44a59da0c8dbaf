import type { RuleText } from "../../ruleText";

export default {
  title: "AUC on logits",
  summary: "AUC sorts outputs into steps from 0 to 1, but the outputs are logits.",
  why: "`AUC` compares outputs with thresholds between 0 and 1. Logits lie mostly outside, where it cannot tell them apart, so that the area comes out too low. Early versions of TensorFlow 2 stop with an error instead.",
  todo: ["Use `AUC(from_logits=True)`."],
  exceptions: ["Outputs that have been through `sigmoid`."],
  messages: {
    thresholdsOfProbabilities:
      "{metric} has thresholds between 0 and 1 only, but these outputs are logits: what lies outside cannot be told apart, and the figure comes out too low.",
  },
} as const satisfies RuleText;
