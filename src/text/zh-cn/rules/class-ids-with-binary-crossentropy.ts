import type { RuleText } from "../../ruleText";

export default {
  title: "类别编号配二元交叉熵",
  summary: "标签是两个以上类别的编号，而损失把它们当作“是”或“否”。",
  why: "二元交叉熵用于 0 到 1 之间的标签。标签为 3 时，它是 -3 log p + 2 log(1 - p)，随着 p 接近 1 无止境地低于零。损失看起来越来越好，模型却对几乎所有样本都输出 1。PyTorch 会拒绝这样的标签，TensorFlow 和 JAX 不会。",
  todo: ["让最后一层每个类别一个单元，使用 `softmax`，损失改用 `sparse_categorical_crossentropy`。"],
  exceptions: ["0 和 1 的标签，以及介于两者之间的软标签。"],
  messages: {
    negativeLoss: "{loss} 用于 0 和 1 的标签，而这里最大到 {max}：标签为 {max} 时，输出 {likely} 的损失已是 {value}，训练会把输出推向 1。",
    oneNumberForColumns: "{loss} 要求 {units} 个单元各有一个 0 或 1 的标签，而这里的标签是最大到 {max} 的类别编号，每个样本一个。",
  },
} as const satisfies RuleText;
