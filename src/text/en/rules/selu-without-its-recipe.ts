import type { RuleText } from "../../ruleText";

export default {
  title: "SELU without what it needs",
  summary: "SELU keeps mean 0 and variance 1 only with the right initialiser and the right dropout.",
  why: "The constants of SELU are made for weights of `lecun_normal`: then mean and variance of a layer's outputs reproduce themselves through a deep stack. Other initialisers, plain dropout and normalisation layers change them, and SELU is then only another ELU.",
  todo: ['Use `kernel_initializer="lecun_normal"`, and `AlphaDropout` instead of `Dropout`.'],
  exceptions: ["In shallow models it makes little difference."],
  messages: {
    otherInitializer:
      "{count} {count|layer|layers} with selu {count|starts|start} from {initializer}; it keeps mean and variance only from lecun_normal.",
    plainDropout: "{layer} after selu changes mean and variance, which AlphaDropout would keep.",
    normalised: "{layer} after selu normalises what selu has normalised already.",
  },
} as const satisfies RuleText;
