import type { RuleText } from "../../ruleText";

export default {
  title: "softmax 配二元交叉熵",
  summary: "总和为 1 的各列被当作互相独立的列来计算损失。",
  why: "二元交叉熵把每一列看作一个独立的是非问题，再取平均；softmax 却让各列之和为 1。如果一个样本可以有多个标签（多标签，可并存），这样的输出永远达不到目标。如果每个样本恰好属于一类（多分类，互斥），训练能够进行，但起步时正确类别得到的梯度很小：其余类别有几个，大约就小几倍。在 TensorFlow 后端上，Keras 3 会使用 softmax 之前的值：训练时是互相独立的 sigmoid，预测时却是 softmax。",
  todo: ["每个样本只属于一类：改用 `categorical_crossentropy`。", "一个样本可以有多个标签：改用 `sigmoid`。"],
  exceptions: [
    "两列输出加独热标签：此时两种损失数值相同，本规则只给出提示。",
    "多个单元用 `sigmoid` 配 `binary_crossentropy`，正是多标签问题的正确写法。",
  ],
  messages: {
    tiedColumns: "{loss} 把 {units} 列各自当作独立的问题，{activation} 却让它们之和为 1。",
    tiedColumnsByBackend:
      "{loss} 把 {units} 列各自当作独立的问题，{activation} 却让它们之和为 1。视后端和版本而定，要么正确类别的初始梯度只有 categorical_crossentropy 的 1/{times}，要么各列被当作独立的 sigmoid 来训练。",
    tiedColumnsSmallGradient:
      "{loss} 把 {units} 列各自当作独立的问题，{activation} 却让它们之和为 1。正确类别的初始梯度只有 categorical_crossentropy 的 1/{times}。",
    tiedColumnsTrainedApart:
      "{loss} 把 {units} 列各自当作独立的问题，{activation} 却让它们之和为 1。在 TensorFlow 上，Keras 训练的是互相独立的 sigmoid，预测时用的却是 {activation}。",
    tiedColumnsOfAnyNumber:
      "{loss} 把每一列各自当作独立的问题，{activation} 却让各列之和为 1。只有恰好两列时，它才与 categorical_crossentropy 相同。",
    sameAsCategorical: "两列输出加独热标签时，{activation} 上的 {loss} 等于 categorical_crossentropy；用后者更能表明意图。",
    pairOfColumns:
      "{loss} 把两列当作各自独立的问题来评分，而 {activation} 使两列之和为 1：标签为独热时，这不过是换了名字的 categorical_crossentropy；两个标签都有或都没有的样本则无法满足。",
  },
} as const satisfies RuleText;
