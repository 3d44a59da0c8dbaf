import { plain } from "../names";
import { sumOf, weigh } from "../numeric/logSumExp";
import { vector } from "./activation";

export default vector({
  id: "log_softmax",
  title: "Log-softmax",
  summary: "The logarithm of softmax: log-probabilities, none above zero.",
  tex: String.raw`x_i - \ln \sum_j e^{x_j}`,
  knownAs: plain(
    "keras.activations.log_softmax", "keras.ops.log_softmax", "tf.nn.log_softmax", "tf.math.log_softmax",
    "torch.nn.LogSoftmax", "torch.nn.functional.log_softmax", "torch.log_softmax", "jax.nn.log_softmax",
  ),
  params: {},
  logarithm: true,
  // The largest entry is left out of the sum and put back by log1p, so that a log-probability close to zero stays exact.
  f: (xs) => {
    const { each, top, max } = weigh(xs);
    if (Math.abs(max) === Infinity) return each.map((weight) => Math.log(weight / sumOf(each)));
    const rest = Math.log1p(sumOf(each, top));
    return xs.map((x) => x - max - rest);
  },
  jacobian: (xs) => {
    const { each, total } = weigh(xs);
    return each.map((_, i) => each.map((column, j) => (i === j ? sumOf(each, i) / total : -column / total)));
  },
  normalises: false,
  range: () => [-Infinity, 0],
  origin: { by: "Bridle", year: 1990, url: "https://doi.org/10.1007/978-3-642-76153-9_28" },
});
