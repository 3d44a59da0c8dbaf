import type { RuleText } from "../../ruleText";

export default {
  title: "Two sigmoids for one question",
  summary: "Two sigmoid outputs answer one yes-or-no question.",
  why: "Two sigmoids are two separate answers: both can be near 1, or both near 0. For two labels that may go together that is right. For one question with two answers, one sigmoid is enough, or a softmax over both.",
  todo: ["One unit with `sigmoid` and labels of 0 and 1.", "Or two units with `softmax` and `categorical_crossentropy`."],
  exceptions: ["Two labels that do not exclude each other."],
  messages: {
    bothOrNeither: "The labels name one of two classes, but two {activation} outputs with {loss} can both be near 1 or both near 0.",
    bothOrNeitherIfOneQuestion:
      "Two {activation} outputs with {loss} are two separate questions. If the labels name one of two classes, both can be near 1 or both near 0.",
  },
} as const satisfies RuleText;
