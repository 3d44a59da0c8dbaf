import { multiply } from "../numeric/doubleDouble";
import { power, scaled } from "../numeric/power";
import { scalar } from "./activation";

const scale = 1.0507009873554805;
/** scale · alpha, and what rounding took from it. */
const floor = 1.7580993408473768;
const rest = 1.41535193800845e-17;

export default scalar({
  id: "selu",
  title: "SELU",
  summary: "ELU with two constants chosen so that mean 0 and variance 1 reproduce themselves through a deep stack.",
  tex: String.raw`\lambda\,(x > 0 \;?\; x : \alpha\,(e^x - 1)),\ \lambda = 1.0507\ldots,\ \alpha = 1.6733\ldots`,
  knownAs: [
    { name: "keras.activations.selu" },
    { name: "keras.ops.selu" },
    { name: "keras2.activations.selu" },
    { name: "tf.nn.selu" },
    { name: "torch.nn.SELU", slopeAtKinks: "left" },
    { name: "torch.nn.functional.selu", slopeAtKinks: "left" },
    { name: "torch.selu", slopeAtKinks: "left" },
    { name: "jax.nn.selu", slopeAtKinks: "left" },
    { name: "flax.linen.selu", slopeAtKinks: "left" },
  ],
  params: {},
  f: (x) => (x > 0 ? scale * x : floor * Math.expm1(x) + rest * Math.expm1(x)),
  df: (x) => (x >= 0 ? scale : timesFloor(x)),
  d2f: (x) => (x >= 0 ? 0 : timesFloor(x)),
  range: () => [-floor, Infinity],
  kinks: () => [0],
  origin: { by: "Klambauer, Unterthiner, Mayr & Hochreiter", year: 2017, url: "https://arxiv.org/abs/1706.02515" },
});

const timesFloor = (x: number): number => {
  const e = power(x);
  return scaled(multiply(e, { high: floor, low: rest }).high, e.exponent);
};
