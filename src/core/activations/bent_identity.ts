import { bent, bentSlope, rootOfSquarePlus } from "../numeric/root";
import { scalar } from "./activation";

export default scalar({
  id: "bent_identity",
  title: "Bent identity",
  summary: "The identity with a gentle bend at zero: slope 1/2 far to the left, 3/2 far to the right, never flat.",
  tex: String.raw`\frac{\sqrt{x^2 + 1} - 1}{2} + x`,
  knownAs: [],
  params: {},
  f: bent,
  df: bentSlope,
  d2f: (x) => 0.5 / rootOfSquarePlus(x, 1) / rootOfSquarePlus(x, 1) / rootOfSquarePlus(x, 1),
  range: () => [-Infinity, Infinity],
  origin: { by: "Carroll & Dickson", year: 1989, url: "https://doi.org/10.1109/IJCNN.1989.118639" },
});
