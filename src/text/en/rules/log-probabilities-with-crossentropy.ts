import type { RuleText } from "../../ruleText";

export default {
  title: "Crossentropy of log-probabilities",
  summary: "A loss that takes the logarithm of probabilities gets logarithms already.",
  why: "`log_softmax` and `log_sigmoid` give logarithms of probabilities, which are never positive. Crossentropy takes the logarithm once more. Keras divides by the sum or clips first, and what comes out ranks classes the wrong way round or has no gradient.",
  todo: ["Use `softmax` or `sigmoid`.", "After `log_softmax`, `from_logits=True` is right as well."],
  exceptions: ["Losses of your own that only pick the value of the right class."],
  messages: {
    logarithmTwice: "{activation} gives logarithms of probabilities, which are {max} at most, but {loss} takes the logarithm itself.",
  },
} as const satisfies RuleText;
