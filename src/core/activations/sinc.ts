import { sinc, sincCurvature, sincSlope } from "../numeric/sinc";
import { scalar } from "./activation";

export default scalar({
  id: "sinc",
  title: "Sinc",
  summary: "A wave that dies out: 1 at zero, then ever smaller ripples on both sides.",
  tex: String.raw`\frac{\sin x}{x}`,
  knownAs: [],
  params: {},
  f: sinc,
  df: sincSlope,
  d2f: sincCurvature,
  range: () => [-0.21723362821122166, 1],
  attained: () => [true, true],
  origin: { by: "Efimov & Palazzolo", year: 2018, url: "https://arxiv.org/abs/1806.02609" },
});
