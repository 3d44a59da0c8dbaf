import type { RuleText } from "../../ruleText";

export default {
  title: "logits 配多类交叉熵",
  summary: "多类交叉熵对并非概率的数取了对数。",
  why: "没有设置 `from_logits=True` 时，多类交叉熵先把输出除以总和，再截断到 0 和 1 之间，然后取对数。输出若是任意实数，或者是零和没有上界的数，总和可能为零或负数，多数值会被截断：损失变成 NaN，或者恰恰在模型出错的地方没有梯度。logits 指未归一化的得分。",
  todo: ["最后一层用 `softmax`。", "或者不用激活函数，并在损失里设置 `from_logits=True`，数值上最稳妥。"],
  exceptions: ["没有激活函数，同时设置了 `from_logits=True`。", "自定义层自行归一化；本规则不会深入其中，也不会报告。"],
  messages: {
    plainOutput: "{loss} 要求概率，而这个输出没有激活函数，可以是任意实数；也没有设置 `from_logits`。",
    wrongRange: "{loss} 要求概率，而 {activation} 的值域是 {min} 到 {max}。",
    positiveOutput: "{activation} 给出的正数之和不为 1，{loss} 却要求概率之和为 1。",
  },
} as const satisfies RuleText;
