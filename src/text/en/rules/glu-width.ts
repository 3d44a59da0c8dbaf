import type { RuleText } from "../../ruleText";

export default {
  title: "GLU of an odd width",
  summary: "A gated linear unit halves its input, which has an odd width.",
  why: 'GLU multiplies the first half of its input by the sigmoid of the second half. An odd number of columns cannot be halved, and Keras raises an error. `Dense(units, activation="glu")` puts out half as many numbers as it has units.',
  todo: ["Give the layer twice as many units as you want numbers."],
  exceptions: [],
  messages: {
    oddWidth: "{activation} splits its input into two halves, but gets {width} columns.",
  },
} as const satisfies RuleText;
