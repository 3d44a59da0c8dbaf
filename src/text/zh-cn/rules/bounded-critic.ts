import type { RuleText } from "../../ruleText";

export default {
  title: "评论家的输出有界",
  summary: "Wasserstein GAN 的评论家以有界的激活函数结尾，限制了得分。",
  why: "以标签与得分之积的均值为损失，是在估计两个分布相距多远，评论家必须能给出任意得分。有了上下界，估计就会饱和：评论家把真样本推到一端、生成样本推到另一端，激活函数在那里变平，生成器最差的时候恰恰得不到梯度。",
  todo: ["去掉评论家最后一层的激活函数。", "若本意是判断真假的判别器：用 `sigmoid` 配 `binary_crossentropy`，标签为 1 和 0。"],
  exceptions: ["多列输出：策略网络也用这种乘积训练，本规则不报。"],
  messages: {
    boundedScore:
      "损失是带正负号的得分的均值，与 Wasserstein 评论家一样，但 {activation} 把得分限制在 {min} 与 {max} 之间，到两端梯度消失。",
  },
} as const satisfies RuleText;
