import type { RuleText } from "../../ruleText";

export default {
  title: "加载器的标签模式与损失不符",
  summary: "数据加载器的模式给出的标签，形式与损失要求的不同。",
  why: "加载器用一个模式决定标签的形式。`flow_from_directory` 默认给出独热列，`image_dataset_from_directory` 默认给出类别编号：做同一件事，默认值却相反。损失如果要求另一种形式，就会因形状不符而报错，而那时数据多半已找到，模型也已建好。",
  todo: [
    "`categorical` 配 `categorical_crossentropy`。",
    "`int` 和 `sparse` 配 `sparse_categorical_crossentropy`。",
    "`binary` 配一个 `sigmoid` 单元和 `binary_crossentropy`。",
  ],
  exceptions: ["`binary` 配 `sparse_categorical_crossentropy` 和两个单元。", "`categorical` 配 `binary_crossentropy`，每个类别一个单元。"],
  messages: {
    numbersForColumns: '{name}="{mode}" 对每个样本给出一个数，而这个输出上的 {loss} 要求每个类别一列。',
    numbersByDefault: '{name} 未指定，默认为 "{mode}"，对每个样本给出一个数，而这个输出上的 {loss} 要求每个类别一列。',
    columnsForNumbers: '{name}="{mode}" 对每个类别给出一列，而这个输出上的 {loss} 要求每个样本一个数。',
    columnsByDefault: '{name} 未指定，默认为 "{mode}"，对每个类别给出一列，而这个输出上的 {loss} 要求每个样本一个数。',
  },
} as const satisfies RuleText;
