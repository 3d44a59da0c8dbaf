import type { RuleText } from "../../ruleText";

export default {
  title: "按方向比较整流后的向量",
  summary: "余弦相似度比较方向，而输出只能取没有负分量的方向。",
  why: "各分量从不为负的向量只在空间的一角。与含负分量的目标之间的夹角永远不会为零，两个输出之间的夹角也不会超过直角。",
  todo: ["最后一层不用激活函数。"],
  exceptions: ["目标也从不为负，例如词频。"],
  messages: {
    onlyOneSide: "{loss} 比较方向，而 {activation} 从不低于 {min}：含负分量的方向达不到。",
  },
} as const satisfies RuleText;
