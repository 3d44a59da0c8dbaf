import type { RuleText } from "../../ruleText";

export default {
  title: "指标要求另一种形式的标签",
  summary: "指标读取标签或列的方式与损失不同。",
  why: "categorical 类指标在多列标签中找最大的一列，sparse 类指标把标签当作列的编号，binary 类指标比较每一列。指标与损失不是一类时，要么报错，要么给出与模型无关的数字：只有一列时，最大的永远是第一列；对独热标签的所有列计数，则会因为大量的 0 而虚高。",
  todo: ['写 `"accuracy"`：Keras 会按形状选择合适的一种。', "或者选用与损失同类的指标。"],
  exceptions: ["多标签问题中，对 sigmoid 输出用 `binary_accuracy`。"],
  messages: {
    idsForColumns: "{metric} 在多列标签中找最大的一列，而这个损失用的是类别编号：得到的数字与模型无关。",
    columnsForIds: "{metric} 要求类别编号，而这个损失用的是每个类别一列：会报错。",
    oneColumn: "{metric} 比较哪一列最大，而只有一列时永远是第一列：得到的数字与模型无关。",
    everyColumn: "{metric} 对 {units} 列逐一计数，其中大多是 0：盲猜就已有 {floor}。",
    everyColumnAgainstIds: "{metric} 把 {units} 列逐一与类别编号比较：会报错，或者得到的数字与模型无关。",
    distanceFromIds: "{metric} 衡量概率与类别编号相差多少：会报错，或者得到的数字与模型无关。",
    signedLabels: "{metric} 在 0 和 1 之间判断，而这些标签是 -1 和 1：标签为 -1 的样本永远不算正确。",
  },
} as const satisfies RuleText;
