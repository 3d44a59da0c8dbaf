import { plain } from "../names";
import { sigmoid, sigmoidSlope } from "../numeric/sigmoid";
import { softplus } from "../numeric/softplus";
import { scalar } from "./activation";

export default scalar({
  id: "softplus",
  title: "Softplus",
  summary: "A smooth ReLU that is always positive; its derivative is the sigmoid.",
  tex: String.raw`\ln(1 + e^x)`,
  knownAs: plain(
    "keras.activations.softplus", "keras2.activations.softplus", "keras2.backend.softplus", "keras.ops.softplus",
    "tf.nn.softplus", "tf.math.softplus",
    "torch.nn.Softplus", "torch.nn.functional.softplus", "jax.nn.softplus",
  ),
  params: {},
  f: softplus,
  df: sigmoid,
  d2f: sigmoidSlope,
  range: () => [0, Infinity],
  attained: () => [false, false],
  origin: {
    by: "Dugas, Bengio, Bélisle, Nadeau & Garcia",
    year: 2000,
    url: "https://papers.nips.cc/paper/1920-incorporating-second-order-functional-knowledge-for-better-option-pricing",
  },
});
