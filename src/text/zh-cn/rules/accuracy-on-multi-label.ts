import type { RuleText } from "../../ruleText";

export default {
  title: "用准确率评价多标签",
  summary: "准确率比较的是最大的一列，而每一列都是独立的问题。",
  why: '有多列时，无论损失是什么，Keras 都把 "accuracy" 理解为分类准确率：看输出最大的列是否就是标签最大的列。样本有多个标签或没有标签时，这与答对了多少标签关系不大。',
  todo: [
    "改用 `binary_accuracy`，它对每个标签计数。",
    "或者用 `F1Score(threshold=0.5)` 和 `AUC(multi_label=True)`，它们不会因为大量不存在的标签而高估模型。",
  ],
  exceptions: ["每个样本恰好有一个标签：这时看最大的一列就是对的。"],
  messages: {
    comparesLargest: "{metric} 比较哪一列最大，而这些标签的一行里可以有多个 1，也可以没有。",
    comparesLargestOfSeveral: "{metric} 在 {units} 列上比较哪一列最大。除非每个样本恰好有一个标签，否则说明不了什么。",
  },
} as const satisfies RuleText;
