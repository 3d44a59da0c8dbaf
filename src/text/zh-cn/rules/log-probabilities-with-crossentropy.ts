import type { RuleText } from "../../ruleText";

export default {
  title: "对数概率配交叉熵",
  summary: "损失自己要对概率取对数，得到的却已经是对数。",
  why: "`log_softmax` 和 `log_sigmoid` 给出概率的对数，从不为正。交叉熵会再取一次对数。Keras 会先除以总和或截断，结果要么类别的次序颠倒，要么没有梯度。",
  todo: ["改用 `softmax` 或 `sigmoid`。", "在 `log_softmax` 之后，`from_logits=True` 也是对的。"],
  exceptions: ["只取正确类别那一项的自定义损失。"],
  messages: {
    logarithmTwice: "{activation} 给出概率的对数，至多为 {max}，而 {loss} 自己要取对数。",
  },
} as const satisfies RuleText;
