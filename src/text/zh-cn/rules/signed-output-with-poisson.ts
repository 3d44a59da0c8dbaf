import type { RuleText } from "../../ruleText";

export default {
  title: "泊松损失配可能为负的输出",
  summary: "泊松损失要对可能为负的速率取对数。",
  why: "损失是 `prediction - label * log(prediction)`。负数的对数不是数；损失一旦为 NaN，全部权重都成为 NaN。",
  todo: ["最后一层用 `softplus` 或 `exponential`。"],
  exceptions: ["自定义的损失，输出本来就是速率的对数。"],
  messages: {
    plainOutput: "{loss} 要对输出取对数，而输出没有激活函数，可能为负：此后损失就不再是数。",
    negativeRate: "{loss} 要对输出取对数，而 {activation} 可低至 {min}：零以下损失不是数。",
  },
} as const satisfies RuleText;
