import type { RuleText } from "../../ruleText";

export default {
  title: "softmax 的轴不对",
  summary: "softmax 在样本或位置上归一化，而不是在类别上。",
  why: "softmax 让一个轴上的数之和为 1。沿 0 轴就是一个批次的各个样本，预测于是取决于同批的其他样本。沿空间轴则是各个位置，每一类的概率分摊到整幅图上。",
  todo: ["用 `axis=-1`；通道在前时用通道所在的轴。"],
  exceptions: ["在时间或空间上的注意力。本规则只看输出。"],
  messages: {
    overSamples: "{activation} 沿 0 轴计算：和为 1 的是一个批次的各个样本，而不是一个样本的各个类别。",
    overPositions: "{activation} 沿 {axis} 轴计算，即在各个位置上，而 {units} 个类别在最后一个轴上。",
    overPositionsNotChannels: "{activation} 沿最后一个轴计算，而 {units} 个类别在前面的轴上：和为 1 的是各个位置。",
  },
} as const satisfies RuleText;
