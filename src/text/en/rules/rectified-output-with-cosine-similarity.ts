import type { RuleText } from "../../ruleText";

export default {
  title: "Rectified vectors compared by their direction",
  summary: "Cosine similarity compares directions, and the output reaches only those with no negative part.",
  why: "A vector whose numbers are never negative stays in one corner of the space. The angle to a target with negative parts can never become zero, and two outputs are never more than a right angle apart.",
  todo: ["Use no activation in the last layer."],
  exceptions: ["Targets that are never negative either, such as counts of words."],
  messages: {
    onlyOneSide: "{loss} compares directions, but {activation} never goes below {min}: directions with a negative part are out of reach.",
  },
} as const satisfies RuleText;
