import { gatedUnit } from "../numeric/gated";
import { timesSilu, timesSiluSlope } from "../numeric/silu";
import { vector } from "./activation";

export default vector({
  id: "swiglu",
  title: "SwiGLU",
  summary: "A gated linear unit with SiLU for its gate, as in many language models: the first half times the SiLU of the second half.",
  tex: String.raw`x_i\,\operatorname{SiLU}(x_{i + n/2})`,
  knownAs: [],
  params: {},
  ...gatedUnit(timesSilu, timesSiluSlope),
  normalises: false,
  range: () => [-Infinity, Infinity],
  origin: { by: "Shazeer", year: 2020, url: "https://arxiv.org/abs/2002.05202" },
});
