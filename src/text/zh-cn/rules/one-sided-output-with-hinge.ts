import type { RuleText } from "../../ruleText";

export default {
  title: "单侧输出配 hinge",
  summary: "hinge 损失要求得分分布在零的两侧，而输出只在一侧。",
  why: "正样本的得分高于 1、负样本的得分低于 -1 时，hinge 损失才为 0。从不为负的输出只能满足正样本：每个负样本至少要付出 1 的损失，而且梯度一直在拉扯一个已经饱和的单元。",
  todo: ["用 `tanh`，或者不用激活函数。", "想要概率：用 `sigmoid` 配 `binary_crossentropy`，标签为 0 和 1。"],
  exceptions: ["`categorical_hinge` 比较的是各列之差，非负的得分就够用；只有得分上限为 1 时，间隔要到值域的尽头才能达到，本规则给出信息。"],
  messages: {
    neverNegative: "{loss} 要求得分低于 -1 或高于 1，而 {activation} 从不低于 {min}：每个负样本的损失至少是 {floor}。",
    marginAtTheLimit: "{loss} 要求正确类别领先 1，而 {activation} 只有在值域的尽头才能达到。",
  },
} as const satisfies RuleText;
