import type { RuleText } from "../../ruleText";

export default {
  title: "CTC 损失的输入形式不对",
  summary: "CTC 损失要 logits 却得到概率，或者相反。",
  why: "`keras.losses.CTC` 自己会做 log-softmax。较早的 `ctc_batch_cost` 则对输入取对数，要的是概率。归一化两次得到的几乎是均匀分布，而负数的对数是 NaN。",
  todo: ["用 `keras.losses.CTC` 时，最后一层不用激活函数。", "用 `ctc_batch_cost` 时，最后一层用 `softmax`。"],
  exceptions: ["围绕其他函数的自定义损失。"],
  messages: {
    normalisedTwice: "这个损失自己会做 softmax，而输出已经过 {activation}：任何一步都不可能确信自己的符号。",
    logarithmOfAnything: "ctc_batch_cost 对概率取对数，而此输出没有激活函数，可能为负。",
  },
} as const satisfies RuleText;
