import { keyOfStart } from "../model/place";
import type { ClassValue, InstanceValue, Value } from "./value";

/** Members of enumerations by their class: each is made once, so that it equals itself. */
const members = new WeakMap<ClassValue, Map<string, InstanceValue>>();

/** A member of an enumeration, made by `make` when it is first asked for. */
export function enumerationMember(cls: ClassValue, name: string, make: () => InstanceValue): InstanceValue {
  const known = members.get(cls) ?? new Map<string, InstanceValue>();
  members.set(cls, known);
  const member = known.get(name) ?? make();
  known.set(name, member);
  return member;
}

/** Tells a member of an enumeration from all others; null where the value is none. */
export function enumerationKey(value: Value): string | null {
  if (value.kind !== "instance") return null;
  const found = [...(members.get(value.class) ?? [])].find(([, member]) => member === value);
  return found ? `${keyOfStart({ ...value.class.at, from: value.class.definition.from })}.${found[0]}` : null;
}
