/** What the editor shows: commands, actions, hovers, the status item. */
export default {
  panelTitle: "Activation Lens",
  activationFailed: "Activation Lens 未能启动，原因见其日志。",

  elsewhere: "位于此文件",
  fixAll: "应用 Activation Lens 的所有安全修复",
  pickRule: "要阅读哪条规则的说明？",
  noSuchRule: "# 没有这条规则\n\nActivation Lens 中没有名为 `{rule}` 的规则。",

  curvePicture: "{title} 及其导数的图形",
  barsPicture: "{title} 作用于示例 logits 的条形图",
  barsKey: "下方为示例 logits（未归一化得分），条形上方为输出",
  shaded: "阴影：斜率小于 {threshold}",
  range: "值域：{range}",
  rangeBySearch: "值域（搜索得到）：{range}",
  ownFunction: "您自己的函数：未运行代码，仅按公式推导；导数由公式精确求得。",
  notDrawn: "未绘制 {name}：第 {line} 行的 {obstacle} 无法作为单变量函数来推导。",
  notKnown: "{parameter} = {source}（值未知），按默认值 {value} 绘制",
  chosenByFramework: "此处没有写明，采用框架的默认值。",
  openGraph: "查看图形",

  statusItem: "Activation Lens：此文件的分析情况",
  statusCounts: "{models} 个模型，{uses} 处损失",
  statusDetail: "分析用时 {milliseconds} 毫秒，{time}",
  whyNothing: "为什么没有结果？",
  whyTitle: "哪些没有判断，原因是什么",
  allJudged: "输出与损失相遇之处均已判断",
  noUses: "没有找到模型输出与损失相遇之处",
  budgetSpent: "文件过大或过于复杂，未能完整分析",
  turnedOff: "Activation Lens 已对此文件关闭",
  lineNumber: "第 {line} 行",
  cellAndLine: "单元格 {cell}，第 {line} 行",
} as const;
