import { scalar } from "./activation";

export default scalar({
  id: "sine",
  title: "Sine",
  summary: "A wave without end: used for periodic signals and for coordinates turned into pictures.",
  tex: String.raw`\sin x`,
  knownAs: [],
  params: {},
  // A wave has no limit; the middle of its range stands for it.
  f: (x) => (Math.abs(x) === Infinity ? 0 : Math.sin(x)),
  df: (x) => (Math.abs(x) === Infinity ? 0 : Math.cos(x)),
  d2f: (x) => (Math.abs(x) === Infinity ? 0 : -Math.sin(x)),
  range: () => [-1, 1],
  attained: () => [true, true],
  origin: { by: "Sitzmann et al.", year: 2020, url: "https://arxiv.org/abs/2006.09661" },
});
