import { plain } from "../names";
import { isIn, siluDip, slopeIn } from "../numeric/dips";
import { sigmoid, timesSigmoid, timesSigmoidSlope } from "../numeric/sigmoid";
import { scalar } from "./activation";

export default scalar({
  id: "silu",
  title: "SiLU (Swish)",
  summary: "Weighs its input by its own sigmoid: a smooth ReLU that dips below zero and comes back.",
  tex: String.raw`\frac{x}{1 + e^{-x}}`,
  knownAs: plain(
    "keras.activations.silu", "keras.activations.swish", "keras2.activations.swish", "keras.ops.silu", "keras.ops.swish",
    "tf.nn.silu", "tf.nn.swish", "torch.nn.SiLU", "torch.nn.functional.silu", "jax.nn.silu", "jax.nn.swish",
  ),
  params: {},
  f: (x) => (x === -Infinity ? -0 : timesSigmoid(x, x)),
  df: (x) => {
    if (Math.abs(x) > 800) return x > 0 ? 1 : -0;
    return isIn(siluDip, x) ? slopeIn(siluDip, x) : timesSigmoid(1 + x * sigmoid(-x), x);
  },
  d2f: (x) => (Math.abs(x) > 800 ? 0 : timesSigmoidSlope(2 - x * Math.tanh(x / 2), x)),
  range: () => [-0.27846454276107380, Infinity],
  attained: () => [true, false],
  origin: { by: "Elfwing, Uchibe & Doya", year: 2017, url: "https://arxiv.org/abs/1702.03118" },
});
