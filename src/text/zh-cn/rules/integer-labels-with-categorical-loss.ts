import type { RuleText } from "../../ruleText";

export default {
  title: "需要独热列的损失配了类别编号",
  summary: "标签是类别编号，而损失要求每个类别一列。",
  why: "`categorical_crossentropy` 把每个输出与各自的标签比较：十个类别就需要十列，其中一列为 1，其余为 0。类别编号则是每个样本一个数。训练会因形状不符而报错，而此时数据已加载完毕，模型也已建好。",
  todo: ["改用 `sparse_categorical_crossentropy`，它直接接受类别编号。", "或者用 `to_categorical` 把编号变成独热编码。"],
  exceptions: ["标签在途中已变成独热编码，例如在数据管道里用了 `to_categorical` 或 `tf.one_hot`。"],
  messages: {
    needsColumns: "{loss} 要求每个类别一列标签，而这里的标签是每个样本一个数：Keras 会因形状不符而报错。",
    needsColumnsOfNumber: "{loss} 要求 {units} 列标签，每个类别一列，而这里的标签是每个样本一个数：Keras 会因形状不符而报错。",
  },
} as const satisfies RuleText;
