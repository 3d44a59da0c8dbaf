import type { RuleText } from "../../ruleText";

export default {
  title: "One-sided output with hinge",
  summary: "A hinge loss wants scores on both sides of zero and gets only one side.",
  why: "Hinge costs nothing once the score is above 1 for a positive sample and below -1 for a negative one. An output that is never negative can only satisfy the positive samples: each negative one costs at least 1, for ever, and its gradient keeps pulling at a saturated unit.",
  todo: [
    "Use `tanh`, or no activation at all.",
    "If you want probabilities, use `sigmoid` with `binary_crossentropy` and labels of 0 and 1.",
  ],
  exceptions: [
    "`categorical_hinge` compares columns with each other, so that non-negative scores are enough; only with scores that end at 1 is the margin at the very end of what can be reached, and the rule gives an information.",
  ],
  messages: {
    neverNegative:
      "{loss} wants scores below -1 and above 1, but {activation} never goes below {min}: each negative sample costs at least {floor}.",
    marginAtTheLimit: "{loss} wants the right class to lead by 1, which {activation} reaches only at the very end of its range.",
  },
} as const satisfies RuleText;
