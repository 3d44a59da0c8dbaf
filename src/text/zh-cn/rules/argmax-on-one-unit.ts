import type { RuleText } from "../../ruleText";

export default {
  title: "对单个单元取 argmax",
  summary: "只有一个输出时，最大值的位置永远是 0。",
  why: "`argmax` 给出最大一列的位置。只有一个单元的模型只有一列，无论模型学到了什么，每个预测都是 0。",
  todo: ["按阈值判断：概率用 `(p > 0.5).astype(int)`，logits 用 `(p > 0).astype(int)`。"],
  exceptions: ["对样本或时间步取 `argmax`，得到的是得分最高的位置。"],
  messages: {
    alwaysZero: "这个输出只有一列，而一列中最大值的位置永远是 0：每个预测都是类别 0。",
  },
} as const satisfies RuleText;
