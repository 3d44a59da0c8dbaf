import type { RuleText } from "../../ruleText";

export default {
  title: "KL 散度用在不是分布的输出上",
  summary: "两个分布之间的散度，用在了不是分布的输出上。",
  why: "散度比较两个分布，各自之和为 1。Keras 把预测截断到 [1e-7, 1]，并不除以总和，因此处处不小于 1 的输出代价为零，甚至为负。",
  todo: ["最后一层用 `softmax`。"],
  exceptions: ["对单个单元活跃度的自定义惩罚，例如稀疏自编码器。", "用自己的层除以总和的模型。"],
  messages: {
    plainOutput: "{loss} 比较的是分布，而这 {units} 个输出没有激活函数：总和不必为 1，并且至多截断为 1。",
    wrongRange: "{loss} 比较的是分布，而 {activation} 的 {units} 个输出在 {min} 与 {max} 之间，总和不必为 1。",
    untiedColumns: "{loss} 比较的是分布，而 {activation} 给出的 {units} 个数总和不必为 1：全部取 1 代价最低。",
  },
} as const satisfies RuleText;
