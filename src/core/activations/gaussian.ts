import { timesExpOfSquare } from "../numeric/timesExp";
import { scalar } from "./activation";

export default scalar({
  id: "gaussian",
  title: "Gaussian",
  summary: "A bell: 1 at zero and close to 0 far out on both sides, so that a unit answers to a narrow band of inputs.",
  tex: String.raw`e^{-x^2}`,
  knownAs: [],
  params: {},
  f: (x) => timesExpOfSquare(1, x, -1),
  df: (x) => (Math.abs(x) > 40 ? 0 : timesExpOfSquare(-2 * x, x, -1)),
  // 4 (x - √½) (x + √½) e^(-x²), with the digits of √½ that a double cannot hold.
  d2f: (x) =>
    Math.abs(x) > 40
      ? 0
      : timesExpOfSquare(4 * ((Math.abs(x) - Math.SQRT1_2 + 4.833646656726457e-17) * (Math.abs(x) + Math.SQRT1_2)), x, -1),
  range: () => [0, 1],
  attained: () => [false, true],
  origin: { by: "Moody & Darken", year: 1989, url: "https://doi.org/10.1162/neco.1989.1.2.281" },
});
