import { plain } from "../names";
import { ramp } from "../numeric/ramp";
import { scalar } from "./activation";

export default scalar({
  id: "sparse_sigmoid",
  title: "Sparse sigmoid",
  summary: "A hard sigmoid of slope 1/2: exactly 0 below -1 and exactly 1 above 1; the derivative of sparse plus.",
  tex: String.raw`\min(\max(\tfrac12 (x + 1), 0), 1)`,
  knownAs: [
    ...plain("keras.activations.sparse_sigmoid", "keras.ops.sparse_sigmoid"),
    { name: "jax.nn.sparse_sigmoid", slopeAtKinks: "mean" },
  ],
  params: {},
  f: (x) => ramp(x, 1),
  df: (x) => (Math.abs(x) < 1 ? 0.5 : 0),
  d2f: () => 0,
  range: () => [0, 1],
  attained: () => [true, true],
  kinks: () => [-1, 1],
  origin: { by: "Martins & Astudillo", year: 2016, url: "https://arxiv.org/abs/1602.02068" },
});
