/** What each loss is for, by the catalogue's id. */
const lossSummaries: Readonly<Record<string, string>> = {
  binary_crossentropy: "用于是非问题，可以一次一个或多个：给定“是”的概率时，标签出现的意外程度。",
  binary_focal_crossentropy: "减轻已判断正确的样本所占分量的二元交叉熵。",
  categorical_crossentropy: "用于多类中选一类，标签为独热：正确类别出现的意外程度。",
  categorical_focal_crossentropy: "减轻已判断正确的样本所占分量的多类交叉熵。",
  categorical_generalized_cross_entropy: "介于交叉熵与绝对误差之间，使错误标签的影响变小；标签为类别编号本身。",
  categorical_hinge: "以得分在多类中选一类：正确类别领先至少 1 时损失为零。",
  circle: "用于长度为 1 的嵌入向量：拉近同类样本，推开不同类别。",
  cosine_similarity: "用于方向：两个向量夹角余弦的相反数，最好为 -1。",
  ctc: "用于没有对齐的序列：标签以各种方式分布在时间步上的总似然；0 为空白符。",
  dice: "用于掩码：1 减去预测与标注的重叠程度。",
  hinge: "以得分的正负号作判断：得分在正确一侧至少为 1 时损失为零。",
  huber: "用于带离群值的数值：误差小时为平方，超过 delta 后为线性。",
  kl_divergence: "预测的分布与给定分布相差多远。",
  log_cosh: "用于带离群值的数值：光滑的 Huber，即误差的 ln cosh。",
  mean_absolute_error: "用于数值：误差的大小；以中位数为目标。",
  mean_absolute_percentage_error: "用于正数：误差占标签的百分比。",
  mean_squared_error: "用于数值：误差的平方。",
  mean_squared_logarithmic_error: "用于大小悬殊的正数：ln(1 + x) 之误差的平方；负数按 0 计算。",
  poisson: "用于计数：给定预测速率时该计数的似然；速率为负则得到 NaN。",
  sparse_categorical_crossentropy: "用于多类中选一类，标签为类别编号：正确类别出现的意外程度。",
  squared_hinge: "hinge 损失的平方，对错得远的样本推得更重。",
  tversky: "用于掩码：对多标与漏标分别加权的 Dice。",
};

export default lossSummaries;
