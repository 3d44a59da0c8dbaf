import { gatedUnit } from "../numeric/gated";
import { timesGelu, timesGeluSlope } from "../numeric/gelu";
import { vector } from "./activation";

export default vector({
  id: "geglu",
  title: "GEGLU",
  summary: "A gated linear unit with GELU for its gate: the first half of the input times the GELU of the second half.",
  tex: String.raw`x_i\,\operatorname{GELU}(x_{i + n/2})`,
  knownAs: [],
  params: {},
  ...gatedUnit(timesGelu, timesGeluSlope),
  normalises: false,
  range: () => [-Infinity, Infinity],
  origin: { by: "Shazeer", year: 2020, url: "https://arxiv.org/abs/2002.05202" },
});
