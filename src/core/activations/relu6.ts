import { plain } from "../names";
import { scalar } from "./activation";

export default scalar({
  id: "relu6",
  title: "ReLU6",
  summary: "ReLU with a ceiling at 6, which keeps its output fit for low-precision arithmetic.",
  tex: String.raw`\min(\max(x, 0), 6)`,
  knownAs: plain(
    "keras.activations.relu6",
    "keras.ops.relu6",
    "tf.nn.relu6",
    "torch.nn.ReLU6",
    "torch.nn.functional.relu6",
    "jax.nn.relu6",
    "flax.linen.relu6",
  ),
  params: {},
  f: (x) => Math.min(Math.max(x, 0), 6),
  df: (x) => (x > 0 && x < 6 ? 1 : 0),
  d2f: () => 0,
  range: () => [0, 6],
  attained: () => [true, true],
  kinks: () => [0, 6],
  origin: { by: "Krizhevsky", year: 2010, url: "https://www.cs.toronto.edu/~kriz/conv-cifar10-aug2010.pdf" },
});
