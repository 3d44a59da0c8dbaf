import type { RuleText } from "../../ruleText";

export default {
  title: "用准确率评价回归",
  summary: "为预测数值的模型计算准确率。",
  why: "准确率统计的是命中的次数。只有一个输出时，Keras 按阈值把预测变成 0 或 1，再与目标比较；有多个输出时，比较的是哪一列最大。对回归来说，无论模型多好，这个数要么接近 0，要么毫无意义。",
  todo: ["使用误差类指标：`mean_absolute_error`、`RootMeanSquaredError()` 或 `R2Score()`。", "如果目标是类别，请改用分类损失。"],
  exceptions: ["用回归损失训练的分类器，例如 `sigmoid` 或 `softmax` 配 `mean_squared_error`。", "代码表明目标是类别。"],
  messages: {
    comparesWithHalf: "{metric} 以 {threshold} 为阈值把预测变成 0 或 1，再统计完全相等的次数，对使用 {loss} 的回归毫无意义。",
    comparesColumns: "{metric} 比较的是哪一列最大，对使用 {loss} 的回归毫无意义。",
    comparesNumbers: "{metric} 统计的是完全相等的次数，对使用 {loss} 的回归毫无意义。",
  },
} as const satisfies RuleText;
