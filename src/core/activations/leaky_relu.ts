import { scalar } from "./activation";

export default scalar({
  id: "leaky_relu",
  title: "Leaky ReLU",
  summary: "ReLU that keeps a small slope below zero, so that its gradient never vanishes.",
  tex: String.raw`x > 0 \;?\; x : a\,x`,
  knownAs: [
    { name: "keras.activations.leaky_relu" },
    { name: "keras.layers.LeakyReLU", defaults: { negative_slope: 0.3 } },
    { name: "keras2.layers.LeakyReLU", parameters: { alpha: "negative_slope" }, defaults: { negative_slope: 0.3 } },
    { name: "keras.ops.leaky_relu" },
    { name: "tf.nn.leaky_relu", parameters: { alpha: "negative_slope" } },
    { name: "torch.nn.LeakyReLU", defaults: { negative_slope: 0.01 } },
    { name: "torch.nn.functional.leaky_relu", defaults: { negative_slope: 0.01 } },
    { name: "jax.nn.leaky_relu", defaults: { negative_slope: 0.01 }, slopeAtKinks: "right" },
    { name: "flax.linen.leaky_relu", defaults: { negative_slope: 0.01 }, slopeAtKinks: "right" },
  ],
  params: { negative_slope: { default: 0.2, min: 0, slider: [0, 1] } },
  f: (x, { negative_slope }) => (x > 0 ? x : negative_slope === 0 ? 0 : negative_slope * x),
  df: (x, { negative_slope }) => (x > 0 ? 1 : negative_slope),
  d2f: () => 0,
  range: ({ negative_slope }) => [negative_slope > 0 ? -Infinity : 0, Infinity],
  attained: ({ negative_slope }) => [negative_slope <= 0, false],
  kinks: ({ negative_slope }) => (negative_slope === 1 ? [] : [0]),
  origin: { by: "Maas, Hannun & Ng", year: 2013, url: "https://ai.stanford.edu/~amaas/papers/relu_hybrid_icml2013_final.pdf" },
});
