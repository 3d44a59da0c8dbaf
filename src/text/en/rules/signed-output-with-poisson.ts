import type { RuleText } from "../../ruleText";

export default {
  title: "Poisson loss on an output that can be negative",
  summary: "The Poisson loss takes the logarithm of a rate that can be negative.",
  why: "The loss is `prediction - label * log(prediction)`. The logarithm of a negative number is not a number, and once the loss is NaN all weights are.",
  todo: ["Use `softplus` or `exponential` in the last layer."],
  exceptions: ["Losses of your own that take the logarithm of the rate as the output."],
  messages: {
    plainOutput:
      "{loss} takes the logarithm of the output, which has no activation and can be negative: from then on the loss is not a number.",
    negativeRate: "{loss} takes the logarithm of the output, but {activation} goes down to {min}: below zero the loss is not a number.",
  },
} as const satisfies RuleText;
