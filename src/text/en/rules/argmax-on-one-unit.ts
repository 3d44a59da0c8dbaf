import type { RuleText } from "../../ruleText";

export default {
  title: "Argmax on one unit",
  summary: "The position of the largest of one output is always 0.",
  why: "`argmax` gives the position of the largest column. A model with one unit has one column, so every prediction is 0, whatever the model has learnt.",
  todo: ["Decide by a threshold: `(p > 0.5).astype(int)` for probabilities, `(p > 0).astype(int)` for logits."],
  exceptions: ["`argmax` over samples or time steps, which says where the score is highest."],
  messages: {
    alwaysZero: "This output has one column, and the position of the largest of one is always 0: every prediction is class 0.",
  },
} as const satisfies RuleText;
