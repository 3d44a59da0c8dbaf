import type { ScalarActivation } from "../activations/activation";
import { entry } from "../numeric/entry";
import { breaksOf, piecesOf, type Values } from "./pieces";
import { limitsAt, rootsWithin, type Interval, type Places } from "./roots";

/** The least or the greatest value: infinite where there is no bound; `at` is empty where it is neared but never taken. */
export interface Extreme {
  readonly value: number;
  readonly at: Places;
}

/** The least and the greatest value of a function, and where it takes them, found by search. */
export const extremaOf = (activation: ScalarActivation, values: Values): { readonly minimum: Extreme; readonly maximum: Extreme } => {
  const { f, df } = activation;
  const pieces = piecesOf(activation, values);
  const height = (x: number): number => f(x, values);
  const levels = pieces.flatMap(({ from, to, spots }): readonly (Interval & { readonly height: number })[] =>
    spots.every((x) => df(x, values) === 0) ? [{ from, to, hasFrom: false, hasTo: false, height: height(entry(spots, 0)) }] : [],
  );
  const level = pieces
    .filter(({ from }) => !levels.some((one) => one.from === from))
    .flatMap(({ spots }) => rootsWithin(spots, { g: (x) => df(x, values) }));
  const taken = breaksOf(level, [...activation.kinks(values), ...activation.jumps(values)]);
  const neared = [-Infinity, Infinity, ...pieces.flatMap(({ from, to }) => [from, to])]
    .flatMap((x) => (Number.isFinite(x) ? limitsAt(height, x) : [height(x)]))
    .filter((y) => y === y);

  const extreme = (sign: 1 | -1): Extreme => {
    const value = sign * Math.max(...[...taken.map(height), ...levels.map((one) => one.height), ...neared].map((y) => sign * y));
    if (!Number.isFinite(value)) return { value, at: { points: [], intervals: [] } };
    const isThere = (y: number): boolean => y === value || Math.abs(y - value) <= 4e-16 * Math.max(1, Math.abs(value));
    const intervals = levels
      .filter((one) => isThere(one.height))
      .map(({ from, to }) => ({
        from,
        to,
        hasFrom: Number.isFinite(from) && isThere(height(from)),
        hasTo: Number.isFinite(to) && isThere(height(to)),
      }));
    const points = taken.filter((x) => isThere(height(x)) && !intervals.some(({ from, to }) => x >= from && x <= to));
    return { value: value + 0, at: { points, intervals } };
  };
  return { minimum: extreme(-1), maximum: extreme(1) };
};
