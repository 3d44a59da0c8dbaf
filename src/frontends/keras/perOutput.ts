import type { Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";

/** What a model is given for its outputs: one for all of them, one for each in their order, or by their names. */
export type PerOutput<T> =
  | { readonly form: "one"; readonly value: T }
  | { readonly form: "list"; readonly values: readonly T[] }
  | { readonly form: "dict"; readonly values: ReadonlyMap<string, T> };

/** Reads what is given for outputs: `one` reads that of one of them, `lost` stands for what nobody knows of a list or a dict. */
export function perOutput<T>(value: Value, one: (part: Value) => T, lost: T, machine: Machine): PerOutput<T> {
  const plain = machine.plain(value);
  if (plain.kind === "dict") {
    const entries = machine.entries(plain);
    return entries ? { form: "dict", values: new Map(entries.map(([name, part]) => [name, one(part)])) } : { form: "one", value: lost };
  }
  if (plain.kind !== "list" && plain.kind !== "tuple") return { form: "one", value: one(plain) };
  const items = machine.elements(plain);
  return items ? { form: "list", values: items.map(one) } : { form: "one", value: lost };
}
