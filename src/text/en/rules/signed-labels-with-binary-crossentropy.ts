import type { RuleText } from "../../ruleText";

export default {
  title: "Labels of -1 with binary crossentropy",
  summary: "Some labels are negative, where binary crossentropy expects 0 and 1.",
  why: "For a label of -1 binary crossentropy is log p - 2 log(1 - p): it falls below zero without end as p approaches 0. Samples with that label outweigh all others and the loss means nothing. PyTorch refuses such labels, TensorFlow and JAX do not.",
  todo: [
    "Turn the labels into 0 and 1: `(y + 1) / 2`.",
    "Or keep them and use `hinge` with an output of either sign: `tanh` or no activation.",
  ],
  exceptions: ["`hinge` and `squared_hinge`, which are for labels of -1 and 1."],
  messages: {
    negativeLoss:
      "{loss} is for labels of 0 and 1, but some of these are {min}: for such a label an output of {likely} gives a loss of {value}, which falls without end.",
    standardised: "{loss} is for labels of 0 and 1, but these are standardised: for those below zero it falls without end.",
  },
} as const satisfies RuleText;
