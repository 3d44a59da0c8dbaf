import type { ScalarActivation } from "../activations/activation";
import type { Values } from "./pieces";

/** Whether f(-x) is f(x) or -f(x), tried over a fine grid. What is both, the zero function, counts as odd. */
export const parityOf = ({ f }: ScalarActivation, values: Values): "odd" | "even" | undefined => {
  const agrees = (sign: number): boolean => halfGrid.every((x) => close(f(-x, values), sign * f(x, values)));
  return agrees(-1) && f(0, values) === 0 ? "odd" : agrees(1) ? "even" : undefined;
};

const halfGrid: readonly number[] = Array.from({ length: 1280 }, (_, i) => (i + 1) / 64);

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
