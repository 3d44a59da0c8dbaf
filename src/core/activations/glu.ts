import { sigmoid, sigmoidSlope, timesSigmoid } from "../numeric/sigmoid";
import { plain } from "../names";
import { vector } from "./activation";

export default vector({
  id: "glu",
  title: "GLU",
  summary: "Gates the first half of its input by the sigmoid of the second half; the output is half as wide.",
  tex: String.raw`x_i\,\sigma(x_{i + n/2})`,
  knownAs: plain(
    "keras.activations.glu", "keras.ops.glu", "torch.nn.GLU", "torch.nn.functional.glu", "jax.nn.glu",
  ),
  params: {},
  // A width that is not even is an error in every framework; here its last entry has no partner and is left out.
  f: (xs) => firstHalf(xs).map((x, i) => gated(x, xs[i + half(xs)] ?? NaN)),
  jacobian: (xs) => firstHalf(xs).map((x, i) => {
    const gate = xs[i + half(xs)] ?? NaN;
    return xs.map((_, j) => (j === i ? sigmoid(gate) : j === i + half(xs) ? gatedSlope(x, gate) : 0));
  }),
  normalises: false,
  width: (inputs) => Math.floor(inputs / 2),
  range: () => [-Infinity, Infinity],
  origin: { by: "Dauphin, Fan, Auli & Grangier", year: 2016, url: "https://arxiv.org/abs/1612.08083" },
});

const half = (xs: readonly number[]): number => Math.floor(xs.length / 2);
const firstHalf = (xs: readonly number[]): readonly number[] => xs.slice(0, half(xs));

/** A closed gate closes on infinity too. */
const gated = (x: number, gate: number): number => (gate === -Infinity && x === x ? 0 : timesSigmoid(x, gate));
const gatedSlope = (x: number, gate: number): number => (Math.abs(gate) === Infinity && x === x ? 0 : x * sigmoidSlope(gate));
