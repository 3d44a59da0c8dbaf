import type { RuleText } from "../../ruleText";

export default {
  title: "Signal that explodes",
  summary: "With these initial weights values or gradients grow beyond measure from layer to layer.",
  why: "Each layer multiplies the variance of what comes in by the variance of its weights, the number of connections and what its activation leaves; the gradient is multiplied in the same way on its way back. Where these factors are above 1 in every layer, their product grows with depth until the first steps of training throw the weights about. The numbers hold for wide layers at the start, before training.",
  todo: [
    "Use an initialiser that keeps the factor near 1: `he_normal` for `relu`, `glorot_uniform` for `tanh`, `lecun_normal` for `selu`.",
  ],
  exceptions: ["Only plain stacks are looked at: with a normalisation or a sum of branches the rule is silent."],
  messages: {
    values: "Through these {count} layers the mean square of the values grows to {factor} times what comes in.",
    gradient: "On its way back through these {count} layers the mean square of the gradient grows {factor} times.",
  },
} as const satisfies RuleText;
