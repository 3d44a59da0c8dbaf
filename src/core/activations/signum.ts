import { scalar } from "./activation";

export default scalar({
  id: "signum",
  title: "Sign",
  summary: "The sign of its input, -1, 0 or 1; binary networks use it with a made-up gradient, as its own is zero.",
  tex: String.raw`\operatorname{sign}(x)`,
  knownAs: [],
  params: {},
  f: Math.sign,
  df: () => 0,
  d2f: () => 0,
  range: () => [-1, 1],
  attained: () => [true, true],
  jumps: () => [0],
  origin: { by: "Rosenblatt", year: 1958, url: "https://doi.org/10.1037/h0042519" },
});
