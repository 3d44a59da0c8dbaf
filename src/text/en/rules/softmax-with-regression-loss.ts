import type { RuleText } from "../../ruleText";

export default {
  title: "Softmax with a regression loss",
  summary: "Outputs that sum to 1 are compared with targets that may be any numbers.",
  why: "Softmax makes the outputs share a sum of 1. A regression loss compares each of them with a number. Targets that do not sum to 1 are out of reach. Targets that do, such as one-hot labels, can be learned this way, but the gradient of a wrong and confident answer is far smaller than that of crossentropy.",
  todo: ["For classes use `categorical_crossentropy`.", "For real targets use no activation."],
  exceptions: [
    "Targets that are distributions themselves: one-hot labels (the Brier score), the soft labels of another model. Where the code shows them, this is only an information.",
  ],
  messages: {
    sumsToOne: "{activation} makes the {units} outputs share a sum of 1, but {loss} compares them with targets that need not.",
    sumsToOneOfAnyNumber: "{activation} makes the outputs share a sum of 1, but {loss} compares them with targets that need not.",
    slowerThanCrossentropy:
      "{loss} on {activation} over {units} classes can learn such targets, but more slowly than categorical_crossentropy.",
  },
} as const satisfies RuleText;
