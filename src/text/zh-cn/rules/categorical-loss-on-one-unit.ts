import type { RuleText } from "../../ruleText";

export default {
  title: "单个单元配多类损失",
  summary: "多类交叉熵只得到一列输出。",
  why: "多类交叉熵问的是：几个类别之中，正确的那个有多大可能。只有一列就只有一个类别，归一化之后它的概率永远是 1，于是从第一步起损失和梯度都是 0。对 `sparse_categorical_crossentropy` 来说，唯一合法的标签是 0；标签为 1 时会怎样取决于后端：TensorFlow（CPU）和 PyTorch 会报错，JAX 则毫无提示。",
  todo: ["是非判断：这一个单元用 `sigmoid`，损失用 `binary_crossentropy`。", "或者每个类别一个单元，并用 `softmax`。"],
  exceptions: ["没有例外：一列输出无法在类别之间做选择。"],
  messages: {
    alwaysZero: "只有一列输出时，无论模型预测什么，{loss} 都是 0，什么也学不到。",
    onlyClassZero: "只有一列输出时，{loss} 只认识类别 0，而它的损失为 0；标签为 1 时，TensorFlow 和 PyTorch 会报错，JAX 则毫无提示。",
    onlyClassZeroFails: "只有一列输出时，{loss} 只认识类别 0，而它的损失为 0；标签 1 超出了范围。",
    onlyClassZeroSilently: "只有一列输出时，{loss} 只认识类别 0，而它的损失为 0；在 JAX 上，标签为 1 也毫无提示。",
  },
} as const satisfies RuleText;
