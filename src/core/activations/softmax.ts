import { plain } from "../names";
import { sumOf, weigh } from "../numeric/logSumExp";
import { vector } from "./activation";

export default vector({
  id: "softmax",
  title: "Softmax",
  summary: "Turns a vector of logits into a distribution: every output positive, all together 1.",
  tex: String.raw`\frac{e^{x_i}}{\sum_j e^{x_j}}`,
  knownAs: plain(
    "keras.activations.softmax", "keras.layers.Softmax", "keras2.activations.softmax",
    "keras2.layers.Softmax", "keras2.backend.softmax", "keras.ops.softmax",
    "tf.nn.softmax", "tf.math.softmax",
    "torch.nn.Softmax", "torch.nn.Softmax2d", "torch.nn.functional.softmax", "torch.softmax", "jax.nn.softmax",
  ),
  params: {},
  f: (xs) => {
    const { each, total } = weigh(xs);
    return each.map((weight) => weight / total);
  },
  jacobian: (xs) => {
    const { each, total } = weigh(xs);
    return each.map((row, i) =>
      each.map((column, j) => (i === j ? (row / total) * (sumOf(each, i) / total) : -(row / total) * (column / total))));
  },
  normalises: true,
  range: () => [0, 1],
  origin: { by: "Bridle", year: 1990, url: "https://doi.org/10.1007/978-3-642-76153-9_28" },
});
