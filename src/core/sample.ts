import type { ScalarActivation } from "./activations/activation";
import { neighbours } from "./numeric/entry";
import { nextDown, nextUp } from "./numeric/ulp";
import { seamsOf } from "./properties/pieces";

/** A point of a curve: input, output. */
export type Point = readonly [x: number, y: number];

/** A place where a curve is broken: both limits, and the value it really takes there. */
export interface Jump {
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly value: number;
}

/** Which function of an activation is drawn. */
export type Order = "f" | "df" | "d2f";

/** A curve as points: no more than its shape needs at the given size, and exact where it bends or breaks. */
export interface Samples {
  readonly order: Order;
  /** Unbroken runs, points in ascending x. Values may lie far outside the window; they are never NaN. */
  readonly pieces: readonly (readonly Point[])[];
  /** Where the curve bends sharply without breaking. */
  readonly corners: readonly Point[];
  readonly jumps: readonly Jump[];
}

/** What is looked at: intervals of x and y. */
export interface Window {
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
}

/** The size at which a window is drawn. */
export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

type Values = Readonly<Record<string, number>>;

/** Samples a curve of an activation over a window; straight parts become two points, and nothing is off by over 0.2 px. */
export const sample = (activation: ScalarActivation, values: Values, order: Order, window: Window, size: Size): Samples => {
  const [from, to] = window.x;
  const inside = (x: number): boolean => x > from && x < to;
  const g = (x: number): number => activation[order](x, values);
  const kinks = activation.kinks(values).filter(inside);
  const jumps = [...activation.jumps(values), ...(activation.edges?.(values) ?? [])].filter(inside);
  // A derivative breaks where the function bends, and the second also where two curvatures meet.
  const breaks = order === "f" ? jumps : [...kinks, ...jumps, ...(order === "d2f" ? seamsOf(activation, values).filter(inside) : [])];
  const bends = order === "f" ? kinks : [];
  const stops = [from, ...[...breaks, ...bends].sort((a, b) => a - b), to];

  const scale: PixelScale = { x: size.widthPx / (to - from), y: size.heightPx / (window.y[1] - window.y[0]) };
  const pieces: Point[][] = [];
  for (const [start, end] of neighbours(stops)) {
    const points = smoothPart(g, start, end, scale, breaks.includes(start), breaks.includes(end));
    const last = pieces[pieces.length - 1];
    if (last !== undefined && bends.includes(start)) last.push(...points.slice(1));
    else pieces.push(points);
  }
  return {
    order,
    pieces: pieces.flatMap(definedParts).map((points) => withoutStraightParts(points, scale)),
    corners: bends.map((x) => [x, g(x)] as const),
    jumps: breaks
      .map((x) => ({ x, left: g(nextDown(x)), right: g(nextUp(x)), value: g(x) }))
      .filter(({ left, right, value }) => (left !== value || right !== value) && [left, right, value].every(Number.isFinite)),
  };
};

/** The stretches of a piece on which the function is defined: a formula of somebody's own may not be everywhere. */
const definedParts = (points: readonly Point[]): readonly (readonly Point[])[] => {
  if (points.every(([, y]) => Number.isFinite(y))) return [points];
  const parts: Point[][] = [[]];
  for (const point of points) {
    if (Number.isFinite(point[1])) parts[parts.length - 1]?.push(point);
    else if (parts[parts.length - 1]?.length !== 0) parts.push([]);
  }
  return parts.filter((part) => part.length > 1);
};

interface PixelScale {
  readonly x: number;
  readonly y: number;
}

const spacingPx = 12;
const tolerancePx = 0.14;

/** Points of a part without bends, ends included; at a break, the end has the limit from inside. */
const smoothPart = (g: (x: number) => number, from: number, to: number, scale: PixelScale, openFrom: boolean, openTo: boolean): Point[] => {
  let left: Point = [from, g(openFrom ? nextUp(from) : from)];
  const points: Point[] = [left];
  // Adds what lies to the right of `left`, up to and including `right`.
  const refine = (left: Point, right: Point, depth: number): void => {
    const middle: Point = [(left[0] + right[0]) / 2, g((left[0] + right[0]) / 2)];
    const off = Math.abs(middle[1] - (left[1] + right[1]) / 2) * scale.y;
    if (off > tolerancePx && depth < 8) {
      refine(left, middle, depth + 1);
      refine(middle, right, depth + 1);
    } else if (off > 0) points.push(middle, right);
    else points.push(right);
  };
  const parts = Math.max(2, Math.ceil(((to - from) * scale.x) / spacingPx));
  for (let i = 1; i <= parts; i++) {
    const x = i === parts ? to : from + ((to - from) * i) / parts;
    const right: Point = [x, g(i === parts && openTo ? nextDown(to) : x)];
    refine(left, right, 0);
    left = right;
  }
  return points;
};

/** Leaves out points that a straight line between their neighbours passes within the tolerance (a swinging door). */
const withoutStraightParts = (points: readonly Point[], scale: PixelScale): readonly Point[] => {
  const kept: Point[] = [];
  let anchor: Point | undefined;
  let low = -Infinity;
  let high = Infinity;
  for (const [point, next] of neighbours(points)) {
    if (anchor === undefined) {
      kept.push((anchor = point));
      continue;
    }
    const run = (point[0] - anchor[0]) * scale.x;
    const rise = (point[1] - anchor[1]) * scale.y;
    low = Math.max(low, (rise - tolerancePx) / run);
    high = Math.min(high, (rise + tolerancePx) / run);
    const slope = ((next[1] - anchor[1]) * scale.y) / ((next[0] - anchor[0]) * scale.x);
    if (slope >= low && slope <= high) continue;
    kept.push((anchor = point));
    low = -Infinity;
    high = Infinity;
  }
  return [...kept, ...points.slice(-1)];
};
