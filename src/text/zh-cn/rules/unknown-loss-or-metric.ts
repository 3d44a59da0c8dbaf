import type { RuleText } from "../../ruleText";

export default {
  title: "未知的损失或指标",
  summary: "Keras 中没有这个名称的损失或指标。",
  why: "`compile` 按名称精确查找字符串；名称不存在时会报错，最迟在训练开始时。不同版本的名称不同：`'huber_loss'` 和 `'logcosh'` 只有 Keras 2 认识。",
  todo: ["使用当前版本认识的名称，或者传入函数或类的实例。"],
  exceptions: ["用 `keras.saving.register_keras_serializable` 注册过的名称，或者通过 `custom_objects` 给出的名称。"],
  messages: {
    lossNotKnown: "Keras 中没有名为 `{name}` 的损失。",
    lossNotKnownButNear: "Keras 中没有名为 `{name}` 的损失。是否想写 `{nearest}`？",
    lossOnlyInOtherVersion: "只有 {version} 认识名为 `{name}` 的损失。",
    lossOnlyInOtherVersionButNear: "只有 {version} 认识名为 `{name}` 的损失，这里应写 `{nearest}`。",
    metricNotKnown: "Keras 中没有名为 `{name}` 的指标。",
    metricNotKnownButNear: "Keras 中没有名为 `{name}` 的指标。是否想写 `{nearest}`？",
    metricNeedsArguments: "Keras 无法只凭名称创建 `{name}`：它需要参数。",
    metricOnlyInOtherVersion: "只有 {version} 认识名为 `{name}` 的指标。",
    metricOnlyInOtherVersionButNear: "只有 {version} 认识名为 `{name}` 的指标，这里应写 `{nearest}`。",
  },
} as const satisfies RuleText;
