import { scalar } from "./activation";

export default scalar({
  id: "cosine",
  title: "Cosine",
  summary: "A wave without end that starts at its top; even where the sine is odd.",
  tex: String.raw`\cos x`,
  knownAs: [],
  params: {},
  // A wave has no limit; the middle of its range stands for it.
  f: (x) => (Math.abs(x) === Infinity ? 0 : Math.cos(x)),
  df: (x) => (Math.abs(x) === Infinity ? 0 : -Math.sin(x)),
  d2f: (x) => (Math.abs(x) === Infinity ? 0 : -Math.cos(x)),
  range: () => [-1, 1],
  attained: () => [true, true],
  origin: { by: "Rahimi & Recht", year: 2007, url: "https://papers.nips.cc/paper/3182-random-features-for-large-scale-kernel-machines" },
});
