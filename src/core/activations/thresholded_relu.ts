import { scalar } from "./activation";

export default scalar({
  id: "thresholded_relu",
  title: "Thresholded ReLU",
  summary: "Keeps what is above a threshold and sets the rest to zero; a layer of Keras 2 that Keras 3 dropped.",
  tex: String.raw`x > \theta \;?\; x : 0`,
  knownAs: [{ name: "keras2.layers.ThresholdedReLU" }],
  params: { theta: { default: 1, min: 0, slider: [0, 3] } },
  f: (x, { theta }) => (x > theta ? x : 0),
  df: (x, { theta }) => (x > theta ? 1 : 0),
  d2f: () => 0,
  range: () => [0, Infinity],
  attained: () => [true, false],
  kinks: ({ theta }) => (theta === 0 ? [0] : []),
  jumps: ({ theta }) => (theta > 0 ? [theta] : []),
  origin: { by: "Konda, Memisevic & Krueger", year: 2014, url: "https://arxiv.org/abs/1402.3337" },
});
