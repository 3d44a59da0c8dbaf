import type { RuleText } from "../../ruleText";

export default {
  title: "整流输出用于回归",
  summary: "输出从不为负，目标却可能为负。",
  why: "最后一层的 `relu` 把零以下全部切掉。负的目标达不到；对所有样本都为负的单元不再有梯度，永远预测零。",
  todo: ["最后一层不用激活函数。", "目标不可能为负时，`softplus` 处处有梯度。"],
  exceptions: ["计数、价格、距离、像素：目标从不为负。没有负目标的迹象时，本规则只给出信息。"],
  messages: {
    targetsBelow: "{activation} 从不低于 {min}，而目标可低至 {lowest}。",
    standardisedTargets: "{activation} 从不低于 {min}，而目标经过标准化，其中有负数。",
    unboundedTargets: "{activation} 从不低于 {min}，而目标可以是任意实数。",
    onlyOneSide: "{activation} 从不低于 {min}：更低的目标达不到，停在那里的单元也没有梯度。",
  },
} as const satisfies RuleText;
