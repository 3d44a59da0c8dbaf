import type { RuleText } from "../../ruleText";

export default {
  title: "Removed or renamed between versions",
  summary: "A layer or an argument that the version of Keras in use does not have under this name.",
  why: "Keras 3 dropped `ThresholdedReLU` and calls the slope below zero `negative_slope`; Keras 2 calls it `alpha`. The layer `LeakyReLU` of Keras 3 still takes the old name with a warning; functions take one name only.",
  todo: ["Use the name that your version has. `ThresholdedReLU(theta)` is `ReLU(threshold=theta)` in Keras 3."],
  exceptions: ["Code that may run on either version: the rule is silent where the code does not tell."],
  messages: {
    onlyInOtherVersion: "Only {version} has {name}.",
    otherArgument: "Only {version} calls this argument {name}. Here it is {nearest}.",
  },
} as const satisfies RuleText;
