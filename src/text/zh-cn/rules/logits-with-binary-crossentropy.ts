import type { RuleText } from "../../ruleText";

export default {
  title: "logits 配二元交叉熵",
  summary: "二元交叉熵对并非概率的数取了对数。",
  why: "没有设置 `from_logits=True` 时，二元交叉熵要求每个输出都在 0 和 1 之间。Keras 会截断范围之外的值，而被截断的值没有梯度：模型错得离谱的样本，反而教不会它任何东西。简单的数据也许还能训练，困难的数据会停滞不前，而且预测值不是概率。",
  todo: ["最后一层用 `sigmoid`。", "或者不用激活函数，并在损失里设置 `from_logits=True`。"],
  exceptions: ["没有激活函数，同时设置了 `from_logits=True`。", "值域在 0 和 1 之间的函数，例如 `hard_sigmoid` 或 `ReLU(max_value=1.0)`。"],
  messages: {
    plainOutput: "{loss} 要求概率，而这个输出没有激活函数，可以是任意实数：0 到 1 之外的值会被截断，没有梯度。",
    wrongRange: "{loss} 要求概率，而 {activation} 的值域是 {min} 到 {max}：0 到 1 之外的值会被截断，没有梯度。",
  },
} as const satisfies RuleText;
