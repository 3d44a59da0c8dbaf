import { plain } from "../names";
import { multiply, one, ratio, sum } from "../numeric/doubleDouble";
import { scalar } from "./activation";

export default scalar({
  id: "softsign",
  title: "Softsign",
  summary: "Like tanh, but it nears its bounds slowly, as 1 / x.",
  tex: String.raw`\frac{x}{1 + |x|}`,
  knownAs: plain(
    "keras.activations.softsign",
    "keras2.activations.softsign",
    "keras2.backend.softsign",
    "keras.ops.softsign",
    "tf.nn.softsign",
    "tf.math.softsign",
    "torch.nn.Softsign",
    "torch.nn.functional.softsign",
    "jax.nn.soft_sign",
    "flax.linen.soft_sign",
  ),
  params: {},
  f: (x) => (Math.abs(x) === Infinity ? Math.sign(x) : x / (1 + Math.abs(x))),
  df: (x) => {
    if (Math.abs(x) > 1e100) return 1 / x / x;
    const whole = sum(1, Math.abs(x));
    return ratio(one, multiply(whole, whole));
  },
  d2f: (x) => (-2 * Math.sign(x)) / (1 + Math.abs(x)) / (1 + Math.abs(x)) / (1 + Math.abs(x)),
  range: () => [-1, 1],
  origin: { by: "Turian, Bergstra & Bengio", year: 2009, url: "https://aclanthology.org/N09-2062/" },
});
