import { gatedUnit } from "../numeric/gated";
import { timesSigmoid, timesSigmoidSlope } from "../numeric/sigmoid";
import { along } from "../names";
import { vector } from "./activation";

export default vector({
  id: "glu",
  title: "GLU",
  summary: "Gates the first half of its input by the sigmoid of the second half; the output is half as wide.",
  tex: String.raw`x_i\,\sigma(x_{i + n/2})`,
  knownAs: [
    ...along("axis", -1, "keras.activations.glu", "keras.ops.glu", "jax.nn.glu", "flax.linen.glu"),
    ...along("dim", -1, "torch.nn.GLU", "torch.nn.functional.glu"),
  ],
  params: {},
  ...gatedUnit(timesSigmoid, timesSigmoidSlope),
  normalises: false,
  range: () => [-Infinity, Infinity],
  origin: { by: "Dauphin, Fan, Auli & Grangier", year: 2016, url: "https://arxiv.org/abs/1612.08083" },
});
