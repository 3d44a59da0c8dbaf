import type { RuleText } from "../../ruleText";

export default {
  title: "Scaled labels with a sparse loss",
  summary: "Class numbers were divided or scaled, although the loss takes them for positions.",
  why: "Dividing by 255 is for pixels. A sparse loss turns labels into whole numbers and takes them for positions, so that every class below the divisor becomes class 0. The loss falls quickly and the accuracy looks good, because the model learns to say 0 to everything.",
  todo: ["Scale the inputs and leave the labels as they are.", "If the labels are real numbers, use a regression loss."],
  exceptions: ["Scaled targets of a regression."],
  messages: {
    divided:
      "These labels are divided, but {loss} takes them for class numbers: fractions are cut to whole numbers and classes become one.",
    dividedToRange:
      "These labels are divided and end at {max}, but {loss} takes them for class numbers: cut to whole numbers, all are class 0.",
    standardised: "These labels are standardised, but {loss} takes them for class numbers from 0.",
    scaledToUnit:
      "These labels are scaled to 0 to 1, but {loss} takes them for class numbers: cut to whole numbers, nearly all are class 0.",
  },
} as const satisfies RuleText;
