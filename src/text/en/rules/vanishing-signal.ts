import type { RuleText } from "../../ruleText";

export default {
  title: "Signal that vanishes",
  summary: "With these initial weights hardly anything gets through the layers.",
  why: "Each layer multiplies the variance of what comes in by the variance of its weights, the number of connections and what its activation leaves; the gradient is multiplied in the same way on its way back. Where these factors are below 1 in every layer, their product goes to 0 with depth. The numbers hold for wide layers at the start, before training.",
  todo: [
    "Use an initialiser that keeps the factor near 1: `he_normal` for `relu`, `glorot_uniform` for `tanh`, `lecun_normal` for `selu`.",
    "Or normalise between the layers, or add what comes in to what comes out.",
  ],
  exceptions: ["Only plain stacks are looked at: with a normalisation or a sum of branches the rule is silent."],
  messages: {
    values: "Through these {count} layers the mean square of the values shrinks to {factor} of what comes in.",
    gradient:
      "On its way back through these {count} layers the mean square of the gradient shrinks to {factor}: the first layers hardly learn.",
  },
} as const satisfies RuleText;
