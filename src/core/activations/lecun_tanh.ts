import { scalar } from "./activation";
import { scaledTanh, scaledTanhCurvature, scaledTanhSlope } from "../numeric/tanh";

export default scalar({
  id: "lecun_tanh",
  title: "LeCun's tanh",
  summary: "Tanh stretched so that f(1) = 1 and f(-1) = -1, with the bend at its sharpest there.",
  tex: String.raw`1.7159 \tanh(\tfrac23 x)`,
  knownAs: [],
  params: {},
  f: scaledTanh,
  df: scaledTanhSlope,
  d2f: scaledTanhCurvature,
  range: () => [-1.7159, 1.7159],
  origin: { by: "LeCun, Bottou, Orr & Müller", year: 1998, url: "https://doi.org/10.1007/3-540-49430-8_2" },
});
