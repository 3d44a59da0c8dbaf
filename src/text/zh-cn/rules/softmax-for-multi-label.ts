import type { RuleText } from "../../ruleText";

export default {
  title: "多标签问题用了 softmax",
  summary: "一个样本可以有多个标签，而 softmax 只容许一个胜者。",
  why: "softmax 让各输出之和为 1。一个样本有两个标签时，平均每个至多一半；有三个时至多三分之一。以 0.5 为阈值会漏掉大多数标签，损失也无法接近最小值。",
  todo: ["改用 `sigmoid` 配 `binary_crossentropy`：每个标签都是独立的问题。"],
  exceptions: ["只看排名最前几个的推荐；如果有 top-k 指标说明这一点，本规则只作说明。", "每个样本只有一个标签。"],
  messages: {
    oneWinner: "标签的一行里可以有多个 1，而 {activation} 让各输出之和为 1：有两个标签时，其中一个至多为 0.5。",
    oneWinnerOf: "标签的一行里可以有多个 1，而 {activation} 让 {units} 个输出之和为 1：有两个标签时，其中一个至多为 {most}。",
  },
} as const satisfies RuleText;
