/** Why something was not judged: one sentence for every reason that the analyser can give. */
export default {
  "not-given": "代码中没有给出。",
  "custom-code": "由您自己的代码计算，分析不会深入其中。",
  "unknown-name": "在读到的代码中没有定义这个名称。",
  "unknown-call": "不知道这个调用会返回什么。",
  "unknown-value": "运行时才知道它的值。",
  "unknown-argument": "有一个参数要到运行时才知道。",
  "unknown-import": "没有读取它所在的模块。",
  "unknown-layer": "数值来自一个无法看透的层。",
  "unknown-shape": "形状未知。",
  "several-values": "视程序的运行情况，可能有多种取值。",
  "too-deep": "调用嵌套过深，无法继续跟踪。",
  "budget-spent": "程序过长，未能跟踪到底。",
} as const;
