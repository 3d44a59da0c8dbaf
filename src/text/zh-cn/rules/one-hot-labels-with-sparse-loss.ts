import type { RuleText } from "../../ruleText";

export default {
  title: "稀疏损失配了独热标签",
  summary: "标签每个类别一列，而损失要求类别编号。",
  why: "`sparse_categorical_crossentropy` 对每个样本接受一个类别编号，并自己找到对应的列。给它独热标签，就是在应有一个数的地方给了一整行：Keras 会因形状不符而报错。",
  todo: ["改用 `categorical_crossentropy`，它接受独热标签。", "或者让标签保持为类别编号。"],
  exceptions: ["标签又用 `argmax` 变回了编号。"],
  messages: {
    needsClassNumbers: "{loss} 对每个样本接受一个类别编号，而这里的标签是独热编码，每个类别一列：Keras 会因形状不符而报错。",
    needsClassNumbersNotColumns: "{loss} 对每个样本接受一个类别编号，而这里的标签有 {columns} 列：Keras 会因形状不符而报错。",
  },
} as const satisfies RuleText;
