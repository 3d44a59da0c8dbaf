import type { Activation } from "./activations/activation";
import type { KnownName } from "./names";

/** An array of any number of axes, as nested lists; a bare number has none. */
export type Nested = number | readonly Nested[];

/**
 * An activation applied to a whole array: to every number, or along one axis (the last if none is given, counted from the end
 * where negative). Nothing where the array does not have that axis, or is not the same length all along.
 */
export const applyAlong = (
  activation: Activation, values: Readonly<Record<string, number>>, input: Nested, axis = -1,
): Nested | undefined => {
  const shape = shapeOf(input);
  if (shape === undefined) return undefined;
  if (activation.kind === "scalar") return each(input, (x) => activation.f(x, values));
  const level = axis < 0 ? axis + shape.length : axis;
  if (typeof input === "number" || !(level >= 0 && level < shape.length)) return undefined;
  const across = (parts: readonly Nested[]): readonly Nested[] => {
    const numbers = parts.filter((part) => typeof part === "number");
    if (numbers.length === parts.length) return activation.f(numbers, values);
    return turned(turned(listsIn(parts)).map(across));
  };
  const below = (parts: readonly Nested[], depth: number): Nested => (depth === 0 ? across(parts) : listsIn(parts).map((part) => below(part, depth - 1)));
  return below(input, level);
};

/** The axis that a framework's function works along in an array of so many axes when none is given; nothing where one must be. */
export const defaultAxis = ({ axis }: KnownName, rank: number): number | undefined => {
  if (axis === undefined || axis.default === "required") return undefined;
  return axis.default !== "by rank" ? axis.default : rank === 0 || rank === 1 || rank === 3 ? 0 : 1;
};

/** How long an array is along each axis, outermost first; nothing where its parts differ. */
export const shapeOf = (input: Nested): readonly number[] | undefined => {
  if (typeof input === "number") return [];
  const shapes = input.map(shapeOf);
  const [first] = shapes;
  if (input.length === 0) return [0];
  if (first === undefined || shapes.some((shape) => shape?.join() !== first.join())) return undefined;
  return [input.length, ...first];
};

const listsIn = (parts: readonly Nested[]): readonly (readonly Nested[])[] => parts.filter((part) => typeof part !== "number");

/** Rows as columns. */
const turned = (rows: readonly (readonly Nested[])[]): readonly (readonly Nested[])[] => {
  const columns: Nested[][] = [];
  for (const row of rows) row.forEach((part, j) => (columns[j] ??= []).push(part));
  return columns;
};

const each = (input: Nested, f: (x: number) => number): Nested => (typeof input === "number" ? f(input) : input.map((part) => each(part, f)));
