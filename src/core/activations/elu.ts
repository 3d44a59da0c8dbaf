import { scalar } from "./activation";

export default scalar({
  id: "elu",
  title: "ELU",
  summary: "Linear above zero; saturates smoothly to -α below.",
  tex: String.raw`x > 0 \;?\; x : \alpha\,(e^x - 1)`,
  knownAs: [
    { name: "keras.activations.elu" },
    { name: "keras.layers.ELU" },
    { name: "keras.ops.elu" },
    { name: "keras2.activations.elu" },
    { name: "keras2.layers.ELU" },
    { name: "keras2.backend.elu" },
    { name: "tf.nn.elu", parameters: {} },
    { name: "torch.nn.ELU" },
    { name: "torch.nn.functional.elu" },
    { name: "jax.nn.elu" },
    { name: "flax.linen.elu" },
  ],
  params: { alpha: { default: 1, min: 0, slider: [0, 3] } },
  f: (x, { alpha }) => (x > 0 ? x : alpha === 0 ? 0 : alpha * Math.expm1(x)),
  df: (x, { alpha }) => (x > 0 ? 1 : alpha * Math.exp(x)),
  d2f: (x, { alpha }) => (x > 0 ? 0 : alpha * Math.exp(x)),
  range: ({ alpha }) => [-alpha, Infinity],
  attained: ({ alpha }) => [alpha === 0, false],
  kinks: ({ alpha }) => (alpha === 1 ? [] : [0]),
  origin: { by: "Clevert, Unterthiner & Hochreiter", year: 2015, url: "https://arxiv.org/abs/1511.07289" },
});
