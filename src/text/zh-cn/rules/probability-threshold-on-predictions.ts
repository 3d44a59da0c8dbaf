import type { RuleText } from "../../ruleText";

export default {
  title: "把预测的 logits 当概率切分",
  summary: "预测与一个概率值比较，而模型输出的是 logits。",
  why: "用 `from_logits=True` 训练的模型预测的是 logits，0 才是“是”与“否”可能性相等的地方。与 0.5 比较，概率要到 0.62 才算作正例：一部分正例会漏掉。",
  todo: ["与 0 比较。", "或者先对预测做 `sigmoid`。"],
  exceptions: ["用于预测的模型以 `sigmoid` 结尾。"],
  messages: {
    cutsLogits: "模型输出的是 logits，{threshold} 相当于概率 {probability}；logit 为 0 才是概率 0.5。",
    roundsLogits: "模型输出的是 logits，不是概率：取整在 {threshold} 处切分，相当于概率 {probability}，而且可能得到任意整数。",
  },
} as const satisfies RuleText;
