import { scalar } from "./activation";

export default scalar({
  id: "prelu",
  title: "PReLU",
  summary: "Leaky ReLU whose slope is learned; Keras starts it at 0, PyTorch at 0.25, Flax at 0.01.",
  tex: String.raw`\max(x, 0) + \alpha \min(x, 0)`,
  knownAs: [
    { name: "keras.layers.PReLU", parameters: {}, defaults: { alpha: 0 } },
    { name: "keras2.layers.PReLU", parameters: {}, defaults: { alpha: 0 } },
    { name: "torch.nn.PReLU", parameters: { init: "alpha" }, slopeAtKinks: "left" },
    { name: "torch.nn.functional.prelu", parameters: { weight: "alpha" }, slopeAtKinks: "left" },
    { name: "torch.prelu", parameters: { weight: "alpha" }, slopeAtKinks: "left" },
    { name: "flax.linen.PReLU", parameters: { negative_slope_init: "alpha" }, defaults: { alpha: 0.01 }, slopeAtKinks: "right" },
  ],
  params: { alpha: { default: 0.25, slider: [0, 1] } },
  f: (x, { alpha }) => (x > 0 ? x : alpha === 0 ? 0 : alpha * x),
  // Keras forms it from two ReLUs, both of slope 0 at zero.
  df: (x, { alpha }) => (x > 0 ? 1 : x < 0 ? alpha : 0),
  d2f: () => 0,
  range: ({ alpha }) => [alpha > 0 ? -Infinity : 0, Infinity],
  attained: ({ alpha }) => [alpha <= 0, false],
  kinks: ({ alpha }) => (alpha === 1 ? [] : [0]),
  origin: { by: "He, Zhang, Ren & Sun", year: 2015, url: "https://arxiv.org/abs/1502.01852" },
});
