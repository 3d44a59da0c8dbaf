/** What is known of a tensor's shape: all axes, the last axis alone, or nothing. */
export type Extent = readonly (number | null)[] | { readonly last: number } | null;

/** Those of all that goes into one thing. */
export type Extents = readonly [Extent, ...Extent[]];

export type Size = number | null;

/** Whether the number of axes is known. */
export const isShape = (extent: Extent): extent is readonly (number | null)[] => Array.isArray(extent);

export const lastOf = (extent: Extent): Size => (extent === null ? null : isShape(extent) ? (extent.at(-1) ?? null) : extent.last);

/** Another size for the last axis, all others as they are. */
export function withLast(extent: Extent, size: Size): Extent {
  if (isShape(extent)) return extent.length === 0 ? null : [...extent.slice(0, -1), size];
  return size === null ? null : { last: size };
}

/** The axes of a tensor whose number of axes the layer prescribes; unknown sizes where it does not fit. */
export function axes(extent: Extent, rank: number): readonly Size[] {
  if (isShape(extent) && extent.length === rank) return extent;
  const sizes = new Array<Size>(rank).fill(null);
  sizes[rank - 1] = lastOf(extent);
  return sizes;
}

/** Product of sizes; null where one of them is not known. */
export const product = (sizes: readonly Size[]): Size =>
  sizes.reduce<Size>((total, size) => (total === null || size === null ? null : total * size), 1);

/** An axis counted from the end as one counted from the start; null where it lies outside. */
export function axisIn(rank: number, axis: number): number | null {
  const index = axis < 0 ? axis + rank : axis;
  return index >= 0 && index < rank ? index : null;
}

/** What elementwise operations make of two shapes, by broadcasting. */
export function broadcast(a: Extent, b: Extent): Extent {
  if (!isShape(a) || !isShape(b)) {
    const x = lastOf(a);
    const y = lastOf(b);
    return x !== null && x === y ? { last: x } : null;
  }
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  const offset = longer.length - shorter.length;
  return longer.map((size, i) => {
    const other = i < offset ? 1 : (shorter[i - offset] ?? null);
    if (size === other || other === 1) return size;
    return size === 1 ? other : (size ?? other);
  });
}
