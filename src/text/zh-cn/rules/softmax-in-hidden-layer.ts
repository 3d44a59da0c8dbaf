import type { RuleText } from "../../ruleText";

export default {
  title: "隐藏层中的 softmax",
  summary: "隐藏单元被迫总和为 1。",
  why: "隐藏层中的 softmax 让各个单元互相竞争：一个升高，其余就必须降低，合起来差不多只传达了谁最大。下一层看到的都是很小的数，经过它的梯度也很小。",
  todo: ["用 `relu` 或其他对每个单元分别计算的激活函数。"],
  exceptions: ["注意力或混合专家模型的权重：它们会与别的张量相乘，本规则不会报告。", "作为模型另一个输出的 softmax。"],
  messages: {
    competing: "{activation} 让这个隐藏层的各单元之和为 1：它们互相竞争，传给下一层的信息很少。",
    competingUnits: "{activation} 让这 {units} 个隐藏单元之和为 1：它们互相竞争，传给下一层的信息很少。",
  },
} as const satisfies RuleText;
