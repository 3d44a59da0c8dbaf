import { scalar } from "./activation";

export default scalar({
  id: "soft_shrink",
  title: "Soft shrink",
  summary: "Moves its input towards zero by a threshold, and to zero what is smaller.",
  tex: String.raw`\operatorname{sign}(x)\,\max(|x| - \lambda, 0)`,
  knownAs: [
    { name: "keras.activations.soft_shrink" },
    { name: "keras.ops.soft_shrink" },
    { name: "torch.nn.Softshrink", parameters: { lambd: "threshold" } },
    { name: "torch.nn.functional.softshrink", parameters: { lambd: "threshold" } },
  ],
  params: { threshold: { default: 0.5, min: 0, slider: [0, 3] } },
  f: (x, { threshold }) => (x > threshold ? x - threshold : x < -threshold ? x + threshold : 0),
  df: (x, { threshold }) => (Math.abs(x) > threshold ? 1 : 0),
  d2f: () => 0,
  range: () => [-Infinity, Infinity],
  kinks: ({ threshold }) => (threshold > 0 ? [-threshold, threshold] : []),
  origin: { by: "Donoho", year: 1995, url: "https://doi.org/10.1109/18.382009" },
});
