import type { RuleText } from "../../ruleText";

export default {
  title: "二值化器对两个类别只给出一列",
  summary: "LabelBinarizer 用于两个类别，得到的是一列而不是两列。",
  why: "类别有三个或更多时，`LabelBinarizer` 和 `label_binarize` 每个类别给出一列；只有两个类别时，只给出一列 0 和 1。这时两个单元的层遇到一列标签，训练会报错，或者把两个单元都与这一列比较。",
  todo: ["一个单元，用 `sigmoid` 和 `binary_crossentropy`。", "或者用 `to_categorical` 得到两列。"],
  exceptions: ["三个或更多类别。"],
  messages: {
    oneColumnForTwoClasses: "{binarizer} 对两个类别只给出一列，而这个输出有 {units} 个单元，{loss} 要求它们各有一列。",
  },
} as const satisfies RuleText;
