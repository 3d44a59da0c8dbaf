import type { RuleText } from "../../ruleText";

export default {
  title: "重复的激活函数",
  summary: "输出接连经过两个压缩值域的激活函数。",
  why: "经过 sigmoid 或 softmax 的值都在 0 和 1 之间，第二个激活函数只看得到这一小段：softmax 给不出很高的概率，sigmoid 只能停留在中间附近。无论训练多久，模型都不可能有把握。",
  todo: ["保留与损失相配的那一个，去掉另一个。"],
  exceptions: ["两者之间有可训练的层。", "两者之间有缩放数值的层；本规则不会深入其中，也不会报告。"],
  messages: {
    flattened: "先 {inner} 后 {outer}：{units} 个类别时，任何概率都不会超过 {max}。",
    flattenedOfUnknownNumber: "先 {inner} 后 {outer}：输入都在 0 和 1 之间，任何类别都得不到很高的概率。",
    squeezed: "先 {inner} 后 {outer}：输出只能在 {min} 和 {max} 之间。",
  },
} as const satisfies RuleText;
