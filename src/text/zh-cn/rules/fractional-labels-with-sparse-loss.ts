import type { RuleText } from "../../ruleText";

export default {
  title: "稀疏损失配了缩放过的标签",
  summary: "类别编号被除过或缩放过，而损失把它们当作位置。",
  why: "除以 255 是对像素做的事。稀疏损失把标签取整后当作位置，于是小于除数的类别全都变成类别 0。损失很快下降，准确率也很好看，因为模型学会了对一切都回答 0。",
  todo: ["只缩放输入，标签保持原样。", "如果标签是实数，请改用回归损失。"],
  exceptions: ["回归问题中缩放过的目标。"],
  messages: {
    divided: "这些标签被除过，而 {loss} 把它们当作类别编号：小数被取整，不同的类别变成同一个。",
    dividedToRange: "这些标签被除过，最大只有 {max}，而 {loss} 把它们当作类别编号：取整后全都是类别 0。",
    standardised: "这些标签被标准化过，而 {loss} 把它们当作从 0 开始的类别编号。",
    scaledToUnit: "这些标签被缩放到 0 到 1，而 {loss} 把它们当作类别编号：取整后几乎全都是类别 0。",
  },
} as const satisfies RuleText;
