/** 关于配置文件及其选项的文字。 */
export default {
  tooLarge: "文件超过 1 MB，其中的设置均不生效。",
  notReadable: "文件无法读取，其中的设置均不生效。",
  unreadable: "从此处起无法读取。",
  unknownOption: "没有名为 `{name}` 的选项。",
  unknownOptionButNear: "没有名为 `{name}` 的选项。是否想写 `{nearest}`？",
  wrongType: "`{option}` 的取值应为 {expected}。",
  unknownRule: "没有名为 `{name}` 的规则。",
  unknownRuleButNear: "没有名为 `{name}` 的规则。是否想写 `{nearest}`？",
} as const;
