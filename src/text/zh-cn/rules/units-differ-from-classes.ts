import type { RuleText } from "../../ruleText";

export default {
  title: "单元数与类别数不符",
  summary: "输出的单元数与标签的类别数或列数不同。",
  why: "每个类别都需要一个输出。标签分列时，两个数必须相等，否则训练会报错。标签是类别编号时，超出最后一个输出的类别无处可查：在 TensorFlow 的 CPU 上和 PyTorch 上会报错，在 GPU 上损失可能变成 NaN，在 JAX 上则毫无提示，这个类别永远学不会。",
  todo: ["让最后一层的单元数等于类别数。", "在代码里数出类别：`len(class_names)`、`y.shape[1]`。"],
  exceptions: ["单元数多于类别编号并无害处，本规则只作说明。", '`Dense(1, activation="sigmoid")` 配 0 和 1 的标签。'],
  messages: {
    otherColumns: "标签有 {columns} 列，而这个输出有 {units} 个单元：{loss} 无法把两者相比较。",
    tooFew: "标签有 {classes} 个类别，而这个输出只有 {units} 个单元：对编号从 {units} 起的类别，{loss} 会报错，或者不声不响地永远学不会。",
    moreThanNeeded: "标签有 {classes} 个类别，而这个输出有 {units} 个单元：多出的单元从不正确，只会学成 0。",
    oneUnitForColumns: "标签中每个类别各占一列，而这个输出只有一个单元：{loss} 无法比较两者。",
    oneNumberForSeveral: "标签是每个样本一个数，而这个输出有 {units} 个单元：{loss} 会报错，在 Keras 2 中则把每个单元都与同一个数比较。",
  },
} as const satisfies RuleText;
