import { along } from "../names";
import { divide, multiply, negative, ratio } from "../numeric/doubleDouble";
import { entry } from "../numeric/entry";
import { sumOf, totalOf, weigh } from "../numeric/logSumExp";
import { vector } from "./activation";

export default vector({
  id: "softmax",
  title: "Softmax",
  summary: "Turns a vector of logits into a distribution: every output positive, all together 1.",
  tex: String.raw`\frac{e^{x_i}}{\sum_j e^{x_j}}`,
  knownAs: [
    ...along(
      "axis",
      -1,
      "keras.activations.softmax",
      "keras.layers.Softmax",
      "keras2.activations.softmax",
      "keras2.layers.Softmax",
      "keras2.backend.softmax",
      "keras.ops.softmax",
      "tf.nn.softmax",
      "tf.math.softmax",
      "jax.nn.softmax",
      "flax.linen.softmax",
    ),
    ...along("dim", "by rank", "torch.nn.Softmax", "torch.nn.functional.softmax"),
    ...along("dim", "required", "torch.softmax", "torch.special.softmax"),
    { name: "torch.nn.Softmax2d", axis: { default: -3 } },
  ],
  params: {},
  heedsCounts: true,
  f: (xs, _, counts) => {
    const { pairs } = weigh(xs);
    const total = totalOf(pairs, -1, counts);
    return pairs.map((weight) => ratio(weight, total));
  },
  // p_i (1 - p_i) on the diagonal, where the second factor is the share of all others and never a difference.
  jacobian: (xs) => {
    const { pairs } = weigh(xs);
    const total = totalOf(pairs);
    const shares = pairs.map((weight) => divide(weight, total));
    return shares.map((row, i) =>
      shares.map((column, j) => multiply(row, i === j ? divide(totalOf(pairs, i), total) : negative(column)).high),
    );
  },
  // p_i (d_i - Σ p_j d_j), without the matrix.
  jvp: (xs, direction, _, counts) => {
    const { each, total } = weigh(xs, counts);
    const mean = sumOf(
      each.map((weight, i) => (weight / total) * entry(direction, i)),
      -1,
      counts,
    );
    return each.map((weight, i) => (weight / total) * (entry(direction, i) - mean));
  },
  normalises: true,
  range: () => [0, 1],
  origin: { by: "Bridle", year: 1990, url: "https://doi.org/10.1007/978-3-642-76153-9_28" },
});
