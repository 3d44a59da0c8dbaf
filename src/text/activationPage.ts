import en from "./en/activationPage";
import { phrases } from "./phrases";
import zhCn from "./zh-cn/activationPage";

/** Headings and fixed words of the pages about activation functions. */
export const activationPage = phrases(en, zhCn);

/** Well-known models and uses, by the catalogue's id; what is left out is not rare, only not sure enough to name. */
export const usedIn: Readonly<Record<string, { readonly en: string; readonly "zh-cn": string }>> = {
  crelu: { en: "early layers of detection networks (PVANet)", "zh-cn": "检测网络的前几层（PVANet）" },
  exponential: { en: "rates, with a Poisson loss", "zh-cn": "速率的输出，配合 Poisson 损失" },
  gaussian: { en: "radial basis function networks", "zh-cn": "径向基函数网络" },
  geglu: { en: "T5 v1.1, Gemma", "zh-cn": "T5 v1.1、Gemma" },
  gelu: { en: "BERT, GPT-2, ViT", "zh-cn": "BERT、GPT-2、ViT" },
  glu: { en: "gated convolutional language models", "zh-cn": "门控卷积语言模型" },
  hard_sigmoid: { en: "MobileNetV3, in squeeze-and-excite gates", "zh-cn": "MobileNetV3 的通道注意力门控" },
  hard_sigmoid_keras2: {
    en: "gates of LSTM and GRU in Keras 1 and early Keras 2, by default",
    "zh-cn": "Keras 1 与早期 Keras 2 中 LSTM、GRU 门控的默认值",
  },
  hard_silu: { en: "MobileNetV3", "zh-cn": "MobileNetV3" },
  hard_tanh: { en: "binary networks, as the slope of the sign", "zh-cn": "二值网络，作为符号函数的替代梯度" },
  leaky_relu: { en: "DCGAN's discriminator, YOLOv2 and YOLOv3", "zh-cn": "DCGAN 的判别器、YOLOv2 与 YOLOv3" },
  linear: { en: "regression outputs, and logits", "zh-cn": "回归输出与 logits" },
  lecun_tanh: { en: "LeNet-5", "zh-cn": "LeNet-5" },
  log_softmax: { en: "classifiers with a negative log-likelihood loss", "zh-cn": "配合负对数似然损失的分类器" },
  mish: { en: "YOLOv4", "zh-cn": "YOLOv4" },
  prelu: { en: "SRGAN", "zh-cn": "SRGAN" },
  relu: {
    en: "hidden layers of AlexNet, VGG, ResNet and most convolutional networks",
    "zh-cn": "AlexNet、VGG、ResNet 及多数卷积网络的隐藏层",
  },
  relu6: { en: "MobileNet and MobileNetV2", "zh-cn": "MobileNet 与 MobileNetV2" },
  selu: { en: "self-normalising networks, with LeCun's normal initialiser", "zh-cn": "自归一化网络，配合 LeCun 正态初始化" },
  sigmoid: { en: "binary and multi-label outputs, gates of LSTM and GRU", "zh-cn": "二分类与多标签输出，LSTM、GRU 的门控" },
  signum: { en: "binary networks", "zh-cn": "二值网络" },
  silu: { en: "EfficientNet, YOLOv5", "zh-cn": "EfficientNet、YOLOv5" },
  sine: { en: "SIREN", "zh-cn": "SIREN" },
  soft_shrink: { en: "sparse coding by iterated shrinkage (ISTA, LISTA)", "zh-cn": "迭代收缩的稀疏编码（ISTA、LISTA）" },
  softmax: { en: "outputs of classifiers with exclusive classes, attention weights", "zh-cn": "互斥多分类的输出、注意力权重" },
  softplus: { en: "outputs that must be positive, such as variances", "zh-cn": "必须为正的输出，例如方差" },
  sparsemax: { en: "sparse attention", "zh-cn": "稀疏注意力" },
  step: { en: "the perceptron", "zh-cn": "感知机" },
  swiglu: { en: "PaLM, LLaMA", "zh-cn": "PaLM、LLaMA" },
  tanh: { en: "cells of LSTM and GRU, image outputs of GANs", "zh-cn": "LSTM、GRU 的单元状态，GAN 的图像输出" },
};
