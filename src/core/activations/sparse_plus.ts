import { plain } from "../names";
import { scalar } from "./activation";

export default scalar({
  id: "sparse_plus",
  title: "Sparse plus",
  summary: "A softplus that is exactly zero below -1 and exactly x above 1, with a parabola between.",
  tex: String.raw`x \le -1 \;?\; 0 : x < 1 \;?\; \tfrac14 (x + 1)^2 : x`,
  knownAs: plain("keras.activations.sparse_plus", "keras.ops.sparse_plus", "jax.nn.sparse_plus"),
  params: {},
  f: (x) => (x <= -1 ? 0 : x < 1 ? ((x + 1) * (x + 1)) / 4 : x),
  df: (x) => (x <= -1 ? 0 : x < 1 ? (x + 1) / 2 : 1),
  d2f: (x) => (x > -1 && x < 1 ? 0.5 : 0),
  range: () => [0, Infinity],
  attained: () => [true, false],
  origin: { by: "The JAX authors", year: 2023, url: "https://docs.jax.dev/en/latest/_autosummary/jax.nn.sparse_plus.html" },
});
