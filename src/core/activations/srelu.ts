import { scalar } from "./activation";

export default scalar({
  id: "srelu",
  title: "SReLU",
  summary: "The identity between two thresholds and a straight line of its own slope beyond each; all four numbers are learned.",
  tex: String.raw`x \le t_l \;?\; t_l + a_l (x - t_l) : x \ge t_r \;?\; t_r + a_r (x - t_r) : x`,
  knownAs: [],
  params: {
    t_left: { default: -1, max: 0, slider: [-3, 0] },
    a_left: { default: 0.125, min: 0, slider: [0, 2] },
    t_right: { default: 1, min: 0, slider: [0, 3] },
    a_right: { default: 0.5, min: 0, slider: [0, 2] },
  },
  f: (x, { t_left, a_left, t_right, a_right }) =>
    x <= t_left ? beyond(x, t_left, a_left) : x >= t_right ? beyond(x, t_right, a_right) : x,
  df: (x, { t_left, a_left, t_right, a_right }) => (x <= t_left ? a_left : x >= t_right ? a_right : 1),
  d2f: () => 0,
  range: ({ t_left, a_left, t_right, a_right }) => [a_left > 0 ? -Infinity : t_left, a_right > 0 ? Infinity : t_right],
  attained: ({ a_left, a_right }) => [a_left === 0, a_right === 0],
  kinks: ({ t_left, a_left, t_right, a_right }) => [...(a_left === 1 ? [] : [t_left]), ...(a_right === 1 ? [] : [t_right])],
  origin: { by: "Jin et al.", year: 2015, url: "https://arxiv.org/abs/1512.07030" },
});

/** Both terms have one sign, so nothing cancels; a slope of zero stays zero at infinity. */
const beyond = (x: number, threshold: number, slope: number): number => (slope === 0 ? threshold : threshold + slope * (x - threshold));
