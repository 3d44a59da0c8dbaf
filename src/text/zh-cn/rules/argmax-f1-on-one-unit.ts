import type { RuleText } from "../../ruleText";

export default {
  title: "单个单元上的 F1 没有阈值",
  summary: "没有阈值的 F1Score 取最大的一列，而这里只有一列。",
  why: "没有 `threshold` 时，`F1Score` 把每行中最大的一列算作预测。只有一列时永远是它，于是每个样本都算作正例。没有 `average` 时，它还会在 Keras 要求一个数的地方给出一个列表。",
  todo: ['使用 `F1Score(threshold=0.5, average="micro")`。'],
  exceptions: ["有多列，其中恰好一列正确。"],
  messages: {
    alwaysYes: "没有阈值时，{metric} 取最大的一列，而只有一列时永远是第一列：每个样本都算作正例。",
  },
} as const satisfies RuleText;
