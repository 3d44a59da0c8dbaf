import type { RuleText } from "../../ruleText";

export default {
  title: "多余的忽略注释",
  summary: "注释 `# activation-lens: ignore` 处没有可忽略的问题。",
  why: "今天什么也没有忽略的注释，明天会掩盖别人犯下的错误。规则名拼错的注释则完全不起作用。",
  todo: [
    "删除该注释，或者删除其中没有发现问题的规则。",
    "规则名以 `activation-lens rules` 列出的为准：`# activation-lens: ignore[softmax-on-one-unit] reason`。",
  ],
  exceptions: ["注释所在的模型在本文件中从未编译：导入它的文件可能会编译。此时以及代码有语法错误时，本规则不作提示。"],
  messages: {
    nothingToIgnore: "此处没有可忽略的问题。",
    rulesNotFound: "此处没有 {rules} 发现的问题（{count} 条规则）。",
    unknownRule: "没有名为 `{rule}` 的规则。",
    unknownRuleButNear: "没有名为 `{rule}` 的规则。是否想写 `{nearest}`？",
    notUnderstood: "这不是有效的忽略注释。请写 `# activation-lens: ignore[rule] reason`，对整个文件则写 `ignore-file[rule]`。",
  },
} as const satisfies RuleText;
