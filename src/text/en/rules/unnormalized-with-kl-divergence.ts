import type { RuleText } from "../../ruleText";

export default {
  title: "Kullback-Leibler divergence on what is no distribution",
  summary: "The divergence between two distributions is taken of outputs that are none.",
  why: "The divergence compares two distributions, each of which sums to 1. Keras clips predictions to [1e-7, 1] and does not divide by their sum, so that any output that is 1 or more everywhere costs nothing or less than nothing.",
  todo: ["Use `softmax` in the last layer."],
  exceptions: [
    "A penalty of your own on the activity of single units, as in sparse autoencoders.",
    "Models that divide by the sum in a layer of their own.",
  ],
  messages: {
    plainOutput:
      "{loss} compares distributions, but these {units} outputs have no activation: they need not sum to 1 and are clipped to at most 1.",
    wrongRange: "{loss} compares distributions, but the {units} outputs of {activation} lie between {min} and {max} and need not sum to 1.",
    untiedColumns:
      "{loss} compares distributions, but {activation} makes {units} numbers that need not sum to 1: all of them at 1 is the cheapest.",
  },
} as const satisfies RuleText;
