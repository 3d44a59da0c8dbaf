import type { RuleText } from "../../ruleText";

export default {
  title: "既有激活函数又设了 from_logits",
  summary: "损失被告知输入是 logits，而输出已经过 softmax 或 sigmoid。",
  why: "`from_logits=True` 让损失自己再做一次 softmax（或 sigmoid）。如果模型已经做过，就重复了一次：输入损失的值都在 0 和 1 之间，即使模型完全正确也显得没有把握，损失无法接近 0。在 TensorFlow 后端上，只要激活函数之后没有别的层，Keras 会找到激活之前的值来用，并给出警告；在 JAX 和 PyTorch 上，以及在自己写的训练循环里，则没有这样的补救。TensorFlow 自己的 `cross_entropy` 函数，例如 `tf.nn.softmax_cross_entropy_with_logits`，输入总应是 logits。",
  todo: ["去掉 `from_logits=True`。", "或者去掉激活函数，到预测时再做。"],
  exceptions: [
    "损失得到的是激活之前的值，例如取自模型的另一个输出。",
    "`log_softmax` 配 `from_logits=True` 只是多余，并没有错；本规则只给出提示。",
  ],
  messages: {
    normalisedTwice: "`from_logits=True` 让 {loss} 对已经过 {activation} 的值再做一次 softmax：{units} 个类别时，损失不可能低于 {floor}。",
    normalisedTwiceUnlessKept:
      "`from_logits=True` 让 {loss} 对已经过 {activation} 的值再做一次 softmax：{units} 个类别时，损失不可能低于 {floor}。只有 TensorFlow 后端的 Keras 可能发现这一点，给出警告并改用之前的值。",
    squeezedTwice: "`from_logits=True` 让 {loss} 对已经过 {activation} 的值再做一次 sigmoid：概率只能在 {min} 和 {max} 之间。",
    squeezedTwiceUnlessKept:
      "`from_logits=True` 让 {loss} 对已经过 {activation} 的值再做一次 sigmoid：概率只能在 {min} 和 {max} 之间。只有 TensorFlow 后端的 Keras 可能发现这一点，给出警告并改用之前的值。",
    appliedTwice: "`from_logits=True` 告诉 {loss} 输入是 logits，而输出已经过 {activation}。",
    appliedTwiceUnlessKept:
      "`from_logits=True` 告诉 {loss} 输入是 logits，而输出已经过 {activation}。只有 TensorFlow 后端的 Keras 可能发现这一点，给出警告并改用之前的值。",
    appliedTwiceButKept:
      "`from_logits=True` 告诉 {loss} 输入是 logits，而输出已经过 {activation}。在 TensorFlow 上，Keras 会给出警告并改用之前的值；在其他后端上，两次都会执行。",
    normalisedTwiceByFunction: "{function} 对已经过 {activation} 的值再做一次 softmax：{units} 个类别时，损失不可能低于 {floor}。",
    squeezedTwiceByFunction: "{function} 对已经过 {activation} 的值再做一次 sigmoid：概率只能在 {min} 和 {max} 之间。",
    appliedTwiceByFunction: "{function} 的输入应是 logits，而输出已经过 {activation}。",
    logarithmTwice: "`from_logits=True` 时，{loss} 之前的 {activation} 是多余的：对数概率再做 softmax，得到的还是同一个分布。",
  },
} as const satisfies RuleText;
