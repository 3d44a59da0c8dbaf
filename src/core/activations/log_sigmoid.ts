import { plain } from "../names";
import { sigmoid, sigmoidSlope } from "../numeric/sigmoid";
import { softplus } from "../numeric/softplus";
import { scalar } from "./activation";

export default scalar({
  id: "log_sigmoid",
  title: "Log-sigmoid",
  summary: "The logarithm of the sigmoid: a log-probability, always negative.",
  tex: String.raw`-\ln(1 + e^{-x})`,
  knownAs: plain(
    "keras.activations.log_sigmoid",
    "keras.ops.log_sigmoid",
    "tf.math.log_sigmoid",
    "torch.nn.LogSigmoid",
    "torch.nn.functional.logsigmoid",
    "jax.nn.log_sigmoid",
    "flax.linen.log_sigmoid",
  ),
  params: {},
  logarithm: true,
  f: (x) => -softplus(-x),
  df: (x) => sigmoid(-x),
  d2f: (x) => -sigmoidSlope(x),
  range: () => [-Infinity, 0],
  origin: { by: "Collobert, Kavukcuoglu & Farabet", year: 2011, url: "https://github.com/torch/nn" },
});
