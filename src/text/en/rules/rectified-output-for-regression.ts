import type { RuleText } from "../../ruleText";

export default {
  title: "Rectified output for a regression",
  summary: "An output that is never negative is trained on targets that may be.",
  why: "`relu` in the last layer cuts everything below zero. Negative targets are out of reach, and a unit that is negative for every sample has no gradient any more: it predicts zero for ever.",
  todo: ["Use no activation in the last layer.", "For targets that cannot be negative, `softplus` has a gradient everywhere."],
  exceptions: [
    "Counts, prices, distances, pixels: targets that are never negative. Without a sign of negative targets this is only an information.",
  ],
  messages: {
    targetsBelow: "{activation} never goes below {min}, but the targets go down to {lowest}.",
    standardisedTargets: "{activation} never goes below {min}, but the targets are standardised: some of them are negative.",
    unboundedTargets: "{activation} never goes below {min}, but the targets can be any number.",
    onlyOneSide: "{activation} never goes below {min}: lower targets are out of reach, and a unit that is stuck there has no gradient.",
  },
} as const satisfies RuleText;
