import type { RuleText } from "../../ruleText";

export default {
  title: "卷积核或权重从同一常数开始",
  summary: "隐藏层的全部权重从同一个数开始。",
  why: "起点相同的单元计算也相同。`relu` 之前权重全为零时，什么也出不来，什么也传不回去：这一层永远不变。后面的层也从常数开始时，各单元得到同样的梯度，永远相等。否则只有下一层的权重能把它们区分开。",
  todo: ["用 `glorot_uniform`（默认值）或 `he_normal`。"],
  exceptions: ["最后一层，那里用零无妨；要与别的相加或相乘的分支；权重另行加载的层；归一化层的缩放和平移。"],
  messages: {
    deadForEver: "这 {units} 个单元的权重从零开始：{activation} 输出 0，也不让梯度通过，因此永远不变。",
    equalForEver: "这一层和下一层的权重都从 {value} 开始：{units} 个单元得到同样的梯度，永远相等。",
    equalAtFirst: "全部权重从 {value} 开始：在下一层的权重把它们区分开之前，{units} 个单元的计算完全相同。",
  },
} as const satisfies RuleText;
