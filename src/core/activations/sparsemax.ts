import { along } from "../names";
import { add, divide, exactly, negative, one, sum, times, zero, type DoubleDouble } from "../numeric/doubleDouble";
import { entry } from "../numeric/entry";
import { sumOf } from "../numeric/logSumExp";
import type { Counts } from "../numeric/mean";
import { vector } from "./activation";

export default vector({
  id: "sparsemax",
  title: "Sparsemax",
  summary: "The nearest distribution to a vector of logits: like softmax, but small entries become exactly zero.",
  tex: String.raw`\operatorname{argmin}_{p \in \Delta} \lVert p - x \rVert^2`,
  knownAs: along("axis", -1, "keras.activations.sparsemax", "keras.ops.sparsemax"),
  params: {},
  heedsCounts: true,
  f: (xs, _, counts) => {
    const { max, shift } = cut(xs, counts);
    return max === Infinity ? shareOfInfinite(xs, counts) : xs.map((x) => Math.max(add(below(x, max), negative(shift)).high, 0));
  },
  jacobian: (xs) => {
    const inside = insideOf(xs);
    const count = inside.filter(Boolean).length;
    return inside.map((row, i) => inside.map((column, j) => (row && column ? (i === j ? 1 : 0) - 1 / count : 0)));
  },
  // Inside the support the mean of the direction is taken away; outside nothing moves.
  jvp: (xs, direction, _, counts) => {
    const inside = insideOf(xs, counts);
    const many = inside.map((is, i) => (is ? (counts?.[i] ?? 1) : 0));
    const mean = sumOf(direction, -1, many) / sumOf(many);
    return inside.map((is, i) => (is ? entry(direction, i) - mean : 0));
  },
  normalises: true,
  range: () => [0, 1],
  origin: { by: "Martins & Astudillo", year: 2016, url: "https://arxiv.org/abs/1602.02068" },
});

/**
 * The largest entry, and how far from it the cut lies (in [-1, 0)): what is above the cut by d gets d. All in double-double,
 * as little is left of the larger entries when the cut is taken away.
 */
const cut = (xs: readonly number[], counts?: Counts): { readonly max: number; readonly shift: DoubleDouble } => {
  const max = Math.max(...xs);
  const sorted = xs
    .map((x, i) => ({ x: below(x, max), count: counts?.[i] ?? 1 }))
    .sort(({ x: a }, { x: b }) => b.high - a.high || b.low - a.low);
  let total = zero;
  let shift = exactly(-1);
  let size = 0;
  for (const { x, count } of sorted) {
    const next = add(total, times(x, count));
    size += count;
    if (!(add(add(one, times(x, size)), negative(next)).high <= 0)) {
      total = next;
      shift = divide(add(next, exactly(-1)), exactly(size));
    }
  }
  return { max, shift };
};

/** Which entries are above the cut. */
const insideOf = (xs: readonly number[], counts?: Counts): readonly boolean[] => {
  const { max, shift } = cut(xs, counts);
  return xs.map((x) => add(below(x, max), negative(shift)).high > 0);
};

/** How far an entry is below the largest one, where both may be infinite; more than 2 is as good as 2. */
const below = (x: number, max: number): DoubleDouble => (x === max ? zero : x < max - 2 ? exactly(-2) : sum(x, -max));

const shareOfInfinite = (xs: readonly number[], counts: Counts): readonly number[] => {
  const count = sumOf(
    xs.map((x) => Number(x === Infinity)),
    -1,
    counts,
  );
  return xs.map((x) => (x === Infinity ? 1 / count : 0));
};
