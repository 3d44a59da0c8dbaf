import { scalar } from "./activation";

const scale = 1.0507009873554805;
/** scale · alpha, rounded once. */
const floor = 1.7580993408473766;

export default scalar({
  id: "selu",
  title: "SELU",
  summary: "ELU with two constants chosen so that mean 0 and variance 1 reproduce themselves through a deep stack.",
  tex: String.raw`\lambda\,(x > 0 \;?\; x : \alpha\,(e^x - 1)),\ \lambda = 1.0507\ldots,\ \alpha = 1.6733\ldots`,
  knownAs: [
    { name: "keras.activations.selu" }, { name: "keras.ops.selu" }, { name: "keras2.activations.selu" }, { name: "tf.nn.selu" },
    { name: "torch.nn.SELU", slopeAtKinks: "left" },
    { name: "torch.nn.functional.selu", slopeAtKinks: "left" },
    { name: "torch.selu", slopeAtKinks: "left" },
    { name: "jax.nn.selu", slopeAtKinks: "left" },
  ],
  params: {},
  f: (x) => (x > 0 ? scale * x : floor * Math.expm1(x)),
  df: (x) => (x >= 0 ? scale : floor * Math.exp(x)),
  d2f: (x) => (x >= 0 ? 0 : floor * Math.exp(x)),
  range: () => [-floor, Infinity],
  attained: () => [false, false],
  kinks: () => [0],
  origin: { by: "Klambauer, Unterthiner, Mayr & Hochreiter", year: 2017, url: "https://arxiv.org/abs/1706.02515" },
});
