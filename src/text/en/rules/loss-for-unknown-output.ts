import type { RuleText } from "../../ruleText";

export default {
  title: "Loss for an output that is not there",
  summary: "A loss is given by name for an output that the model does not have.",
  why: "Losses in a dict belong to outputs by name: the names of the layers that give them, or the keys of the dict of outputs. Keras raises an error for a name that is none of these.",
  todo: ["Use the name of the output, or give the layer that name."],
  exceptions: ["Models whose outputs have names that Keras makes up: the rule is silent there."],
  messages: {
    noSuchOutput: "The model has no output named {name}.",
    noSuchOutputButNear: "The model has no output named {name}. Did you mean {nearest}?",
  },
} as const satisfies RuleText;
