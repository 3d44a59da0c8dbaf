/** Headings and fixed words of the page about a rule. */
export default {
  why: "为什么不好？",
  todo: "怎么办",
  exceptions: "什么时候是对的",
  bad: "错误示例",
  good: "正确示例",
  says: "报告内容：{message}",
  usually: "严重程度：{severity}。自 {version} 起。",
  error: "错误",
  warning: "警告",
  information: "信息",
  hint: "提示",
} as const;
