import type { RuleText } from "../../ruleText";

export default {
  title: "CTC loss on the wrong form of scores",
  summary: "The CTC loss gets probabilities where it wants logits, or the other way round.",
  why: "`keras.losses.CTC` applies a log-softmax to what it gets. The older `ctc_batch_cost` takes the logarithm of what it gets and wants probabilities. What is normalised twice is nearly uniform, and the logarithm of a negative number is NaN.",
  todo: ["With `keras.losses.CTC` use no activation in the last layer.", "With `ctc_batch_cost` use `softmax`."],
  exceptions: ["Losses of your own around other functions."],
  messages: {
    normalisedTwice:
      "This loss applies softmax itself, but the output has already gone through {activation}: no step can be sure of its symbol.",
    logarithmOfAnything: "ctc_batch_cost takes the logarithm of probabilities, but this output has no activation and can be negative.",
  },
} as const satisfies RuleText;
