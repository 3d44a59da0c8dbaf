import type { RuleText } from "../../ruleText";

export default {
  title: "Leaky ReLU 有两个默认斜率",
  summary: "同一个模型里用了同一函数的两个名称，斜率却不同。",
  why: "字符串和函数 `leaky_relu` 在零以下的斜率是 0.2，`LeakyReLU` 层是 0.3，PyTorch 是 0.01。在一个模型里混用而不给参数，就是不同的函数。",
  todo: ["写明想要的斜率，或者只用一个名称。"],
  exceptions: ["明确写出并有意不同的斜率。"],
  messages: {
    differentDefaults: "{other} 在零以下的斜率是 {otherSlope}，{written} 是 {slope}：名称相同，函数不同。",
  },
} as const satisfies RuleText;
