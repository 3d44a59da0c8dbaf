import type { RuleText } from "../../ruleText";

export default {
  title: "Predicted logits cut like probabilities",
  summary: "Predictions are compared with a probability, but the model gives logits.",
  why: "A model that is trained with `from_logits=True` predicts logits, for which 0 is where yes and no are equally likely. Compared with 0.5 a sample counts as positive only from a probability of 0.62 on: some positives are lost.",
  todo: ["Compare with 0.", "Or apply `sigmoid` to the predictions first."],
  exceptions: ["A model for predicting that ends in `sigmoid`."],
  messages: {
    cutsLogits: "The model gives logits, and {threshold} is a probability of {probability} for those; a logit of 0 is one of 0.5.",
    roundsLogits:
      "The model gives logits, which are no probabilities: rounding cuts them at {threshold}, a probability of {probability}, and leaves any whole number.",
  },
} as const satisfies RuleText;
