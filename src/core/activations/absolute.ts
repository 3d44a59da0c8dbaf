import { scalar } from "./activation";

export default scalar({
  id: "absolute",
  title: "Absolute value",
  summary: "Forgets the sign of its input.",
  tex: "|x|",
  knownAs: [],
  params: {},
  f: Math.abs,
  df: Math.sign,
  d2f: () => 0,
  range: () => [0, Infinity],
  attained: () => [true, false],
  kinks: () => [0],
  origin: { by: "Jarrett, Kavukcuoglu, Ranzato & LeCun", year: 2009, url: "https://doi.org/10.1109/ICCV.2009.5459469" },
});
