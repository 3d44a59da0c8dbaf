import { entry } from "./entry";

/** `factor · g(x)`, right even where g alone would be subnormal. */
type Gate = (factor: number, x: number) => number;

interface Gated {
  readonly evenOnly: true;
  f(xs: readonly number[]): readonly number[];
  jacobian(xs: readonly number[]): readonly (readonly number[])[];
  jvp(xs: readonly number[], direction: readonly number[]): readonly number[];
  width(inputs: number): number;
}

/**
 * A gated linear unit: the first half of a vector times the gate of the second half. A width that is not even is an error in
 * every framework; here its last entry has no partner and is left out.
 */
export const gatedUnit = (gate: Gate, gateSlope: Gate): Gated => {
  const pairs = (xs: readonly number[]) => xs.slice(0, halfOf(xs)).map((x, i) => ({ x, y: entry(xs, i + halfOf(xs)), i }));
  return {
    evenOnly: true,
    f: (xs) => pairs(xs).map(({ x, y }) => closing(x, y, gate)),
    jacobian: (xs) =>
      pairs(xs).map(({ x, y, i }) => xs.map((_, j) => (j === i ? gate(1, y) : j === i + halfOf(xs) ? closing(x, y, gateSlope) : 0))),
    jvp: (xs, direction) =>
      pairs(xs).map(({ x, y, i }) => closing(entry(direction, i), y, gate) + closing(x, y, gateSlope) * entry(direction, i + halfOf(xs))),
    width: (inputs) => Math.floor(inputs / 2),
  };
};

const halfOf = (xs: readonly number[]): number => Math.floor(xs.length / 2);

/** A closed gate closes on infinity too. */
const closing = (x: number, y: number, gate: Gate): number => (Math.abs(x) === Infinity && gate(1, y) === 0 ? 0 : gate(x, y));
