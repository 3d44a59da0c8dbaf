import type { RuleText } from "../../ruleText";

export default {
  title: "softmax 之前的 logits 被截断",
  summary: "在 softmax 把 logits 变成概率之前，激活函数截断了它们。",
  why: "softmax 要的是任意实数。经过 `relu` 之后，负的 logits 全都是 0，没有哪一类能比别的更确定地被排除；某个样本上为 0 的类别从它那里得不到梯度。经过 `tanh` 之后，logits 在 -1 与 1 之间，预测的把握有了上限。",
  todo: ["去掉 softmax 之前的激活函数。"],
  exceptions: [
    "这样的模型能训练，只是预测不够确定。有些策略网络有意限制 logits。",
    "两者之间有平均池化，如某些卷积分类器的末端：本规则不作声。",
  ],
  messages: {
    cutLogits: "{outer} 之前的 {inner} 把低于 {min} 的 logits 全部切掉：被切掉的类别概率相同，也没有梯度。",
    boundedLogits: "{outer} 之前的 {inner} 限制了 logits：{units} 个类别时，任何概率都不超过 {max}。",
  },
} as const satisfies RuleText;
