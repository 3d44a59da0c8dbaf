import { logLog, logLogCurvature, logLogSlope } from "../numeric/logLog";
import { scalar } from "./activation";

export default scalar({
  id: "log_log",
  title: "Complementary log-log",
  summary: "A lopsided sigmoid: it leaves 0 as slowly as e^x but reaches 1 much faster; the probability that a count is not zero.",
  tex: String.raw`1 - e^{-e^x}`,
  knownAs: [],
  params: {},
  f: logLog,
  df: logLogSlope,
  d2f: logLogCurvature,
  range: () => [0, 1],
  origin: { by: "Gomes & Ludermir", year: 2008, url: "https://doi.org/10.1007/978-3-540-87536-9_4" },
});
