/** Why a value could not be worked out, for "why nothing?": completes "not judged: ...". */
export default {
  "not-given": "代码中没有写明",
  "custom-code": "这是自定义代码，此处无法追踪",
  "unknown-name": "此处不认识这个名称",
  "unknown-call": "不知道这次调用返回什么",
  "unknown-value": "其值要到程序运行时才能确定",
  "unknown-argument": "有一个参数的值未知",
  "unknown-import": "不知道它所来自的模块",
  "unknown-layer": "不知道这一层对数值做了什么",
  "unknown-shape": "不知道它有多少个单元",
  "several-values": "它可能是多个值中的一个",
  "too-deep": "调用嵌套过深",
  "budget-spent": "程序过于复杂，未能完整分析",
} as const;
