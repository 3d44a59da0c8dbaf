import { plain } from "../names";
import { scalar } from "./activation";

export default scalar({
  id: "linear",
  title: "Linear",
  summary: "Passes its input through unchanged; what a layer does when no activation is given.",
  tex: "x",
  knownAs: plain("keras.activations.linear", "keras2.activations.linear", "tf.identity", "torch.nn.Identity", "jax.nn.identity"),
  params: {},
  f: (x) => x,
  df: () => 1,
  d2f: () => 0,
  range: () => [-Infinity, Infinity],
  origin: { by: "Widrow & Hoff", year: 1960, url: "https://isl.stanford.edu/~widrow/papers/c1960adaptiveswitching.pdf" },
});
