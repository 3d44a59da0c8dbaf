/** What each activation does, by the catalogue's id. */
const summaries: Readonly<Record<string, string>> = {
  elu: "零以上为线性；零以下平滑地饱和到 -α。",
  gelu: "用“标准正态变量小于输入”的概率给输入加权；有精确形式与 tanh 近似两种。",
  leaky_relu: "在零以下保留一个小斜率的 ReLU，因此梯度不会消失。",
  linear: "原样传递输入；层没有指定激活函数时就是如此。",
  relu: "保留正的部分，其余截为零；可另设零以下的斜率、上限和阈值。",
  relu6: "上限为 6 的 ReLU，使输出适合低精度计算。",
  selu: "带两个特定常数的 ELU，使均值 0 与方差 1 在很深的网络中保持不变。",
  sigmoid: "把任意数压缩为 0 到 1 之间的概率；两侧都会饱和。",
  silu: "用输入自身的 sigmoid 给输入加权：平滑的 ReLU，在零以下先下降再回升。",
  softmax: "把一组 logits 变成概率分布：每个输出为正，总和为 1。",
  softplus: "处处为正的平滑 ReLU；其导数就是 sigmoid。",
  tanh: "把任意数压缩到以零为中心的区间 -1 到 1；两侧都会饱和。",
};

export default summaries;
