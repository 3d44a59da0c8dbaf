import type { RuleText } from "../../ruleText";

export default {
  title: "Cut or bounded logits before softmax",
  summary: "An activation cuts the logits before softmax makes probabilities of them.",
  why: "Softmax wants any real numbers. After `relu` all negative logits are the same 0, so that no class can be ruled out more firmly than another, and a class that is 0 for a sample gets no gradient from it. After `tanh` logits lie between -1 and 1, which limits how sure a prediction can be.",
  todo: ["Remove the activation before softmax."],
  exceptions: [
    "Such models train, with less certain predictions. Some policies bound their logits on purpose.",
    "An average between the two, as at the end of some convolutional classifiers: the rule is silent there.",
  ],
  messages: {
    cutLogits: "{inner} before {outer} cuts all logits below {min}: classes that it cuts are equally likely, and get no gradient.",
    boundedLogits: "{inner} before {outer} bounds the logits: over {units} classes no probability can exceed {max}.",
  },
} as const satisfies RuleText;
