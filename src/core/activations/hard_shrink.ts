import { scalar } from "./activation";

export default scalar({
  id: "hard_shrink",
  title: "Hard shrink",
  summary: "Sets to zero what is smaller than a threshold and leaves the rest alone.",
  tex: String.raw`|x| > \lambda \;?\; x : 0`,
  knownAs: [
    { name: "keras.activations.hard_shrink" },
    { name: "keras.ops.hard_shrink" },
    { name: "torch.nn.Hardshrink", parameters: { lambd: "threshold" } },
    { name: "torch.nn.functional.hardshrink", parameters: { lambd: "threshold" } },
    { name: "torch.hardshrink", parameters: { lambd: "threshold" } },
  ],
  params: { threshold: { default: 0.5, min: 0, slider: [0, 3] } },
  f: (x, { threshold }) => (Math.abs(x) > threshold ? x : 0),
  df: (x, { threshold }) => (Math.abs(x) > threshold ? 1 : 0),
  d2f: () => 0,
  range: () => [-Infinity, Infinity],
  jumps: ({ threshold }) => (threshold > 0 ? [-threshold, threshold] : []),
  origin: { by: "Donoho & Johnstone", year: 1994, url: "https://doi.org/10.1093/biomet/81.3.425" },
});
