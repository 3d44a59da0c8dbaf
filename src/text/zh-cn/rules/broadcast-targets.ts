import type { RuleText } from "../../ruleText";

export default {
  title: "多个输出共用一个目标",
  summary: "模型对每个样本给出多个数，而目标只有一个；或者相反。",
  why: "Keras 像 NumPy 那样用输出减去目标：目标只有一列时，这一列会重复用于每个输出。于是所有输出都学同一个数，而且毫无提示。如果目标是类别编号，模型学到的是编号的均值，而不是类别。",
  todo: [
    "类别编号：用 `softmax` 和 `sparse_categorical_crossentropy`。",
    "一个数：用一个单元。",
    "多个数：让目标的列数等于单元数。",
    "整个序列或图片只有一个回答：最后一个循环层不要用 `return_sequences=True`，或在输出层之前加 `Flatten`。",
  ],
  exceptions: ["每个输出都有一列目标。"],
  messages: {
    oneColumnForAll: "目标只有一列，而这个输出有 {units} 个单元：{loss} 不声不响地把它们都与同一个数比较。",
    oneNumberForAll: "目标是每个样本一个数，而这个输出有 {units} 个单元：{loss} 把它们都与同一个数比较，或者报错。",
    severalForOne: "目标有 {columns} 列，而这个输出只有一个单元：{loss} 不声不响地把它与每一列比较，学到的是居中的值。",
    oneNumberForSteps: "目标是每个样本一个数，而这个输出对 {steps} 个步或位置各作一次回答：它们都与同一个数比较，或者训练报错。",
    oneNumberForAnySteps: "目标是每个样本一个数，而这个输出对每个步各作一次回答：除非只有一个步，它们都与同一个数比较，或者训练报错。",
  },
} as const satisfies RuleText;
