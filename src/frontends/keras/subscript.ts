import type { Machine } from "../../interpret/machine";
import { isSlice, type SliceBounds } from "../../interpret/subscript";
import type { Plain, Value } from "../../interpret/value";
import { isShape, type Extent, type Size } from "./extent";

/** The shape of `tensor[index]`, by the index as the program gives it; null where it cannot be told. */
export function subscripted(index: Value, input: Extent, machine: Machine): Extent {
  const key = machine.plain(index);
  const parts = key.kind === "tuple" ? key.items.map((item) => machine.plain(item)) : [key];
  if (!isShape(input)) return null;
  const taken = parts.filter((part) => part.kind !== "none" && !isEllipsis(part)).length;
  if (taken > input.length) return null;
  const sizes: Size[] = [];
  let axis = 0;
  for (const part of parts) {
    const size = input[axis] ?? null;
    if (isEllipsis(part)) for (const rest = input.length - taken + axis; axis < rest;) sizes.push(input[axis++] ?? null);
    else if (part.kind === "none") sizes.push(1);
    else if (part.kind === "number") axis++;
    else if (part.kind === "foreign" && isSlice(part.object)) {
      sizes.push(part.object.bounds && sliced(size, part.object.bounds));
      axis++;
    } else return null;
  }
  return [...sizes, ...input.slice(axis)];
}

/** Whether every row along the last axis stays whole, so that what holds of its values holds of the part. */
export function keepsLastAxis(index: Value, input: Extent, machine: Machine): boolean {
  const key = machine.plain(index);
  const parts = key.kind === "tuple" ? key.items.map((item) => machine.plain(item)) : [key];
  const taken = parts.filter((part) => part.kind !== "none" && !isEllipsis(part));
  const isOpen = parts.some(isEllipsis);
  // One index alone takes samples, however many axes there are.
  if (!isShape(input)) return taken.length === 1 && !isOpen && key.kind !== "unknown";
  const last = taken.at(-1);
  const isWhole = last?.kind === "foreign" && isSlice(last.object) && last.object.bounds?.every((bound) => bound === null) === true;
  const reachesLast = isOpen ? !isEllipsis(parts.at(-1) ?? key) : taken.length >= input.length;
  return !reachesLast || isWhole;
}

const isEllipsis = (part: Plain): boolean => part.kind === "foreign" && part.object.type === "ellipsis";

/** How many elements a slice takes of so many. */
function sliced(size: Size, [lower, upper, step]: SliceBounds): Size {
  if (lower === null && upper === null && (step ?? 1) === 1) return size;
  if (size === null || (step ?? 1) < 1) return null;
  const bound = (given: number | null, otherwise: number): number =>
    Math.min(size, Math.max(0, given === null ? otherwise : given < 0 ? given + size : given));
  return Math.max(0, Math.ceil((bound(upper, size) - bound(lower, 0)) / (step ?? 1)));
}
