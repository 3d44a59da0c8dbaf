import { scalar } from "./activation";
import * as gelu from "../numeric/gelu";

export default scalar({
  id: "gelu",
  title: "GELU",
  summary: "Weighs its input by the probability that a standard normal variable is smaller; exact, or by a tanh approximation.",
  tex: String.raw`x\,\Phi(x) = \tfrac{x}{2}\left(1 + \operatorname{erf}\tfrac{x}{\sqrt 2}\right)`,
  knownAs: [
    { name: "keras.activations.gelu" },
    { name: "keras2.activations.gelu" },
    { name: "keras.ops.gelu", defaults: { approximate: 1 } },
    { name: "tf.nn.gelu" },
    { name: "torch.nn.GELU" },
    { name: "torch.nn.functional.gelu" },
    { name: "jax.nn.gelu", defaults: { approximate: 1 } },
    { name: "flax.linen.gelu", defaults: { approximate: 1 } },
  ],
  texFor: ({ approximate }) =>
    approximate === 0
      ? String.raw`x\,\Phi(x) = \tfrac{x}{2}\left(1 + \operatorname{erf}\tfrac{x}{\sqrt 2}\right)`
      : String.raw`\tfrac{x}{2}\left(1 + \tanh\left(\sqrt{\tfrac{2}{\pi}}\,(x + 0.044715\,x^3)\right)\right)`,
  params: { approximate: { default: 0, min: 0, max: 1, flag: true } },
  f: (x, { approximate }) => (approximate === 0 ? gelu.exactGelu(x) : gelu.tanhGelu(x)),
  df: (x, { approximate }) => (approximate === 0 ? gelu.exactGeluSlope(x) : gelu.tanhGeluSlope(x)),
  d2f: (x, { approximate }) => (approximate === 0 ? gelu.exactGeluCurvature(x) : gelu.tanhGeluCurvature(x)),
  range: ({ approximate }) => [approximate === 0 ? -0.16997120747990369 : -0.17004075057125406, Infinity],
  attained: () => [true, false],
  origin: { by: "Hendrycks & Gimpel", year: 2016, url: "https://arxiv.org/abs/1606.08415" },
});
