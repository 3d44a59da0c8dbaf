import { axisIn, broadcast, isShape, lastOf, type Extent, type Size } from "../extent";
import { size, sizes } from "../options";
import type { LayerEntry, LayerTable } from "./entry";

const elementwise: LayerEntry = {
  effect: "merge", parameters: [], merges: true,
  shape: (inputs) => inputs.reduce((a, b) => broadcast(a, b)),
};

/** The shape of several tensors one after another along an axis. */
export function concatenated(inputs: readonly Extent[], axis: number | null): Extent {
  const first = inputs[0];
  if (axis === null || first === undefined) return null;
  const total = (sizes: readonly Size[]): Size => sizes.reduce<Size>((sum, s) => (sum === null || s === null ? null : sum + s), 0);
  if (!inputs.every((input) => isShape(input) && isShape(first) && input.length === first.length) || !isShape(first)) {
    const last = axis === -1 ? total(inputs.map(lastOf)) : null;
    return last === null ? null : { last };
  }
  const along = axisIn(first.length, axis);
  return first.map((s, i) => {
    const sizes = inputs.map((input) => (isShape(input) ? (input[i] ?? null) : null));
    return i === along ? total(sizes) : (s ?? sizes.find((other) => other !== null) ?? null);
  });
}

/** Layers that make one tensor of several. */
export const merges: LayerTable = {
  Add: elementwise,
  Subtract: elementwise,
  Multiply: elementwise,
  Average: elementwise,
  Maximum: elementwise,
  Minimum: elementwise,
  Concatenate: {
    effect: "merge", parameters: ["axis"], renamed: { concat_axis: "axis" }, merges: true,
    shape: (inputs, options) => concatenated(inputs, size(options, "axis", -1)),
  },
  Dot: {
    effect: "merge", parameters: ["axes", "normalize"], merges: true,
    shape: ([a = null, b = null], options) => {
      const [first = null, second = null] = sizes(options, "axes", 2, null);
      if (!isShape(a) || !isShape(b) || first === null || second === null) return null;
      const [i, j] = [axisIn(a.length, first), axisIn(b.length, second)];
      const shape = [...a.filter((_, axis) => axis !== i), ...b.filter((_, axis) => axis !== 0 && axis !== j)];
      return shape.length === 1 ? [...shape, 1] : shape;
    },
  },
};
