import { plain } from "../names";
import { vector } from "./activation";

export default vector({
  id: "sparsemax",
  title: "Sparsemax",
  summary: "The nearest distribution to a vector of logits: like softmax, but small entries become exactly zero.",
  tex: String.raw`\operatorname{argmin}_{p \in \Delta} \lVert p - x \rVert^2`,
  knownAs: plain("keras.activations.sparsemax", "keras.ops.sparsemax"),
  params: {},
  f: (xs) => {
    const { max, shift } = cut(xs);
    return max === Infinity ? shareOfInfinite(xs) : xs.map((x) => Math.max(below(x, max) - shift, 0));
  },
  jacobian: (xs) => {
    const { max, shift } = cut(xs);
    const inside = xs.map((x) => below(x, max) > shift);
    const count = inside.filter(Boolean).length;
    return inside.map((row, i) => inside.map((column, j) => (row && column ? (i === j ? 1 : 0) - 1 / count : 0)));
  },
  normalises: true,
  range: () => [0, 1],
  origin: { by: "Martins & Astudillo", year: 2016, url: "https://arxiv.org/abs/1602.02068" },
});

/** The largest entry, and how far from it the cut lies (in [-1, 0)): what is above the cut by d gets d. */
const cut = (xs: readonly number[]): { readonly max: number; readonly shift: number } => {
  const max = Math.max(...xs);
  const sorted = xs.map((x) => below(x, max)).sort((a, b) => b - a);
  let total = 0;
  let shift = -1;
  sorted.forEach((x, i) => {
    if (x !== x || 1 + (i + 1) * x > total + x) {
      total += x;
      shift = (total - 1) / (i + 1);
    }
  });
  return { max, shift };
};

/** How far an entry is below the largest one, where both may be infinite. */
const below = (x: number, max: number): number => (x === max ? 0 : x - max);

const shareOfInfinite = (xs: readonly number[]): readonly number[] => {
  const count = xs.filter((x) => x === Infinity).length;
  return xs.map((x) => (x === Infinity ? 1 / count : 0));
};
