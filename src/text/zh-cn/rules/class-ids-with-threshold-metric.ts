import type { RuleText } from "../../ruleText";

export default {
  title: "类别编号配了按列计算的指标",
  summary: "指标把每一列与各自的标签比较，而标签是类别编号。",
  why: "`Precision`、`Recall`、`AUC`、`F1Score` 等要求标签与输出形状相同。稀疏损失配的是类别编号，每个样本一个，指标在第一个批次就会因形状不符而报错。",
  todo: ["改用独热标签和 `categorical_crossentropy`。", "或者事后再计算这些指标，例如用 scikit-learn。"],
  exceptions: ["一个 `sigmoid` 单元配 0 和 1 的标签。", "`MeanIoU` 等接受类别编号的指标。"],
  messages: {
    needsColumns: "{metric} 要求每个类别一列标签，而 {loss} 配的是类别编号：在第一个批次就会报错，或者算出别的东西。",
  },
} as const satisfies RuleText;
