import { plain } from "../names";
import { rootOfSquarePlus, squareplus, squareplusSlope } from "../numeric/root";
import { scalar } from "./activation";

export default scalar({
  id: "squareplus",
  title: "Squareplus",
  summary: "A softplus made of a square root only: always positive, with tails that fall like 1 / x.",
  tex: String.raw`\frac{x + \sqrt{x^2 + b}}{2}`,
  knownAs: plain("keras.activations.squareplus", "keras.ops.squareplus", "jax.nn.squareplus"),
  params: { b: { default: 4, min: 0, slider: [0, 16] } },
  f: (x, { b }) => squareplus(x, b),
  df: (x, { b }) => squareplusSlope(x, b),
  d2f: (x, { b }) => (b === 0 ? 0 : b / 2 / rootOfSquarePlus(x, b) / rootOfSquarePlus(x, b) / rootOfSquarePlus(x, b)),
  range: () => [0, Infinity],
  attained: ({ b }) => [b === 0, false],
  kinks: ({ b }) => (b === 0 ? [0] : []),
  origin: { by: "Barron", year: 2021, url: "https://arxiv.org/abs/2112.11687" },
});
