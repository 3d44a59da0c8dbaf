import type { Labels } from "../model/labels";
import type { ForeignObject, Value } from "./value";
import type { Machine } from "./machine";

/** An array or a data set, as far as it may serve as labels. Libraries make them, front ends ask them. */
export interface ArrayObject extends ForeignObject {
  readonly type: "array" | "dataset";
  /** Of the array itself; of a data set, of what it gives as labels. */
  readonly labels: Labels;
}

/** What a value says of labels; null where it is no array that a library knows. */
export function labelsOf(value: Value, machine: Machine): { readonly type: ArrayObject["type"]; readonly labels: Labels } | null {
  const plain = machine.plain(value);
  if (plain.kind !== "foreign" || (plain.object.type !== "array" && plain.object.type !== "dataset")) return null;
  // Only libraries make objects of these types, and they make them with labels.
  return plain.object as ArrayObject;
}
