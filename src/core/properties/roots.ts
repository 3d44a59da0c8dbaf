import { nextDown, nextUp } from "../numeric/ulp";
import type { Piece } from "./pieces";

/** A stretch of the axis; infinite ends are never in it. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
}

/** Where something holds: single points and whole intervals, both ascending and apart from each other. */
export interface Places {
  readonly points: readonly number[];
  readonly intervals: readonly Interval[];
}

/** A function whose roots are sought; `noise` is what rounding alone may make of a zero. */
export interface Sought {
  g(x: number): number;
  noise?(x: number): number;
}

/** Where a function is zero, on all pieces and at the breaks between them. */
export const zeroPlaces = (pieces: readonly Piece[], sought: Sought): Places => {
  const points: number[] = [];
  const intervals: Interval[] = [];
  for (const { from, to, spots } of pieces) {
    const before = intervals[intervals.length - 1];
    const startIsZero = Number.isFinite(from) && signOf(sought, from) === 0;
    if (spots.every((x) => signOf(sought, x) === 0)) {
      const joins = startIsZero && before?.to === from;
      if (joins) intervals.pop();
      intervals.push({
        from: joins ? before.from : from,
        hasFrom: joins ? before.hasFrom : startIsZero,
        to,
        hasTo: Number.isFinite(to) && signOf(sought, to) === 0,
      });
      continue;
    }
    // The end of an interval that was found already is no point of its own.
    if (startIsZero && before?.to !== from) points.push(from);
    points.push(...rootsWithin(spots, sought));
  }
  return { points: points.filter((x) => !intervals.some(({ from, to }) => x >= from && x <= to)), intervals };
};

/** Single roots between spots: changes of sign, and spots that are zero between others that are not. */
export const rootsWithin = (spots: readonly number[], sought: Sought): readonly number[] => {
  const roots: number[] = [];
  let last: { readonly x: number; readonly sign: number } | undefined;
  let zeros: number[] = [];
  for (const x of spots) {
    const sign = signOf(sought, x);
    if (sign === 0) {
      zeros.push(x);
      continue;
    }
    // Across a gap there is no root.
    if (sign !== sign) {
      last = undefined;
      zeros = [];
      continue;
    }
    // Zeros before the first sign or after the last are tails that died out below what doubles can tell.
    if (last !== undefined) {
      const exact = zeros.filter((zero) => sought.g(zero) === 0);
      const middle = exact[Math.floor(exact.length / 2)];
      if (middle !== undefined) roots.push(middle);
      else if (sign !== last.sign) roots.push(crossing(sought.g, last.x, x));
    }
    last = { x, sign };
    zeros = [];
  }
  return roots;
};

/** The double where a function changes its sign between two points, by halving until no double is left between. */
export const crossing = (g: (x: number) => number, from: number, to: number): number => {
  const sign = Math.sign(g(from));
  let [a, b] = [from, to];
  for (;;) {
    const middle = a + (b - a) / 2;
    if (middle <= a || middle >= b) return Math.abs(g(a)) < Math.abs(g(b)) ? a : b;
    const here = Math.sign(g(middle));
    if (here === 0) return middle;
    if (here === sign) a = middle;
    else b = middle;
  }
};

/** Left and right limits of a function at a break. */
export const limitsAt = (g: (x: number) => number, x: number): readonly [left: number, right: number] => [g(nextDown(x)), g(nextUp(x))];

const signOf = ({ g, noise }: Sought, x: number): number => {
  const y = g(x);
  return noise !== undefined && Math.abs(y) <= noise(x) ? 0 : Math.sign(y);
};
