import { scalar } from "./activation";

export default scalar({
  id: "threshold",
  title: "Threshold",
  summary: "Keeps what is above a threshold and replaces the rest by a fixed value; no framework has defaults for the two.",
  tex: String.raw`x > t \;?\; x : v`,
  knownAs: [
    { name: "keras.activations.threshold" },
    { name: "keras.ops.threshold" },
    { name: "torch.nn.Threshold", parameters: { threshold: "threshold", value: "default_value" } },
    { name: "torch.nn.functional.threshold", parameters: { threshold: "threshold", value: "default_value" } },
    { name: "torch.threshold", parameters: { threshold: "threshold", value: "default_value" } },
  ],
  params: { threshold: { default: 1, slider: [-3, 3] }, default_value: { default: 0, slider: [-3, 3] } },
  f: (x, { threshold, default_value }) => (x > threshold ? x : default_value),
  df: (x, { threshold }) => (x > threshold ? 1 : 0),
  d2f: () => 0,
  range: ({ threshold, default_value }) => [Math.min(threshold, default_value), Infinity],
  attained: ({ threshold, default_value }) => [default_value <= threshold, false],
  kinks: ({ threshold, default_value }) => (threshold === default_value ? [threshold] : []),
  jumps: ({ threshold, default_value }) => (threshold === default_value ? [] : [threshold]),
  origin: { by: "Collobert, Kavukcuoglu & Farabet", year: 2011, url: "https://github.com/torch/nn" },
});
