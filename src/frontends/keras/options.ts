import type { Argument, Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import type { Size } from "./extent";

/** Stands for an argument that is given but not known. */
export const UNKNOWN: unique symbol = Symbol("unknown");

/** The value of an argument; null is Python's None. */
export type Setting = number | string | boolean | null | readonly Setting[] | typeof UNKNOWN;

/** The arguments of a layer that matter to its shape, by their Keras 3 names; those not given are absent. */
export type Options = ReadonlyMap<string, Setting>;

/** What an argument holds, as plain data; `otherwise` where none is given. */
export function setting(value: Value | undefined, machine: Machine, otherwise: Setting = null): Setting {
  if (!value) return otherwise;
  const plain = machine.plain(value);
  switch (plain.kind) {
    case "none":
      return null;
    case "number":
    case "string":
    case "boolean":
      return plain.value;
    case "tuple":
    case "list":
      return machine.elements(plain)?.map((element) => setting(element, machine)) ?? UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** A whole number, `otherwise` where the argument is not given, null where it is not known. The length of a list that is still empty is no size of anything. */
export function size(options: Options, name: string, otherwise: Size = null): Size {
  const value = options.get(name);
  return value === undefined ? otherwise : typeof value === "number" && (value !== 0 || name === "axis") ? value : null;
}

export function text(options: Options, name: string, otherwise: string): string | null {
  const value = options.get(name);
  return value === undefined ? otherwise : typeof value === "string" ? value.toLowerCase() : null;
}

/** False where the argument is not given, null where it is not known. */
export function flag(options: Options, name: string): boolean | null {
  const value = options.get(name) ?? false;
  return typeof value === "boolean" ? value : typeof value === "number" ? value !== 0 : null;
}

/** A size for each of `rank` spatial axes, written as one number or as a tuple. */
export function sizes(options: Options, name: string, rank: number, otherwise: Size): readonly Size[] {
  const value = options.get(name);
  if (value === undefined) return new Array<Size>(rank).fill(otherwise);
  if (typeof value === "number") return new Array<Size>(rank).fill(value);
  if (Array.isArray(value) && value.length === rank) return value.map((v: Setting) => (typeof v === "number" ? v : null));
  return new Array<Size>(rank).fill(null);
}

/** A shape written as a tuple or list (one number stands for one axis); null where it is not known. */
export function shapeSetting(value: Setting | undefined): readonly Size[] | null {
  if (typeof value === "number") return [value];
  if (!Array.isArray(value)) return null;
  return value.map((v: Setting) => (typeof v === "number" && v >= 0 ? v : null));
}

/** The shape that an argument states; null where none is given. */
export const statedShape = (given: Argument | undefined, machine: Machine): readonly Size[] | null =>
  shapeSetting(setting(given?.value, machine));

/** What is taken away or put on at both ends of each spatial axis; null where it is not known. */
export function margins(options: Options, name: string, rank: number, otherwise: number): readonly Size[] {
  const value = options.get(name) ?? otherwise;
  if (typeof value === "number") return new Array<Size>(rank).fill(2 * value);
  if (!Array.isArray(value)) return new Array<Size>(rank).fill(null);
  const items: readonly Setting[] = value;
  if (rank === 1 && items.length === 2) return [sum(items)];
  return items.length === rank
    ? items.map((item) => (typeof item === "number" ? 2 * item : Array.isArray(item) ? sum(item) : null))
    : new Array<Size>(rank).fill(null);
}

const sum = (items: readonly Setting[]): Size =>
  items.reduce<Size>((total, item) => (total !== null && typeof item === "number" ? total + item : null), 0);
