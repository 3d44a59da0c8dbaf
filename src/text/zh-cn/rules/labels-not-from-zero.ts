import type { RuleText } from "../../ruleText";

export default {
  title: "类别编号不从 0 开始",
  summary: "类别编号不从 0 开始，其中一个没有对应的输出。",
  why: "稀疏损失把类别编号当作位置：0 是第一个输出。编号为 1 到 7 而单元有七个时，最后一个输出的编号是 6，类别 7 就没有输出。在 TensorFlow 的 CPU 上和 PyTorch 上会报错，在 JAX 上则毫无提示。",
  todo: ["从标签中减去最小的编号。", "或者让最后一层多一个单元。"],
  exceptions: ["单元比类别多一个；第一个留空，例如用于掩码或未知词。"],
  messages: {
    lastClassMissing: "标签从 {min} 到 {max}，而这 {units} 个单元的输出编号是 0 到 {last}：类别 {missing} 没有对应的输出。",
  },
} as const satisfies RuleText;
