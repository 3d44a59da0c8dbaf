/** The number at a place of a list; NaN beyond its ends, which spreads into whatever is computed with it. */
export const entry = (list: ArrayLike<number>, index: number): number => list[index] ?? NaN;

/** Each element of a list but the last, with the one behind it. */
export const neighbours = <T>(list: readonly T[]): readonly (readonly [before: T, after: T])[] =>
  // Where there is one behind, there is one before.
  list.slice(1).map((after, i) => [list[i] as T, after] as const);

/** The elements of two lists side by side, as far as both go. */
export const pairsOf = <A, B>(a: readonly A[], b: readonly B[]): readonly (readonly [A, B])[] =>
  // There is one in `b` wherever the cut list has one.
  a.slice(0, b.length).map((one, i) => [one, b[i] as B] as const);
