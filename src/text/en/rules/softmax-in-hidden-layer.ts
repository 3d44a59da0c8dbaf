import type { RuleText } from "../../ruleText";

export default {
  title: "Softmax in a hidden layer",
  summary: "Hidden units are forced to share a sum of 1.",
  why: "In a hidden layer softmax makes the units compete: when one goes up, the others must go down, and together they carry hardly more than which one is largest. The next layer sees small numbers, and the gradients through it are small as well.",
  todo: ["Use `relu` or another activation that treats each unit by itself."],
  exceptions: [
    "Weights of attention, or of a mixture of experts: they are multiplied with something, and the rule is silent.",
    "An output of its own beside others.",
  ],
  messages: {
    competing: "{activation} makes the units of this hidden layer share a sum of 1: they compete, and little reaches the next layer.",
    competingUnits: "{activation} makes these {units} hidden units share a sum of 1: they compete, and little reaches the next layer.",
  },
} as const satisfies RuleText;
