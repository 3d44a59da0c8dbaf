import type { RuleText } from "../../ruleText";

export default {
  title: "线性层的堆叠",
  summary: "几个层前后相连，中间没有激活函数。",
  why: "没有激活函数的 `Dense` 层或卷积层是线性映射，线性映射接着线性映射仍是一个线性映射。多出来的层耗费参数和时间，模型的表达能力却与一层相同。中间的 `Dropout`、`Flatten` 和平均池化不会改变这一点。",
  todo: ["给每个隐藏层加上 `relu` 之类的激活函数。", "如果想要的就是线性模型，一层就够了。"],
  exceptions: [
    "比前后都窄的层：用更少的参数做分解，或者是自编码器的编码。",
    "注意力、归一化或残差相加前后的投影。",
    "逐点卷积和深度卷积，以及上采样之后用于细化的卷积。",
    "回归模型的最后一层。",
  ],
  messages: {
    oneLinearMap: "{count} 个层之间没有任何非线性，合起来只是一个线性映射，与一层相当。",
  },
} as const satisfies RuleText;
