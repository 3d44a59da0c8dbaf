/** Why a loss cannot read what a function puts out, in Simplified Chinese. */
export default {
  "not-a-probability": "会超出 [0, 1]，损失在那里无法取对数；Keras 会截断，而被截断的部分学不到任何东西",
  "not-normalised": "各列之和不为一；Keras 会除以它们的和，因此类别可以排序，但没有一列是概率",
  normalised: "各列共享总和一，彼此竞争，而这里每一列要单独作答",
  "not-a-distribution": "不是分布；Keras 会除以各列之和，只有和为正且没有负列时才有用",
  "already-activated": "已经有界：当作 logits 读取时会再压缩一次",
  "one-sided": "只停留在一侧，而两侧都需要",
  "negative-rate": "可能为负，负数没有对数：结果为 NaN",
  bounded: "无法取到所有数；只有标签不超出其值域时才合适",
  logarithm: "是所需值的对数",
} as const;
