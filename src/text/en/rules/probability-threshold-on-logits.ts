import type { RuleText } from "../../ruleText";

export default {
  title: "A threshold for probabilities on logits",
  summary: "The metric cuts at a probability, but the outputs are logits.",
  why: "With `from_logits=True` the outputs are any numbers, and 0 is where yes and no are equally likely. Metrics do not know that: at their usual threshold of 0.5 they count a sample as positive only from a probability of 0.62 on. The model is not affected, the figure is a little off.",
  todo: [
    "Use `BinaryAccuracy(threshold=0.0)`, `Precision(thresholds=0.0)` and the like.",
    "Or give the output `sigmoid` and remove `from_logits=True`.",
  ],
  exceptions: ["A threshold of 0."],
  messages: {
    cutsLogits: "{metric} cuts these logits at {threshold}, which is a probability of {probability}; a logit of 0 is one of 0.5.",
  },
} as const satisfies RuleText;
