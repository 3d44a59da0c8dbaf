import type { RuleText } from "../../ruleText";

export default {
  title: "Leaky ReLU with two default slopes",
  summary: "Two names of the same function are used in one model, with different slopes.",
  why: "The string and the function `leaky_relu` have a slope of 0.2 below zero, the layer `LeakyReLU` one of 0.3, PyTorch's 0.01. Mixed in one model without an argument, they are different functions.",
  todo: ["Write the slope that you want, or use one name."],
  exceptions: ["Slopes that are written out and differ on purpose."],
  messages: {
    differentDefaults: "{other} has the slope {otherSlope} below zero and {written} has {slope}: the same name, two functions.",
  },
} as const satisfies RuleText;
