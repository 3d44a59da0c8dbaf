import { plain } from "../names";
import { sharpSigmoid, sigmoidSlope } from "../numeric/sigmoid";
import { sharpSoftplus } from "../numeric/softplus";
import { scalar } from "./activation";

export default scalar({
  id: "softplus",
  title: "Softplus",
  summary: "A smooth ReLU that is always positive; its derivative is the sigmoid.",
  tex: String.raw`\tfrac1\beta \ln(1 + e^{\beta x})`,
  knownAs: [
    ...plain(
      "keras.activations.softplus",
      "keras2.activations.softplus",
      "keras2.backend.softplus",
      "keras.ops.softplus",
      "tf.nn.softplus",
      "tf.math.softplus",
      "jax.nn.softplus",
      "flax.linen.softplus",
    ).map((known) => ({ ...known, parameters: {} })),
    { name: "torch.nn.Softplus", defaults: { threshold: 20 } },
    { name: "torch.nn.functional.softplus", defaults: { threshold: 20 } },
  ],
  texFor: ({ threshold }) =>
    (threshold === Infinity ? "" : String.raw`\beta x > t \;?\; x : `) + String.raw`\tfrac1\beta \ln(1 + e^{\beta x})`,
  params: { beta: { default: 1, min: 0.01, slider: [0.1, 5] }, threshold: { default: Infinity, min: 0, slider: [1, 40] } },
  // PyTorch takes x itself where β x is past its threshold, 2e-9 below the true value.
  f: (x, { beta, threshold }) => (beta * x > threshold ? x : sharpSoftplus(x, beta)),
  df: (x, { beta, threshold }) => (beta * x > threshold ? 1 : sharpSigmoid(x, beta)),
  d2f: (x, { beta, threshold }) => (beta * x > threshold ? 0 : beta * sigmoidSlope(beta * x)),
  range: () => [0, Infinity],
  jumps: ({ beta, threshold }) => (sharpSoftplus(threshold / beta, beta) > threshold / beta ? [threshold / beta] : []),
  origin: {
    by: "Dugas, Bengio, Bélisle, Nadeau & Garcia",
    year: 2000,
    url: "https://papers.nips.cc/paper/1920-incorporating-second-order-functional-knowledge-for-better-option-pricing",
  },
});
