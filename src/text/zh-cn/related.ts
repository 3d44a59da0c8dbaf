/** What stands at the other places of a fault. */
export default {
  theLayer: "相关的层：{layer}",
  theLoss: "相关的损失：{loss}",
  theActivation: "相关的激活函数：{activation}",
  theLabels: "决定标签形式的语句",
  theModel: "相关的模型",
  theCall: "通向该处的调用",
} as const;
