import type { RuleText } from "../../ruleText";

export default {
  title: "SELU 缺少配套条件",
  summary: "只有配上合适的初始化和 Dropout，SELU 才能保持均值 0、方差 1。",
  why: "SELU 的常数是为 `lecun_normal` 的权重而定的：这样各层输出的均值和方差能在很深的堆叠中自我复现。别的初始化、普通 Dropout 和归一化层会改变它们，SELU 就只是另一个 ELU。",
  todo: ['用 `kernel_initializer="lecun_normal"`，用 `AlphaDropout` 代替 `Dropout`。'],
  exceptions: ["浅层模型中差别不大。"],
  messages: {
    otherInitializer: "有 {count} 个 selu 层从 {initializer} 开始；只有 lecun_normal 才能让它保持均值和方差。",
    plainDropout: "selu 之后的 {layer} 会改变均值和方差，AlphaDropout 则会保持。",
    normalised: "selu 之后的 {layer} 把 selu 已归一化的再归一化一次。",
  },
} as const satisfies RuleText;
