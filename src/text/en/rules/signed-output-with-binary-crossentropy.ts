import type { RuleText } from "../../ruleText";

export default {
  title: "Signed output with binary crossentropy",
  summary: "An output that is negative half of the time is taken for a probability.",
  why: "`tanh` and its relatives give values on both sides of zero. Binary crossentropy takes them for probabilities, and Keras clips the negative ones to zero, where they have no gradient. Labels of -1 and 1 make it worse: then the loss has no lower bound.",
  todo: ["Use `sigmoid`, with labels of 0 and 1.", "For labels of -1 and 1 keep `tanh` and use `hinge`."],
  exceptions: [
    "`tanh` with `hinge`, or with a regression loss on targets between -1 and 1.",
    "A custom loss that rescales; the rule does not look into it and stays silent.",
  ],
  messages: {
    negativeProbability:
      "{loss} expects a probability, but {activation} gives values from {min} to {max}: the negative ones are clipped to 0 and have no gradient.",
  },
} as const satisfies RuleText;
