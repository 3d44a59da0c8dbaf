import type { RuleText } from "../../ruleText";

export default {
  title: "对 logits 计算 AUC",
  summary: "AUC 按 0 到 1 的阈值区分输出，而输出是 logits。",
  why: "`AUC` 把输出与 0 到 1 之间的阈值比较。logits 大多在这之外，它无法区分，算出的面积偏低。TensorFlow 2 的早期版本则会报错。",
  todo: ["使用 `AUC(from_logits=True)`。"],
  exceptions: ["已经过 `sigmoid` 的输出。"],
  messages: {
    thresholdsOfProbabilities: "{metric} 的阈值只在 0 到 1 之间，而这些输出是 logits：超出的部分无法区分，结果偏低。",
  },
} as const satisfies RuleText;
