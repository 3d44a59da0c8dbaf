import { plain } from "../names";
import { scalar } from "./activation";

export default scalar({
  id: "hard_silu",
  title: "Hard SiLU (hard Swish)",
  summary: "SiLU with the hard sigmoid inside: zero below -3, a parabola up to 3, then the identity.",
  tex: String.raw`x\,\min(\max(\tfrac{x}{6} + \tfrac12, 0), 1)`,
  knownAs: plain(
    "keras.activations.hard_silu",
    "keras.activations.hard_swish",
    "keras.ops.hard_silu",
    "keras.ops.hard_swish",
    "torch.nn.Hardswish",
    "torch.nn.functional.hardswish",
    "jax.nn.hard_silu",
    "flax.linen.hard_silu",
    "jax.nn.hard_swish",
    "flax.linen.hard_swish",
  ),
  params: {},
  f: (x) => (x <= -3 ? -0 : x >= 3 ? x : (x * (x + 3)) / 6),
  df: slope,
  d2f: (x) => (Math.abs(x) < 3 ? 1 / 3 : 0),
  range: () => [-0.375, Infinity],
  attained: () => [true, false],
  kinks: () => [-3, 3],
  slopes: (x) => (Math.abs(x) === 3 ? (x < 0 ? [0, -0.5] : [1.5, 1]) : [slope(x), slope(x)]),
  origin: { by: "Howard et al.", year: 2019, url: "https://arxiv.org/abs/1905.02244" },
});

function slope(x: number): number {
  return x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6;
}
