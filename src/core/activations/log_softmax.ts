import { along } from "../names";
import { ratio } from "../numeric/doubleDouble";
import { entry } from "../numeric/entry";
import { sumOf, totalOf, weigh } from "../numeric/logSumExp";
import { vector } from "./activation";

export default vector({
  id: "log_softmax",
  title: "Log-softmax",
  summary: "The logarithm of softmax: log-probabilities, none above zero.",
  tex: String.raw`x_i - \ln \sum_j e^{x_j}`,
  knownAs: [
    ...along(
      "axis",
      -1,
      "keras.activations.log_softmax",
      "keras.ops.log_softmax",
      "tf.nn.log_softmax",
      "tf.math.log_softmax",
      "jax.nn.log_softmax",
      "flax.linen.log_softmax",
    ),
    ...along("dim", "by rank", "torch.nn.LogSoftmax", "torch.nn.functional.log_softmax"),
    ...along("dim", "required", "torch.log_softmax", "torch.special.log_softmax"),
  ],
  params: {},
  logarithm: true,
  // The largest entry is left out of the sum and put back by log1p, so that a log-probability close to zero stays exact.
  heedsCounts: true,
  f: (xs, _, counts) => {
    const { each, top, max, total } = weigh(xs, counts);
    if (Math.abs(max) === Infinity) return each.map((weight) => Math.log(weight / total));
    const rest = Math.log1p(sumOf(each, top, counts));
    return xs.map((x) => x - max - rest);
  },
  jacobian: (xs) => {
    const { pairs } = weigh(xs);
    const total = totalOf(pairs);
    return pairs.map((_, i) => pairs.map((column, j) => (i === j ? ratio(totalOf(pairs, i), total) : -ratio(column, total))));
  },
  jvp: (xs, direction, _, counts) => {
    const { each, total } = weigh(xs, counts);
    const mean = sumOf(
      each.map((weight, i) => (weight / total) * entry(direction, i)),
      -1,
      counts,
    );
    return each.map((_, i) => entry(direction, i) - mean);
  },
  normalises: false,
  range: () => [-Infinity, 0],
  origin: { by: "Bridle", year: 1990, url: "https://doi.org/10.1007/978-3-642-76153-9_28" },
});
