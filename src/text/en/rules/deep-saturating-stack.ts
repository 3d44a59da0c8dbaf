import type { RuleText } from "../../ruleText";

export default {
  title: "Deep stack of saturating layers",
  summary: "Several layers in a row use an activation whose slope is far below 1.",
  why: "On the way back the gradient is multiplied by the slope of every activation it passes. The slope of `sigmoid` is 0.25 at most, and less where it saturates: after a few layers little is left for the first ones to learn from, unless the weights make up for it.",
  todo: ["Use `relu`, `gelu` or the like in hidden layers.", "Or normalise between the layers."],
  exceptions: ["Gates, which multiply something; recurrent cells; the output itself."],
  messages: {
    shrinkingGradient:
      "{count} layers in a row use {activation}, whose slope is {slope} at most: together they leave {product} of the gradient, before weights.",
  },
} as const satisfies RuleText;
