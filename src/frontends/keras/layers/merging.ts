import { axes, axisIn, broadcast, isShape, lastOf, type Extent, type Size } from "../extent";
import { size, sizes } from "../options";
import type { LayerEntry, LayerTable } from "./entry";

const elementwise: LayerEntry = {
  effect: "merge",
  parameters: [],
  shape: (inputs) => inputs.reduce(broadcast),
};

/** The shape of several tensors one after another along an axis. All have as many axes as one of which that is known. */
export function concatenated(inputs: readonly Extent[], axis: number | null): Extent {
  if (axis === null) return null;
  const total = (sizes: readonly Size[]): Size => sizes.reduce<Size>((sum, s) => (sum === null || s === null ? null : sum + s), 0);
  const shape = inputs.find(isShape);
  if (!shape || inputs.some((input) => isShape(input) && input.length !== shape.length)) {
    const last = axis === -1 ? total(inputs.map(lastOf)) : null;
    return last === null ? null : { last };
  }
  const along = axisIn(shape.length, axis);
  const all = inputs.map((input) => axes(input, shape.length));
  return shape.map((_, i) => {
    const sizes = all.map((one) => one[i] ?? null);
    return i === along ? total(sizes) : (sizes.find((size) => size !== null) ?? null);
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
    effect: "merge",
    parameters: ["axis"],
    renamed: { concat_axis: "axis" },
    shape: (inputs, options) => concatenated(inputs, size(options, "axis", -1)),
  },
  Dot: {
    effect: "merge",
    parameters: ["axes", "normalize"],
    shape: ([a, b = null], options) => {
      const [first = null, second = null] = sizes(options, "axes", 2, null);
      if (!isShape(a) || !isShape(b) || first === null || second === null) return null;
      const [i, j] = [axisIn(a.length, first), axisIn(b.length, second)];
      const shape = [...a.filter((_, axis) => axis !== i), ...b.filter((_, axis) => axis !== 0 && axis !== j)];
      return shape.length === 1 ? [...shape, 1] : shape;
    },
  },
};
