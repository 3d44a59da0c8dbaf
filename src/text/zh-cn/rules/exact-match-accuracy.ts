import type { RuleText } from "../../ruleText";

export default {
  title: "按完全相等计算准确率",
  summary: "Accuracy 类统计与标签完全相等的输出，而概率不会完全相等。",
  why: '`Accuracy` 类并不是 "accuracy" 这个词所代表的指标：它比较两个数是否相等。概率 0.98 不等于 1，无论模型多好，结果都接近 0。',
  todo: [
    '写成字符串：`metrics=["accuracy"]`。',
    "或者使用 `BinaryAccuracy()`、`CategoricalAccuracy()`、`SparseCategoricalAccuracy()`。",
    "交并比：使用 `BinaryIoU()`、`OneHotMeanIoU(num_classes)` 或 `MeanIoU(num_classes, sparse_y_pred=False)`。",
  ],
  exceptions: ["自己对类别编号调用 `Accuracy()`，例如对 `argmax` 的结果。"],
  messages: {
    equalNumbers: "{metric} 类统计与标签完全相等的输出，而用 {loss} 训练的输出几乎从不相等：结果总是接近 0。",
    cutNumbers: "{metric} 把输出当作类别编号并截去小数：用 {loss} 训练的输出几乎全被算作类别 0。",
  },
} as const satisfies RuleText;
