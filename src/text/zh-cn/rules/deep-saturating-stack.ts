import type { RuleText } from "../../ruleText";

export default {
  title: "很深的饱和层堆叠",
  summary: "连续几层用了斜率远小于 1 的激活函数。",
  why: "反向传播时，梯度要乘以途经的每个激活函数的斜率。`sigmoid` 的斜率至多 0.25，饱和处更小：几层之后，留给前面各层的所剩无几，除非权重能补回来。",
  todo: ["隐藏层用 `relu`、`gelu` 之类。", "或者在层间做归一化。"],
  exceptions: ["用于相乘的门；循环单元；输出本身。"],
  messages: {
    shrinkingGradient: "连续 {count} 层用了 {activation}，其斜率至多 {slope}：不计权重，梯度合起来只剩 {product}。",
  },
} as const satisfies RuleText;
