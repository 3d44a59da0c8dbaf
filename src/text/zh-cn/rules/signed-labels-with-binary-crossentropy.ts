import type { RuleText } from "../../ruleText";

export default {
  title: "二元交叉熵配了 -1 标签",
  summary: "有些标签是负数，而二元交叉熵要求 0 和 1。",
  why: "标签为 -1 时，二元交叉熵是 log p - 2 log(1 - p)：随着 p 接近 0，无止境地低于零。带这种标签的样本压倒其余样本，损失失去意义。PyTorch 会拒绝这样的标签，TensorFlow 和 JAX 不会。",
  todo: ["把标签变成 0 和 1：`(y + 1) / 2`。", "或者保留标签，改用 `hinge`，输出可正可负：`tanh` 或不用激活函数。"],
  exceptions: ["`hinge` 和 `squared_hinge` 正是用于 -1 和 1 的标签。"],
  messages: {
    negativeLoss: "{loss} 用于 0 和 1 的标签，而这里有的是 {min}：对这样的标签，输出 {likely} 的损失是 {value}，而且会无止境地下降。",
    standardised: "{loss} 用于 0 和 1 的标签，而这些标签经过标准化，其中有负数：对这样的标签，损失会无止境地下降。",
  },
} as const satisfies RuleText;
