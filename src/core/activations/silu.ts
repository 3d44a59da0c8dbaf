import { plain } from "../names";
import { silu, siluCurvature, siluSlope } from "../numeric/silu";
import { scalar } from "./activation";

export default scalar({
  id: "silu",
  title: "SiLU (Swish)",
  summary: "Weighs its input by its own sigmoid: a smooth ReLU that dips below zero and comes back.",
  tex: String.raw`\frac{x}{1 + e^{-x}}`,
  knownAs: plain(
    "keras.activations.silu",
    "keras.activations.swish",
    "keras2.activations.swish",
    "keras.ops.silu",
    "keras.ops.swish",
    "tf.nn.silu",
    "tf.nn.swish",
    "torch.nn.SiLU",
    "torch.nn.functional.silu",
    "jax.nn.silu",
    "flax.linen.silu",
    "jax.nn.swish",
    "flax.linen.swish",
  ),
  params: {},
  f: silu,
  df: siluSlope,
  d2f: siluCurvature,
  range: () => [-0.2784645427610738, Infinity],
  attained: () => [true, false],
  origin: { by: "Elfwing, Uchibe & Doya", year: 2017, url: "https://arxiv.org/abs/1702.03118" },
});
