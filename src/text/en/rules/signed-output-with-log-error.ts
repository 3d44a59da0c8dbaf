import type { RuleText } from "../../ruleText";

export default {
  title: "Logarithmic error on an output that can be negative",
  summary: "A loss that counts all negative predictions as zero meets an output that can be negative.",
  why: "The mean squared logarithmic error compares `log(1 + x)`, and takes negative numbers for 0. Below zero it is flat: a prediction that starts there has no gradient that would bring it back.",
  todo: ["Use `softplus` or `relu` in the last layer."],
  exceptions: ["With large positive targets predictions soon leave the negative numbers, and such models train well."],
  messages: {
    plainOutput:
      "{loss} counts every negative prediction as 0 and has no gradient there; this output has no activation and can be negative.",
    negativeOutput: "{loss} counts every negative prediction as 0 and has no gradient there; {activation} goes down to {min}.",
  },
} as const satisfies RuleText;
