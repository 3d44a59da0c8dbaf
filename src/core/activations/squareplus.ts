import { plain } from "../names";
import { scalar } from "./activation";

export default scalar({
  id: "squareplus",
  title: "Squareplus",
  summary: "A softplus made of a square root only: always positive, with tails that fall like 1 / x.",
  tex: String.raw`\frac{x + \sqrt{x^2 + b}}{2}`,
  knownAs: plain("keras.activations.squareplus", "keras.ops.squareplus", "jax.nn.squareplus"),
  params: { b: { default: 4, min: 0, slider: [0, 16] } },
  // Below zero the sum would cancel, so it is turned into a quotient.
  f: (x, { b }) => (x >= 0 ? x / 2 + root(x, b) / 2 : b / 4 / (root(x, b) / 2 - x / 2)),
  df: (x, { b }) => {
    const r = root(x, b);
    if (r === 0) return 0.5;
    return x === Infinity ? 1 : x >= 0 ? 0.5 + x / r / 2 : b / 4 / (r / 2 - x / 2) / r;
  },
  d2f: (x, { b }) => (b === 0 ? 0 : b / 2 / root(x, b) / root(x, b) / root(x, b)),
  range: () => [0, Infinity],
  attained: ({ b }) => [b === 0, false],
  kinks: ({ b }) => (b === 0 ? [0] : []),
  origin: { by: "Barron", year: 2021, url: "https://arxiv.org/abs/2112.11687" },
});

/** √(x² + b); beyond 1e150 the square would overflow, and b no longer counts. */
const root = (x: number, b: number): number => (Math.abs(x) < 1e150 ? Math.sqrt(x * x + b) : Math.abs(x));
