import type { RuleText } from "../../ruleText";

export default {
  title: "未知的激活函数",
  summary: "Keras 中没有这个名称的激活函数。",
  why: "字符串按名称精确查找，区分大小写；名称不存在时，创建层就会报错。不同版本的名称不同：`'leaky_relu'` 只有 Keras 3 认识，而字符串 `'LeakyReLU'` 只有 Keras 2 认识。",
  todo: ["使用当前版本认识的名称，或者直接传入函数或层。"],
  exceptions: ["用 `keras.saving.register_keras_serializable` 注册过的名称，或者通过 `custom_objects` 给出的名称。"],
  messages: {
    notKnown: "Keras 中没有名为 `{name}` 的激活函数。",
    notKnownButNear: "Keras 中没有名为 `{name}` 的激活函数。是否想写 `{nearest}`？",
    onlyInOtherVersion: "只有 {version} 认识名为 `{name}` 的激活函数。",
    onlyInOtherVersionButNear: "只有 {version} 认识名为 `{name}` 的激活函数，这里应写 `{nearest}`。",
  },
} as const satisfies RuleText;
