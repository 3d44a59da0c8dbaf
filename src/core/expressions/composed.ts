import { findActivation } from "../catalogue";
import type { ScalarActivation } from "../activations/activation";
import { entry, neighbours } from "../numeric/entry";
import { breaksOf } from "../properties/pieces";
import { crossing, rootsWithin } from "../properties/roots";
import { nextDown, nextUp } from "../numeric/ulp";
import { jetAt, partsOf, type Expression } from "./expression";
import { formulaTex, formulaText } from "./formula";

/** The id of every activation that is made of an expression; none in the catalogue has it. */
export const composedId = "composed";

/**
 * An activation that computes an expression, with derivatives by forward differentiation.
 * Its kinks, jumps, edges and range are found by search between -48 and 48 and are as good as that; the catalogue's are proven.
 */
export function composed(expression: Expression, title: string): ScalarActivation {
  let breaks: Breaks | undefined;
  let range: readonly [number, number] | undefined;
  const found = (): Breaks => (breaks ??= breaksIn(expression));
  return {
    kind: "scalar",
    id: composedId,
    title,
    summary: formulaText(expression),
    tex: formulaTex(expression),
    knownAs: [],
    params: {},
    origin: { by: "", year: 0, url: "" },
    f: (x) => jetAt(expression, x)[0],
    df: (x) => jetAt(expression, x)[1],
    d2f: (x) => jetAt(expression, x)[2],
    range: () => (range ??= rangeOf(expression, found())),
    attained: () => [false, false],
    kinks: () => found().kinks,
    jumps: () => found().jumps,
    edges: () => found().edges,
    slopes: (x) =>
      found().all.includes(x)
        ? [jetAt(expression, x - besides(x))[1], jetAt(expression, x + besides(x))[1]]
        : [jetAt(expression, x)[1], jetAt(expression, x)[1]],
  };
}

interface Breaks {
  readonly kinks: readonly number[];
  readonly jumps: readonly number[];
  readonly edges: readonly number[];
  readonly all: readonly number[];
}

const reach = 48;
/** Where changes of sign are looked for: off the round numbers, so that a switch at one of them lies between two. */
const spots: readonly number[] = Array.from({ length: 2 * reach * 16 + 1 }, (_, i) => (i - reach * 16) / 16 + 0.013);

const besides = (x: number): number => 1e-7 * Math.max(1, Math.abs(x));

/** Every place at which a part switches from one formula to another, and what that does to the whole. */
function breaksIn(expression: Expression): Breaks {
  const candidates = breaksOf(switchesIn(expression).flatMap((g) => rootsWithin(spots, { g })));
  const kinks: number[] = [];
  const jumps: number[] = [];
  const f = (x: number): number => jetAt(expression, x)[0];
  const edges = [...endsOf(f), ...candidates.filter((x) => isPole(f, x))];
  for (const x of candidates) {
    if (edges.some((edge) => Math.abs(edge - x) <= besides(x))) continue;
    const [left, right] = [jetAt(expression, x - besides(x)), jetAt(expression, x + besides(x))];
    // What the slopes explain of the difference is no jump.
    const apart = Math.abs(right[0] - left[0]) - (Math.abs(left[1]) + Math.abs(right[1])) * 2 * besides(x);
    if (apart > 1e-6 * (1 + Math.abs(left[0]))) jumps.push(x);
    else if (Math.abs(right[1] - left[1]) > 1e-4 * (1 + Math.abs(left[1]))) kinks.push(x);
  }
  const apart = breaksOf(edges).filter((x, i, sorted) => !(x - entry(sorted, i - 1) <= besides(x)));
  return { kinks, jumps, edges: apart, all: breaksOf(kinks, [...jumps, ...apart]) };
}

/** Whether a function leaves every bound next to a place: a thousandth as far from it, it is more than ten times as large. */
const isPole = (f: (x: number) => number, x: number): boolean =>
  [-1, 1].some((side) => {
    const height = (distance: number): number => Math.abs(f(x + side * distance));
    return !(height(besides(x) / 1000) <= Math.max(1, height(besides(x)) * 10));
  });

