import type { RuleText } from "../../ruleText";

export default {
  title: "对数误差配可能为负的输出",
  summary: "损失把一切负的预测当作零，而输出可能为负。",
  why: "均方对数误差比较的是 `log(1 + x)`，负数一律当作 0。零以下它是平的：从那里出发的预测没有梯度把它拉回来。",
  todo: ["最后一层用 `softplus` 或 `relu`。"],
  exceptions: ["目标是较大的正数时，预测很快离开负数区，这样的模型能训练好。"],
  messages: {
    plainOutput: "{loss} 把负的预测都当作 0，那里没有梯度；此输出没有激活函数，可能为负。",
    negativeOutput: "{loss} 把负的预测都当作 0，那里没有梯度；{activation} 可低至 {min}。",
  },
} as const satisfies RuleText;
