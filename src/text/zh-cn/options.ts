/** 配置文件各选项的用途。 */
export default {
  enable: "设为 `false` 时不检查此处的任何文件。",
  rules: '按名称指定规则的严重程度；`"off"` 关闭该规则。',
  "min-severity": "低于该严重程度的问题不报告。",
  include: "检查文件夹中的哪些文件；直接指定的文件总会检查。",
  exclude: "除 `.gitignore` 之外还要跳过的文件和文件夹。",
  "keras-version": "代码本身没有说明时，运行它的 Keras 版本。",
  "keras-backend": "代码本身没有说明时，Keras 3 使用的后端。",
  language: '消息的语言；`"auto"` 跟随编辑器或环境。',
  baseline: "记录已知问题的文件，命令行不再报告其中的问题；路径相对于配置文件所在的文件夹。",
} as const;
