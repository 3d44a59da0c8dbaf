import { plain } from "../names";
import { mish, mishCurvature, mishSlope } from "../numeric/mish";
import { scalar } from "./activation";

export default scalar({
  id: "mish",
  title: "Mish",
  summary: "Weighs its input by the tanh of its softplus: smooth, dips a little below zero, unbounded above.",
  tex: String.raw`x \tanh(\ln(1 + e^x))`,
  knownAs: plain("keras.activations.mish", "keras2.activations.mish", "torch.nn.Mish", "torch.nn.functional.mish", "jax.nn.mish"),
  params: {},
  f: mish,
  df: mishSlope,
  d2f: mishCurvature,
  range: () => [-0.30884341301725043, Infinity],
  attained: () => [true, false],
  origin: { by: "Misra", year: 2019, url: "https://arxiv.org/abs/1908.08681" },
});
