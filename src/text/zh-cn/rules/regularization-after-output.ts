import type { RuleText } from "../../ruleText";

export default {
  title: "输出之后的正则化",
  summary: "概率算出之后，又被 Dropout、噪声或归一化改动。",
  why: "最后一个激活函数之后的 Dropout 在训练时把一部分概率置为 0，并放大其余的；归一化则把它们移到均值 0。损失得到的就不再是概率。",
  todo: ["把该层移到最后一层之前，或者去掉。"],
  exceptions: ["不改动数值的层，例如变形或类型转换。"],
  messages: {
    dropped: "{activation} 之后的 {layer} 在训练时把一部分概率置为 0，并放大其余的：损失得到的不再是概率。",
    noisy: "{activation} 之后的 {layer} 在训练时给概率加噪声：损失得到的不再是概率。",
    normalised: "{activation} 之后的 {layer} 会平移并缩放概率：结果可能为负，也可能大于 1。",
  },
} as const satisfies RuleText;
