import type { RuleText } from "../../ruleText";

export default {
  title: "有界输出用于回归",
  summary: "输出出不了某个区间，目标却在区间之外。",
  why: "`sigmoid`、`tanh` 之类永远不会离开自己的区间。区间之外的目标达不到：单元被推向区间的一端，那里的梯度趋于零，于是凡是大的目标都预测为端点。",
  todo: ["最后一层不用激活函数。", "或者把目标缩放到该区间，再把预测缩放回来。"],
  exceptions: ["目标就在区间之内：图像、掩码、缩放过的评分。只有代码显示目标超出区间时才给出警告；毫无迹象时只对单个数值给出提示。"],
  messages: {
    targetsBeyond: "{activation} 只在 {min} 与 {max} 之间，而目标从 {lowest} 到 {highest}。",
    standardisedTargets: "{activation} 只在 {min} 与 {max} 之间，而目标经过标准化，分布在 0 附近，标准差约为 1。",
    unboundedTargets: "{activation} 只在 {min} 与 {max} 之间，而目标可以是任意实数。",
    perhapsBeyond: "{activation} 只在 {min} 与 {max} 之间：对超出此范围的目标，{loss} 无法降到零。",
  },
} as const satisfies RuleText;
