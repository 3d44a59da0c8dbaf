import type { ScalarActivation } from "../activations/activation";
import { entry, neighbours } from "../numeric/entry";
import { breaksOf, piecesOf, reach, type Values } from "./pieces";

/** Intervals of `domain` on which the gradient is at most `threshold` in size, ends found to within a millionth. */
export const saturationOf = (
  activation: ScalarActivation,
  values: Values,
  threshold: number,
  domain: readonly [from: number, to: number],
): readonly (readonly [from: number, to: number])[] => {
  const breaks = [...activation.kinks(values), ...activation.jumps(values)];
  const isFlat = (x: number): boolean => Math.abs(activation.df(x, values)) <= threshold;
  const found: [number, number][] = [];
  const spots = spotsOf(domain, breaks);
  let before = domain[0];
  let start = isFlat(before) ? before : undefined;
  for (const here of spots) {
    if (isFlat(here) !== (start !== undefined)) {
      const crossing = edgeBetween(isFlat, before, here, 1e-6);
      const edge = breaks.find((x) => Math.abs(x - crossing) < 1e-5) ?? crossing;
      // A slope that only passes through zero, or touches it, is no saturation.
      const lasts = start !== undefined && (edge - start > 0.5 || activation.df((3 * start + edge) / 4, values) === 0);
      if (start !== undefined && lasts) found.push([start, edge]);
      start = start === undefined ? edge : undefined;
    }
    before = here;
  }
  return start === undefined ? found : [...found, [start, domain[1]]];
};

/** From where to infinity the gradient stays below `threshold` in size: left of `below`, right of `above`; null where it never settles. */
export const settledOf = (
  activation: ScalarActivation,
  values: Values,
  threshold: number,
): { readonly below: number | null; readonly above: number | null } => {
  const isSmall = (x: number): boolean => Math.abs(activation.df(x, values)) < threshold;
  const breaks = breaksOf(activation.kinks(values), activation.jumps(values));
  const last = Math.max(reach, ...breaks.map((x) => Math.abs(x) + reach));
  const outside = Array.from({ length: 100 }, (_, i) => last + i + 1);
  const spots = [...outside.map((x) => -x).reverse(), ...piecesOf(activation, values).flatMap((piece) => piece.spots), ...outside];
  const settled = (inwards: readonly number[]): number | null => {
    if (!isSmall(entry(inwards, 0) * Infinity)) return null;
    const inner = inwards.findIndex((x) => !isSmall(x));
    if (inner <= 0) return null;
    const found = edgeBetween(isSmall, entry(inwards, inner - 1), entry(inwards, inner), 1e-15);
    return breaks.find((x) => Math.abs(x - found) < 1e-12) ?? found;
  };
  return { below: settled(spots), above: settled([...spots].reverse()) };
};

/** Places to look at, ascending: evenly spread, and one between any two breaks. */
const spotsOf = ([from, to]: readonly [number, number], breaks: readonly number[]): readonly number[] => {
  const stops = [from, ...breaks.filter((x) => x > from && x < to), to].sort((a, b) => a - b);
  const between = neighbours(stops).map(([before, x]) => (x + before) / 2);
  const even = Array.from({ length: 48 }, (_, i) => from + ((to - from) * (i + 1)) / 48);
  return breaks.length === 0 ? even : [...even, ...between].sort((a, b) => a - b);
};

/** Where a yes turns into a no between two points, by halving. */
const edgeBetween = (test: (x: number) => boolean, from: number, to: number, width: number): number => {
  const first = test(from);
  let [a, b] = [from, to];
  for (let round = 0; round < 60 && Math.abs(b - a) > width; round++) {
    const middle = (a + b) / 2;
    if (test(middle) === first) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
};
