import { plain } from "../names";
import { minusTanh, tanhCurvature, tanhSlope, tanhSquared } from "../numeric/tanh";
import { scalar } from "./activation";

export default scalar({
  id: "tanh_shrink",
  title: "Tanh shrink",
  summary: "The input without its tanh: nearly flat around zero, moved towards zero by 1 far out.",
  tex: String.raw`x - \tanh x`,
  knownAs: plain("keras.activations.tanh_shrink", "keras.ops.tanh_shrink", "torch.nn.Tanhshrink", "torch.nn.functional.tanhshrink"),
  params: {},
  f: minusTanh,
  df: tanhSquared,
  d2f: (x) => (tanhSlope(x) === 0 ? 0 : -tanhCurvature(x)),
  range: () => [-Infinity, Infinity],
  origin: { by: "Collobert, Kavukcuoglu & Farabet", year: 2011, url: "https://github.com/torch/nn" },
});
