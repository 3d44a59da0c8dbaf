import type { VectorActivation } from "../activations/activation";
import { entry } from "../numeric/entry";
import type { Values } from "./pieces";

/** What is true of a function of a vector, tried on a fixed set of vectors of four entries. */
export interface VectorProperties {
  readonly isNonNegative: boolean;
  readonly sumsToOne: boolean;
  /** Adding the same number to all inputs changes nothing. */
  readonly isShiftInvariant: boolean;
  /** A larger input never gives a smaller output; only asked of functions with one output for each input. */
  readonly keepsOrder: boolean;
  /** The largest entry of the Jacobian seen. */
  readonly largestSlope: number;
  /** Whether some output is exactly zero while all inputs are moderate. */
  readonly givesZeros: boolean;
}

/** Tries a function of a vector on some hundred vectors. */
export const vectorPropertiesOf = (activation: VectorActivation, values: Values): VectorProperties => {
  const { f, jacobian } = activation;
  const tried = trials.map((xs) => ({
    xs,
    ys: f(xs, values),
    shifted: f(
      xs.map((x) => x + 3),
      values,
    ),
    slopes: jacobian(xs, values),
  }));
  const every = (holds: (one: (typeof tried)[number]) => boolean): boolean => tried.every(holds);
  const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-12;
  return {
    isNonNegative: every(({ ys }) => ys.every((y) => y >= 0)),
    sumsToOne: every(({ ys }) =>
      close(
        ys.reduce((sum, y) => sum + y, 0),
        1,
      ),
    ),
    isShiftInvariant: every(({ ys, shifted }) => ys.every((y, i) => close(y, entry(shifted, i)))),
    keepsOrder: every(
      ({ xs, ys }) => ys.length === xs.length && ys.every((y, i) => ys.every((other, j) => !(entry(xs, i) < entry(xs, j)) || y <= other)),
    ),
    largestSlope: Math.max(...tried.flatMap(({ slopes }) => slopes.flat().map(Math.abs))),
    givesZeros: givesZeros(activation, values),
  };
};

/** Whether some output is exactly zero while all inputs are moderate. */
export const givesZeros = ({ f }: VectorActivation, values: Values): boolean => trials.some((xs) => f(xs, values).includes(0));

/** Vectors around the origin, the same every time: a walk by the golden ratio in every direction covers the cube evenly. */
const trials: readonly (readonly number[])[] = Array.from({ length: 200 }, (_, n) =>
  [Math.SQRT2, Math.sqrt(3), Math.sqrt(5), Math.sqrt(7)].map((step) => (((n + 1) * step) % 1) * 6 - 3),
);
