import type { RuleText } from "../../ruleText";

export default {
  title: "Bounded critic",
  summary: "The critic of a Wasserstein GAN ends in an activation that bounds its score.",
  why: "A loss that is the mean of label times score estimates how far apart two distributions are, for which the critic must be free to give any score. Between bounds the estimate saturates: the critic pushes real samples to one end and generated ones to the other, the activation goes flat there, and the generator gets no gradient just when it is worst.",
  todo: [
    "Drop the activation of the critic's last layer.",
    "If a discriminator that says real or generated is meant: `sigmoid` with `binary_crossentropy` and labels of 1 and 0.",
  ],
  exceptions: ["Several columns: a policy is trained with such a product too, and the rule is silent."],
  messages: {
    boundedScore:
      "The loss is a mean of scores with signs, as for a Wasserstein critic, but {activation} keeps the score between {min} and {max}, where its gradient vanishes.",
  },
} as const satisfies RuleText;
