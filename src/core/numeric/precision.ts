/** A number format, by the name that NumPy has for it. */
export type Precision = "float16" | "float32" | "float64";

/** From the coarsest to the finest. */
export const precisions: readonly Precision[] = ["float16", "float32", "float64"];

/** The nearest number that a format has, ties to even; beyond its largest, infinity. */
export const rounded = (x: number, precision: Precision): number => {
  if (precision === "float64" || !Number.isFinite(x) || x === 0) return x;
  if (precision === "float32") return Math.fround(x);
  const size = Math.abs(x);
  // Ten binary digits after the first; below 2^-14 the steps stop shrinking.
  const step = 2 ** (Math.max(Math.floor(Math.log2(size)), -14) - 10);
  const steps = size / step;
  const floor = Math.floor(steps);
  const near = steps - floor > 0.5 || (steps - floor === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  return Math.sign(x) * (near * step >= 65_520 ? Infinity : near * step);
};
