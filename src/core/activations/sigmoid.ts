import { plain } from "../names";
import { sigmoid, sigmoidCurvature, sigmoidSlope } from "../numeric/sigmoid";
import { scalar } from "./activation";

export default scalar({
  id: "sigmoid",
  title: "Sigmoid",
  summary: "Squeezes any number into a probability between 0 and 1; saturates on both sides.",
  tex: String.raw`\frac{1}{1 + e^{-x}}`,
  knownAs: plain(
    "keras.activations.sigmoid",
    "keras2.activations.sigmoid",
    "keras2.backend.sigmoid",
    "keras.ops.sigmoid",
    "tf.sigmoid",
    "tf.nn.sigmoid",
    "tf.math.sigmoid",
    "torch.nn.Sigmoid",
    "torch.nn.functional.sigmoid",
    "torch.sigmoid",
    "torch.special.expit",
    "jax.nn.sigmoid",
    "flax.linen.sigmoid",
  ),
  params: {},
  f: sigmoid,
  df: sigmoidSlope,
  d2f: sigmoidCurvature,
  range: () => [0, 1],
  origin: { by: "Rumelhart, Hinton & Williams", year: 1986, url: "https://doi.org/10.1038/323533a0" },
});
