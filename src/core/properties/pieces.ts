import type { ScalarActivation } from "../activations/activation";
import { neighbours } from "../numeric/entry";

/** Values of an activation's parameters. */
export type Values = Readonly<Record<string, number>>;

/** An open interval on which an activation is smooth: between two neighbouring kinks, jumps or seams, or from one of them to infinity. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Where a search looks first, ascending: from next to the ends to far out, dense around the origin and the ends. */
  readonly spots: readonly number[];
}

/** How far from the origin and from breaks properties are searched; beyond, only limits at infinity are looked at. */
export const reach = 48;

/** The pieces of an activation, left to right; remembered for the values that were asked for last. */
export const piecesOf = (activation: ScalarActivation, values: Values): readonly Piece[] => lookInto(activation, values).pieces;

/** Kinks and jumps together, ascending, each once. */
export const breaksOf = (kinks: readonly number[], jumps: readonly number[] = []): readonly number[] =>
  [...new Set([...kinks, ...jumps])].sort((a, b) => a - b);

/** Where two smooth formulas meet with equal slopes but unequal curvature, such as ELU at 0: found by search. */
export const seamsOf = (activation: ScalarActivation, values: Values): readonly number[] => lookInto(activation, values).seams;

interface Found {
  readonly activation: ScalarActivation;
  readonly pieces: readonly Piece[];
  readonly seams: readonly number[];
}

/** What was found already, by the values: a picture that is moved asks for the same function again for every frame. */
const known = new WeakMap<Values, Found>();

const lookInto = (activation: ScalarActivation, values: Values): Found => {
  const before = known.get(values);
  if (before?.activation === activation) return before;
  const declared = between(breaksOf(activation.kinks(values), [...activation.jumps(values), ...(activation.edges?.(values) ?? [])]));
  const seams = stepsOf((x) => activation.d2f(x, values), declared, 1e-12);
  const found = {
    activation,
    seams,
    pieces: seams.length === 0 ? declared : between(breaksOf([...declared.slice(1).map(({ from }) => from), ...seams])),
  };
  known.set(values, found);
  return found;
};

/** Where a function steps inside a piece by more than a smooth one could within `width`. */
export const stepsOf = (g: (x: number) => number, pieces: readonly Piece[], width: number): readonly number[] =>
  breaksOf(
    pieces.flatMap(({ spots }) => {
      const points = spots.map((x) => [x, g(x)] as const);
      return neighbours(points).flatMap(([start, end]) => stepBetween(g, start, end, width));
    }),
  );

/** The steeper half of a gap is halved until it is smooth or as narrow as `width`: the step of a smooth function shrinks, a break keeps its own. */
const stepBetween = (
  g: (x: number) => number,
  start: readonly [number, number],
  end: readonly [number, number],
  width: number,
): readonly number[] => {
  let [[a, low], [b, high]] = [start, end];
  const whole = Math.abs(high - low);
  // A gap that is hardly wider than `width` cannot be halved often enough to tell; its neighbours reach over it.
  if (!(whole > 1e-3) || b - a < 16 * width) return [];
  while (b - a > width) {
    const middle = (a + b) / 2;
    const y = g(middle);
    if (Math.abs(y - low) > Math.abs(high - y)) [b, high] = [middle, y];
    else [a, low] = [middle, y];
    if (Math.abs(high - low) < 0.2 * whole) return [];
  }
  return [Number(((a + b) / 2).toFixed(Math.round(-Math.log10(width)))) + 0];
};

const between = (breaks: readonly number[]): readonly Piece[] =>
  [...breaks, Infinity].map((to, i) => {
    const from = breaks[i - 1] ?? -Infinity;
    return { from, to, spots: spotsOf(from, to) };
  });

/** Small first, so that what happens right beside a break is seen; then evenly, then wider. */
const offsets: readonly number[] = [
  ...Array.from({ length: 10 }, (_, i) => 4 ** (i - 12)),
  ...Array.from({ length: 128 }, (_, i) => (i + 1) / 16),
  ...Array.from({ length: (reach - 8) * 4 }, (_, i) => 8 + (i + 1) / 4),
];

const aroundZero: readonly number[] = [0, ...offsets.flatMap((offset) => [-offset, offset])];

const spotsOf = (from: number, to: number): readonly number[] => {
  const [hasFrom, hasTo] = [Number.isFinite(from), Number.isFinite(to)];
  const all = Float64Array.from([
    ...aroundZero,
    ...(hasFrom ? offsets.map((offset) => from + offset) : []),
    ...(hasTo ? offsets.map((offset) => to - offset) : []),
    ...(hasFrom && hasTo ? Array.from({ length: 32 }, (_, i) => from + ((to - from) * (i + 0.5)) / 32) : []),
  ]).sort();
  return Array.from(all.filter((x, i) => x > from && x < to && x !== all[i - 1]));
};
