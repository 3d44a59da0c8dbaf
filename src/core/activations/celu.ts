import { timesExpOfQuotient } from "../numeric/timesExp";
import { scalar } from "./activation";

export default scalar({
  id: "celu",
  title: "CELU",
  summary: "ELU rescaled along x instead of y, so that it stays smooth for every α.",
  tex: String.raw`\max(x, 0) + \min(0, \alpha\,(e^{x/\alpha} - 1))`,
  knownAs: [
    { name: "keras.activations.celu" },
    { name: "keras.ops.celu" },
    { name: "torch.nn.CELU" },
    { name: "torch.nn.functional.celu" },
    { name: "torch.celu" },
    { name: "jax.nn.celu" },
    { name: "flax.linen.celu" },
  ],
  params: { alpha: { default: 1, min: 0, slider: [0.1, 3] } },
  // As α goes to 0 the lower part shrinks to nothing and ReLU is left.
  f: (x, { alpha }) => (x > 0 ? x : alpha === 0 ? 0 : alpha * Math.expm1(x / alpha)),
  df: (x, { alpha }) => (x > 0 ? 1 : alpha === 0 ? 0 : timesExpOfQuotient(1, x, alpha)),
  d2f: (x, { alpha }) => (x > 0 || alpha === 0 ? 0 : timesExpOfQuotient(1 / alpha, x, alpha)),
  range: ({ alpha }) => [-alpha, Infinity],
  attained: ({ alpha }) => [alpha === 0, false],
  kinks: ({ alpha }) => (alpha === 0 ? [0] : []),
  origin: { by: "Barron", year: 2017, url: "https://arxiv.org/abs/1704.07483" },
});
