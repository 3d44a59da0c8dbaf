import type { RuleText } from "../../ruleText";

export default {
  title: "Softmax for several labels",
  summary: "A sample can have several labels, but softmax allows one winner.",
  why: "Softmax makes the outputs share a sum of 1. With two labels on a sample none of them can be surer than one half on average, with three a third. A threshold of 0.5 then misses most of them, and the loss cannot come near its lowest value.",
  todo: ["Use `sigmoid` with `binary_crossentropy`: every label is a question of its own."],
  exceptions: [
    "Recommendations that only look at the best few; the rule only informs where a top-k metric says so.",
    "One label for each sample.",
  ],
  messages: {
    oneWinner:
      "The labels can have several ones in a row, but {activation} makes the outputs share a sum of 1: with two labels, one of them gets 0.5 at most.",
    oneWinnerOf:
      "The labels can have several ones in a row, but {activation} makes the {units} outputs share a sum of 1: with two labels, one of them gets {most} at most.",
  },
} as const satisfies RuleText;
