import type { RuleText } from "../../ruleText";

export default {
  title: "GLU 的宽度为奇数",
  summary: "门控线性单元要把输入对半分，而输入的宽度是奇数。",
  why: 'GLU 把输入的前一半乘以后一半的 sigmoid。奇数列无法对半分，Keras 会报错。`Dense(units, activation="glu")` 输出的个数是单元数的一半。',
  todo: ["单元数取所需输出个数的两倍。"],
  exceptions: [],
  messages: {
    oddWidth: "{activation} 要把输入分成两半，而输入有 {width} 列。",
  },
} as const satisfies RuleText;
