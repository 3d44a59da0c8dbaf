import type { RuleText } from "../../ruleText";

export default {
  title: "单个单元上的 softmax",
  summary: "softmax 沿着大小为 1 的轴计算，输出永远是 1。",
  why: "softmax 把每个值除以所有值之和。只有一个值时就是 `exp(x) / exp(x)`，无论输入和权重是什么，结果都是 1；梯度为 0，前面的层什么也学不到。在 TensorFlow 后端上，Keras 会绕过 softmax、用它之前的值来训练，因此损失照样下降，直到调用 `predict()` 才会发现所有结果都是 1。",
  todo: ["是非判断：用 `sigmoid` 配合 `binary_crossentropy`。", "预测数值：不用激活函数。", "两个或更多类别：每个类别一个单元。"],
  exceptions: [
    "softmax 沿另一条轴计算：`Dense(1)` 之后先 `Flatten()` 再 `softmax`，是对各个时间步加权。",
    "`softmax` 指定了 `axis=1`，而该轴不止一个元素。",
  ],
  messages: {
    constantOutput: "对单个值做 {activation}，结果恒为 {value}：任何输入都得到同样的输出，梯度也传不回去。",
    constantInside: "沿大小为 1 的轴做 {activation}，结果恒为 {value}：它的输入不起任何作用。",
  },
} as const satisfies RuleText;
