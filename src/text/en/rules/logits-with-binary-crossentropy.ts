import type { RuleText } from "../../ruleText";

export default {
  title: "Logits with binary crossentropy",
  summary: "Binary crossentropy takes the logarithm of numbers that are no probabilities.",
  why: "Without `from_logits=True` binary crossentropy expects each output to lie between 0 and 1. Keras clips what lies outside, and what is clipped has no gradient: a sample that the model gets badly wrong teaches it nothing. Easy data may still train; hard data stalls, and the predictions are no probabilities.",
  todo: ["Give the last layer `sigmoid`.", "Or give it no activation and set `from_logits=True` in the loss."],
  exceptions: [
    "No activation together with `from_logits=True`.",
    "A function that stays between 0 and 1, such as `hard_sigmoid` or `ReLU(max_value=1.0)`.",
  ],
  messages: {
    plainOutput:
      "{loss} expects a probability, but this output has no activation and can be any number: outside 0 to 1 it is clipped and has no gradient.",
    wrongRange:
      "{loss} expects a probability, but {activation} gives values from {min} to {max}: outside 0 to 1 they are clipped and have no gradient.",
  },
} as const satisfies RuleText;
