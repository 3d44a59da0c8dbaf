import type { RuleText } from "../../ruleText";

export default {
  title: "有正有负的输出配二元交叉熵",
  summary: "一半情况下为负的输出被当成了概率。",
  why: "`tanh` 一类的函数在零的两侧都有值。二元交叉熵把它们当作概率，Keras 会把负值截断为 0，那里没有梯度。如果标签是 -1 和 1，情况更糟：损失将没有下界。",
  todo: ["用 `sigmoid`，标签为 0 和 1。", "标签为 -1 和 1 时，保留 `tanh`，改用 `hinge`。"],
  exceptions: ["`tanh` 配 `hinge`，或者配回归损失且目标在 -1 和 1 之间。", "自定义损失会重新缩放；本规则不会深入其中，也不会报告。"],
  messages: {
    negativeProbability: "{loss} 要求概率，而 {activation} 的值域是 {min} 到 {max}：负值会被截断为 0，没有梯度。",
  },
} as const satisfies RuleText;
