import type { RuleText } from "../../ruleText";

export default {
  title: "Double activation",
  summary: "The output goes through two squashing activations, one after the other.",
  why: "Values that have been through sigmoid or softmax lie between 0 and 1. A second activation sees only this small stretch: softmax can then give no class a high probability, and sigmoid stays close to its middle. However long the model trains, it can never be sure.",
  todo: ["Keep the one that fits the loss and remove the other."],
  exceptions: ["A trained layer between the two.", "A layer that scales between the two; the rule does not look into it and stays silent."],
  messages: {
    flattened: "{outer} after {inner}: over {units} classes no probability can exceed {max}.",
    flattenedOfUnknownNumber: "{outer} after {inner}: its input lies between 0 and 1, so no class can come out as certain.",
    squeezed: "{outer} after {inner}: the output stays between {min} and {max}.",
  },
} as const satisfies RuleText;
