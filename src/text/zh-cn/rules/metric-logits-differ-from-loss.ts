import type { RuleText } from "../../ruleText";

export default {
  title: "指标与损失对 logits 的看法不一",
  summary: "损失和指标，一个把输出当作 logits，另一个当作概率。",
  why: "交叉熵作为指标时，有自己的 `from_logits`。如果与损失的不同，它就会在同样的输出上算出另一个量，看起来像是模型没有学到东西，或者没有泛化能力。",
  todo: ["让指标的 `from_logits` 与损失相同。"],
  exceptions: ["两者相同。"],
  messages: {
    lossOnly: "{loss} 把输出当作 logits，而指标 {metric} 把它当作概率：超出 0 到 1 的部分被截断，显示的是另一个量。",
    metricOnly: "{loss} 把输出当作概率，而指标 {metric} 把它当作 logits，又做了一次激活：显示的是另一个量。",
  },
} as const satisfies RuleText;
