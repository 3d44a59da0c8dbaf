import type { RuleText } from "../../ruleText";

export default {
  title: "一个问题用了两个 sigmoid",
  summary: "两个 sigmoid 输出回答同一个是非问题。",
  why: "两个 sigmoid 是两个独立的回答：可能都接近 1，也可能都接近 0。对可以并存的两个标签，这是对的。对只有两种答案的一个问题，一个 sigmoid 就够了，或者对两者用 softmax。",
  todo: ["一个单元用 `sigmoid`，标签为 0 和 1。", "或者两个单元用 `softmax`，配 `categorical_crossentropy`。"],
  exceptions: ["两个标签并不互斥。"],
  messages: {
    bothOrNeither: "标签指明两个类别之一，而两个 {activation} 输出配 {loss}，可能都接近 1，也可能都接近 0。",
    bothOrNeitherIfOneQuestion:
      "两个 {activation} 输出配 {loss}，是两个独立的问题。如果标签指明的是两个类别之一，它们可能都接近 1，也可能都接近 0。",
  },
} as const satisfies RuleText;
