import { scalar } from "./activation";

export default scalar({
  id: "rrelu",
  title: "RReLU",
  summary: "Leaky ReLU whose slope is drawn at random in training; shown is what it does afterwards, with the mean of the bounds.",
  tex: String.raw`x \ge 0 \;?\; x : \tfrac{l + u}{2}\,x`,
  knownAs: [
    { name: "torch.nn.RReLU", slopeAtKinks: "left" },
    { name: "torch.nn.functional.rrelu", slopeAtKinks: "left" },
    { name: "torch.rrelu", slopeAtKinks: "left" },
  ],
  params: { lower: { default: 1 / 8, min: 0, slider: [0, 1] }, upper: { default: 1 / 3, min: 0, slider: [0, 1] } },
  f: (x, { lower, upper }) => (x > 0 ? x : lower + upper === 0 ? 0 : ((lower + upper) / 2) * x),
  df: (x, { lower, upper }) => (x > 0 ? 1 : (lower + upper) / 2),
  d2f: () => 0,
  range: ({ lower, upper }) => [lower + upper > 0 ? -Infinity : 0, Infinity],
  attained: ({ lower, upper }) => [lower + upper === 0, false],
  kinks: ({ lower, upper }) => (lower + upper === 2 ? [] : [0]),
  origin: { by: "Xu, Wang, Chen & Li", year: 2015, url: "https://arxiv.org/abs/1505.00853" },
});
