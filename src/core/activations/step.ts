import { scalar } from "./activation";

export default scalar({
  id: "step",
  title: "Step (Heaviside)",
  summary: "0 below zero and 1 from zero on: the perceptron's decision, whose gradient is zero everywhere.",
  tex: String.raw`x \ge 0 \;?\; 1 : 0`,
  knownAs: [],
  params: {},
  f: (x) => (x >= 0 ? 1 : 0),
  df: () => 0,
  d2f: () => 0,
  range: () => [0, 1],
  attained: () => [true, true],
  jumps: () => [0],
  origin: { by: "McCulloch & Pitts", year: 1943, url: "https://doi.org/10.1007/BF02478259" },
});
