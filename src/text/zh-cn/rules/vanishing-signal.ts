import type { RuleText } from "../../ruleText";

export default {
  title: "信号消失",
  summary: "用这样的初始权重，几乎没有什么能通过各层。",
  why: "每一层把输入的方差乘以权重的方差、连接数和激活函数所保留的部分；梯度在返回途中也同样相乘。如果每层的因子都小于 1，其乘积就随深度趋于 0。这些数值适用于较宽的层，且是训练开始之前。",
  todo: [
    "用能让因子接近 1 的初始化：`relu` 用 `he_normal`，`tanh` 用 `glorot_uniform`，`selu` 用 `lecun_normal`。",
    "或者在层间做归一化，或者把输入加到输出上。",
  ],
  exceptions: ["只看普通的堆叠：有归一化或分支相加时，本规则不作声。"],
  messages: {
    values: "经过这 {count} 层，数值的均方缩小到输入的 {factor}。",
    gradient: "返回途中经过这 {count} 层，梯度的均方缩小到 {factor}：前面的层几乎学不到东西。",
  },
} as const satisfies RuleText;
