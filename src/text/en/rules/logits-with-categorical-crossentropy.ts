import type { RuleText } from "../../ruleText";

export default {
  title: "Logits with categorical crossentropy",
  summary: "A categorical crossentropy takes the logarithm of numbers that are no probabilities.",
  why: "Without `from_logits=True` a categorical crossentropy divides the outputs by their sum, clips them to between 0 and 1 and takes the logarithm. With any real numbers, or with zeros and unbounded values, the sum can be zero or negative and most of the values are clipped: the loss turns to NaN, or the gradient vanishes just where the model is wrong.",
  todo: [
    "Give the last layer `softmax`.",
    "Or give it no activation and set `from_logits=True` in the loss, which is numerically the safest.",
  ],
  exceptions: [
    "No activation together with `from_logits=True`.",
    "A layer of your own that normalises; the rule does not look into it and stays silent.",
  ],
  messages: {
    plainOutput: "{loss} expects probabilities, but this output has no activation and can be any number. `from_logits` is not set.",
    wrongRange: "{loss} expects probabilities, but {activation} gives values from {min} to {max}.",
    positiveOutput: "{activation} gives positive numbers that do not sum to 1, but {loss} expects probabilities that do.",
  },
} as const satisfies RuleText;
