import { add, one, product, ratio } from "../numeric/doubleDouble";
import { scalar } from "./activation";

export default scalar({
  id: "arctan",
  title: "Arctan",
  summary: "A squashing function between -π/2 and π/2 whose slope falls off slowly, as 1 / x².",
  tex: String.raw`\arctan x`,
  knownAs: [],
  params: {},
  f: Math.atan,
  df: arctanSlope,
  d2f: (x) => -2 * arctanSlope(x) * arctanSlope(x) * (Math.abs(x) === Infinity ? Math.sign(x) : x),
  range: () => [-Math.PI / 2, Math.PI / 2],
  origin: { by: "LeCun, Bottou, Orr & Müller", year: 1998, url: "https://doi.org/10.1007/3-540-49430-8_2" },
});

/** 1 / (1 + x²); past 1e150 the square would overflow, and the 1 no longer counts. */
function arctanSlope(x: number): number {
  return Math.abs(x) < 1e150 ? ratio(one, add(one, product(x, x))) : 1 / x / x;
}
