import type { RuleText } from "../../ruleText";

export default {
  title: "重叠损失配无界的得分",
  summary: "Dice、Tversky 等衡量概率的重叠，得到的却是任意数值。",
  why: "损失用掩码的乘积除以掩码之和。得分可正可负、可大可小时，这个和可能为零或负数，损失也就没有下界。",
  todo: ["单个掩码用 `sigmoid`，每个位置只属于一类时用 `softmax`。"],
  exceptions: ["自己应用激活函数的自定义损失。"],
  messages: {
    plainOutput: "{loss} 衡量概率的重叠，而此输出没有激活函数，可以是任意数值。",
    wrongRange: "{loss} 衡量概率的重叠，而 {activation} 给出 {min} 与 {max} 之间的数。",
  },
} as const satisfies RuleText;