/** Functions whose roots are where a part switches. */
function switchesIn(expression: Expression, seen = new Set<Expression>()): readonly ((x: number) => number)[] {
  if (seen.has(expression)) return [];
  seen.add(expression);
  const inside = partsOf(expression).flatMap((part) => switchesIn(part, seen));
  const value = (of: Expression) => (x: number) => jetAt(of, x)[0];
  switch (expression.kind) {
    case "elementary":
      return expression.name === "abs" || expression.name === "sign" || expression.name === "reciprocal"
        ? [...inside, value(expression.of)]
        : inside;
    case "binary": {
      const { operator, left, right } = expression;
      if (operator === "/") return [...inside, value(right)];
      return operator === "max" || operator === "min" ? [...inside, (x) => value(left)(x) - value(right)(x)] : inside;
    }
    case "test":
      return [...inside, (x) => value(expression.left)(x) - value(expression.right)(x)];
    case "activation": {
      const activation = findActivation(expression.id);
      if (activation?.kind !== "scalar") return inside;
      const places = breaksOf(activation.kinks(expression.values), activation.jumps(expression.values)).filter(Number.isFinite);
      return [...inside, ...places.map((place) => (x: number) => value(expression.of)(x) - place)];
    }
    default:
      return inside;
  }
}

/** Least and greatest value: at spots and level places, beside breaks, and far out. */
function rangeOf(expression: Expression, { all, edges }: Breaks): readonly [number, number] {
  const f = (x: number): number => jetAt(expression, x)[0];
  const slope = (x: number): number => jetAt(expression, x)[1];
  const level = neighbours(spots).flatMap(([before, x]) => (slope(before) * slope(x) < 0 ? [crossing(slope, before, x)] : []));
  const near = [
    ...spots,
    ...level,
    ...edges.flatMap((x) => [nextDown(x), nextUp(x)]),
    ...all.flatMap((x) => [x - besides(x), x, x + besides(x)]),
  ].map(f);
  const unbounded = edges
    .filter((x) => isPole(f, x))
    .flatMap((x) =>
      [-1, 1]
        .map((side) => f(x + side * besides(x)))
        .filter((y) => Math.abs(y) > 1e3)
        .map((y) => y * Infinity),
    );
  const values = [...near, ...unbounded, limit(f, -1), limit(f, 1)].filter((y) => y === y);
  return values.length === 0 ? [-Infinity, Infinity] : [Math.min(...values), Math.max(...values)];
}

/** The outermost doubles on which a function is still defined, next to where it is not. */
function endsOf(f: (x: number) => number): readonly number[] {
  const isDefined = (x: number): number => (Number.isNaN(f(x)) ? -1 : 1);
  return neighbours(spots).flatMap(([before, x]) => {
    if (isDefined(before) === isDefined(x)) return [];
    const end = crossing(isDefined, before, x);
    // Next to zero is zero: the logarithm's end is where it is not defined itself.
    return [end, nextDown(end), nextUp(end)]
      .filter((at) => isDefined(at) > 0)
      .slice(0, 1)
      .map((last) => (Math.abs(last) < Number.MIN_VALUE * 4 ? 0 : last));
  });
}

/** Where a function goes to far out on one side; NaN where it cannot be computed there or keeps moving up and down. */
function limit(f: (x: number) => number, side: 1 | -1): number {
  const heights: number[] = [];
  for (let x = reach; x < 1e9; x *= 2) {
    const y = f(side * x);
    // Formulas that overflow say nothing from there on.
    if (y !== y) break;
    heights.push(y);
  }
  const [a = NaN, b = NaN, c = NaN] = heights.slice(-3);
  if (!Number.isFinite(c)) return c;
  // What still moves as much as before has no bound; what moves less and less has one.
  const [before, now] = [b - a, c - b];
  if (Math.abs(now) > 1e-6 * Math.max(1, Math.abs(c)) && Math.abs(now) > 0.9 * Math.abs(before))
    return now * before > 0 ? now * Infinity : NaN;
  return c;
}
