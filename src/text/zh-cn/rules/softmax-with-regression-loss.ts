import type { RuleText } from "../../ruleText";

export default {
  title: "softmax 配回归损失",
  summary: "总和为 1 的输出与可以是任意数值的目标相比较。",
  why: "softmax 让各个输出之和为 1，回归损失则把每个输出与一个数值比较。目标之和不为 1 时，永远达不到。目标之和为 1 时（例如独热标签）可以学会，但对错误而自信的预测，梯度远小于交叉熵。",
  todo: ["分类：用 `categorical_crossentropy`。", "实数目标：不用激活函数。"],
  exceptions: ["目标本身就是分布：独热标签（即 Brier 分数）、另一个模型给出的软标签。代码中能看出这一点时，本规则只给出信息。"],
  messages: {
    sumsToOne: "{activation} 让 {units} 个输出之和为 1，{loss} 用来比较的目标却不一定如此。",
    sumsToOneOfAnyNumber: "{activation} 让各个输出之和为 1，{loss} 用来比较的目标却不一定如此。",
    slowerThanCrossentropy: "{units} 个类别的 {activation} 配 {loss} 可以学会这样的目标，但比 categorical_crossentropy 慢。",
  },
} as const satisfies RuleText;
