import { plain } from "../names";
import { ramp } from "../numeric/ramp";
import { scalar } from "./activation";

export default scalar({
  id: "hard_sigmoid",
  title: "Hard sigmoid",
  summary: "The sigmoid made of three straight lines, x / 6 + 0.5 between -3 and 3; Keras 2 had another slope under this name.",
  tex: String.raw`\min(\max(\tfrac{x}{6} + \tfrac12, 0), 1)`,
  knownAs: plain(
    "keras.activations.hard_sigmoid",
    "keras.ops.hard_sigmoid",
    "torch.nn.Hardsigmoid",
    "torch.nn.functional.hardsigmoid",
    "jax.nn.hard_sigmoid",
    "flax.linen.hard_sigmoid",
  ),
  params: {},
  f: (x) => ramp(x, 3),
  df: (x) => (Math.abs(x) < 3 ? 1 / 6 : 0),
  d2f: () => 0,
  range: () => [0, 1],
  attained: () => [true, true],
  kinks: () => [-3, 3],
  origin: { by: "Courbariaux, Bengio & David", year: 2015, url: "https://arxiv.org/abs/1511.00363" },
});
