import type { RuleText } from "../../ruleText";

export default {
  title: "损失给了不存在的输出",
  summary: "按名称给出损失，而模型没有这个输出。",
  why: "字典里的损失按名称对应输出：产生输出的层的名称，或输出字典的键。名称都不是时，Keras 会报错。",
  todo: ["用输出的名称，或者给那一层起这个名称。"],
  exceptions: ["输出名称由 Keras 自动生成的模型：本规则不作声。"],
  messages: {
    noSuchOutput: "模型没有名为 {name} 的输出。",
    noSuchOutputButNear: "模型没有名为 {name} 的输出。是否想写 {nearest}？",
  },
} as const satisfies RuleText;
