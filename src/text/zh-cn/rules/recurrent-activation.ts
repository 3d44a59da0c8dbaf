import type { RuleText } from "../../ruleText";

export default {
  title: "循环层用了别的激活函数",
  summary: "LSTM 或 GRU 用了快速内核不支持的激活函数。",
  why: "在 GPU 上，只有状态用 `tanh`、门用 `sigmoid` 时，Keras 才使用 cuDNN 内核；否则逐步运行。状态无界时（例如 `relu`），还可能逐步增大。",
  todo: ["用默认值。"],
  exceptions: ["在小型设备上运行的模型，或特意这样调好的模型。"],
  messages: {
    unboundedState: "{layer} 用 {activation} 就不能使用 cuDNN 快速内核，而且状态无界，可能逐步增大。",
    otherState: "{layer} 用 {activation} 代替 tanh，就不能使用 cuDNN 快速内核。",
    otherGates: "{layer} 的门用 {activation} 代替 sigmoid，就不能使用 cuDNN 快速内核。",
  },
} as const satisfies RuleText;
