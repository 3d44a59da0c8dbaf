import { sigmoidCurvature, sigmoidSlope } from "../numeric/sigmoid";
import { tanh } from "../numeric/tanh";
import { scalar } from "./activation";

export default scalar({
  id: "symmetric_sigmoid",
  title: "Symmetric sigmoid",
  summary: "The sigmoid doubled and moved down by one, so that it is odd: the same curve as tanh(x / 2).",
  tex: String.raw`\frac{1 - e^{-x}}{1 + e^{-x}}`,
  knownAs: [],
  params: {},
  f: (x) => tanh(x / 2),
  df: (x) => 2 * sigmoidSlope(x),
  d2f: (x) => 2 * sigmoidCurvature(x),
  range: () => [-1, 1],
  origin: { by: "LeCun, Bottou, Orr & Müller", year: 1998, url: "https://doi.org/10.1007/3-540-49430-8_2" },
});
