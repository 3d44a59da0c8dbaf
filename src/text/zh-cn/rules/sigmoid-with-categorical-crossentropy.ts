import type { RuleText } from "../../ruleText";

export default {
  title: "sigmoid 配多类交叉熵",
  summary: "各自独立的概率遇到了要求类别分布的损失。",
  why: "多类交叉熵要求所有类别的概率之和为 1，而 sigmoid 给每个类别一个独立的概率。训练时 Keras 掩盖了这个差别：它会除以总和，在 TensorFlow 上甚至直接按 softmax 训练。可是之后预测出来的并不是训练的那个东西：这些数不是各类别的概率。",
  todo: ["每个样本只属于一类：改用 `softmax`。", "一个样本可以有多个标签：保留 `sigmoid`，改用 `binary_crossentropy`。"],
  exceptions: ["多个单元用 `sigmoid` 配 `binary_crossentropy`。", "自定义层自行归一化；本规则不会深入其中，也不会报告。"],
  messages: {
    untiedColumns: "{activation} 给 {units} 个类别各一个独立的概率，{loss} 却要求概率之和为 1。",
    untiedColumnsOfUnknownNumber: "{activation} 给每个类别一个独立的概率，{loss} 却要求概率之和为 1。",
  },
} as const satisfies RuleText;
