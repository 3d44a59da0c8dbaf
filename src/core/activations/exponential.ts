import { plain } from "../names";
import { scalar } from "./activation";

export default scalar({
  id: "exponential",
  title: "Exponential",
  summary: "e to the power of its input: always positive, as a rate must be, and quick to overflow.",
  tex: "e^x",
  knownAs: plain(
    "keras.activations.exponential",
    "keras2.activations.exponential",
    "keras2.backend.exp",
    "keras.ops.exp",
    "tf.exp",
    "tf.math.exp",
    "torch.exp",
  ),
  params: {},
  f: Math.exp,
  df: Math.exp,
  d2f: Math.exp,
  range: () => [0, Infinity],
  origin: { by: "Nelder & Wedderburn", year: 1972, url: "https://doi.org/10.2307/2344614" },
});
