import type { RuleText } from "../../ruleText";

export default {
  title: "Overlap loss on unbounded scores",
  summary: "Dice, Tversky and the like measure overlap of probabilities and get any numbers.",
  why: "The loss divides a product of masks by their sums. With scores that can be negative or large the sums can be zero or negative, and the loss has no lower bound.",
  todo: ["For one mask use `sigmoid`, for classes of which each place has one use `softmax`."],
  exceptions: ["Losses of your own that apply the activation themselves."],
  messages: {
    plainOutput: "{loss} measures the overlap of probabilities, but this output has no activation and can be any number.",
    wrongRange: "{loss} measures the overlap of probabilities, but {activation} gives numbers between {min} and {max}.",
  },
} as const satisfies RuleText;
