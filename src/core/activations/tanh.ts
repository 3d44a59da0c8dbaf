import { plain } from "../names";
import { tanh, tanhCurvature, tanhSlope } from "../numeric/tanh";
import { scalar } from "./activation";

export default scalar({
  id: "tanh",
  title: "Tanh",
  summary: "Squeezes any number into the interval from -1 to 1 around zero; saturates on both sides.",
  tex: String.raw`\tanh x`,
  knownAs: plain(
    "keras.activations.tanh",
    "keras2.activations.tanh",
    "keras2.backend.tanh",
    "keras.ops.tanh",
    "tf.tanh",
    "tf.nn.tanh",
    "tf.math.tanh",
    "torch.nn.Tanh",
    "torch.nn.functional.tanh",
    "torch.tanh",
    "jax.nn.tanh",
    "flax.linen.tanh",
  ),
  params: {},
  f: tanh,
  df: tanhSlope,
  d2f: tanhCurvature,
  range: () => [-1, 1],
  origin: { by: "LeCun, Bottou, Orr & Müller", year: 1998, url: "https://doi.org/10.1007/3-540-49430-8_2" },
});
