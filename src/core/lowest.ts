import { heedsCounts, lossAt, type Head, type Reading } from "./head";
import type { Loss } from "./losses/loss";
import { entry } from "./numeric/entry";

/** The lowest loss of one sample that a head can come to, and the logits of each column that come next to it. */
export interface Lowest {
  readonly loss: number;
  readonly logits: readonly number[];
}

/**
 * The lowest loss that any logits reach for these labels, by search: what training cannot get past, were the rest of the model perfect.
 * Columns with equal labels get equal logits, which loses nothing for the losses of this catalogue, none of which tells columns apart but by
 * their labels. To 1e-8, or as near as logits of 1e8 come; undefined where no logits give a number, and where the loss sinks without bound or below what it can be of
 * probabilities, because the outputs are none.
 */
export const lowestLoss = (
  loss: Loss,
  head: Head,
  labels: readonly number[],
  columns: number,
  reading: Reading = {},
): Lowest | undefined => {
  const { groups, kinds } = groupsOf(loss, labels, columns);
  const spread = (places: readonly number[]): readonly number[] => groups.map((group) => logitAt(entry(places, group)));
  // One column for each group, so that the search takes as long for ten thousand classes as for two; a class id has to stay what it is.
  const isCounted = heedsCounts(loss, head) && !(loss.sparse && labels[0] !== 0);
  const counts = isCounted ? kinds.map((_, kind) => groups.filter((group) => group === kind).length) : [];
  const at = (places: readonly number[]): number => {
    const found = isCounted
      ? lossAt(loss, head, loss.sparse ? labels : kinds, places.map(logitAt), { ...reading, counts })
      : lossAt(loss, head, labels, spread(places), reading);
    return Number.isNaN(found) ? Infinity : found;
  };
  const { places, value } = refine(at, scan(at, kinds.length));
  const ofProbabilities = loss.predictions === "probability" || loss.predictions === "distribution";
  // Were there a floor, going a hundred times as far would no longer change what is seen of it.
  const farther = at(places.map((place) => place * 1.25));
  if (!Number.isFinite(value) || farther < value - 1e-3 || (ofProbabilities && value < -1e-9)) return undefined;
  return { loss: Math.abs(value) < 1e-9 ? 0 : value, logits: spread(places) };
};

interface Found {
  readonly places: readonly number[];
  readonly value: number;
}

/** Which columns share a logit: those with the same label, each kind of which is there once. */
const groupsOf = (
  loss: Loss,
  labels: readonly number[],
  columns: number,
): { readonly groups: readonly number[]; readonly kinds: readonly number[] } => {
  const each = loss.sparse ? Array.from({ length: columns }, (_, i) => (i === labels[0] ? 1 : 0)) : labels;
  const kinds = [...new Set(each)];
  return { groups: each.map((label) => kinds.indexOf(label)), kinds };
};

/** Places in [-1, 1] cover logits of every size, densely around 0: up to 2e8, where even linear outputs come to any usual label. */
const logitAt = (place: number): number => Math.sinh(20 * place);

/** The best place of each group in turn, the others held, three times over: stretches where nothing changes do not stop it. */
const scan = (at: (places: readonly number[]) => number, count: number): Found => {
  let places: readonly number[] = Array.from({ length: count }, () => 0);
  let value = at(places);
  for (let turn = 0; turn < 3 * count; turn++) {
    for (const place of grid) {
      const moved = places.map((old, i) => (i === turn % count ? place : old));
      const next = at(moved);
      if (next < value) [places, value] = [moved, next];
    }
  }
  return { places, value };
};

const grid: readonly number[] = Array.from({ length: 81 }, (_, i) => (i - 40) / 40);

/** Compass search: a step along whichever direction improves, a shorter one where none does. */
const refine = (at: (places: readonly number[]) => number, { places, value }: Found): Found => {
  const directions = directionsFor(places.length);
  for (let step = 0.02; step > 1e-12;) {
    let improved = false;
    for (const direction of directions) {
      const moved = places.map((place, i) => Math.min(Math.max(place + step * entry(direction, i), -1), 1));
      const next = at(moved);
      if (next < value) [places, value, improved] = [moved, next, true];
    }
    if (!improved) step /= 4;
  }
  return { places, value };
};

/** Up and down along each axis and along all of them together. */
const directionsFor = (count: number): readonly (readonly number[])[] => {
  const axes = Array.from({ length: count }, (_, i) => Array.from({ length: count }, (_, j) => (i === j ? 1 : 0)));
  return [...axes, axes.map(() => 1)].flatMap((axis) => [axis, axis.map((part) => -part)]);
};
