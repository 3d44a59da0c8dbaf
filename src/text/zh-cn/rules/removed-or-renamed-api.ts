import type { RuleText } from "../../ruleText";

export default {
  title: "版本之间移除或改名",
  summary: "所用的 Keras 版本没有这个名称的层或参数。",
  why: "Keras 3 去掉了 `ThresholdedReLU`，零以下的斜率叫 `negative_slope`；Keras 2 里叫 `alpha`。Keras 3 的 `LeakyReLU` 层仍接受旧名称，但会警告；函数只认一个名称。",
  todo: ["用所用版本的名称。Keras 3 中，`ThresholdedReLU(theta)` 就是 `ReLU(threshold=theta)`。"],
  exceptions: ["两个版本都可能运行的代码：代码看不出版本时，本规则不作声。"],
  messages: {
    onlyInOtherVersion: "只有 {version} 有 {name}。",
    otherArgument: "只有 {version} 把这个参数叫做 {name}，这里应为 {nearest}。",
  },
} as const satisfies RuleText;
