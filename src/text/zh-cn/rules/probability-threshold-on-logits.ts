import type { RuleText } from "../../ruleText";

export default {
  title: "对 logits 用了概率的阈值",
  summary: "指标按概率取阈值，而输出是 logits。",
  why: "设了 `from_logits=True`，输出可以是任意数，0 才是“是”与“否”可能性相等的地方。指标并不知道这一点：按通常的阈值 0.5，概率要到 0.62 才算作正例。模型不受影响，只是数字略有偏差。",
  todo: ["使用 `BinaryAccuracy(threshold=0.0)`、`Precision(thresholds=0.0)` 等。", "或者给输出加上 `sigmoid`，并去掉 `from_logits=True`。"],
  exceptions: ["阈值为 0。"],
  messages: {
    cutsLogits: "{metric} 在 {threshold} 处切分这些 logits，相当于概率 {probability}；logit 为 0 才是概率 0.5。",
  },
} as const satisfies RuleText;
