import { keyOfStart } from "../model/place";
import type { Machine } from "./machine";
import type { ForeignObject, Value } from "./value";

/** What a function with `yield` gives back. */
export interface GeneratorObject extends ForeignObject {
  readonly type: "python.generator";
  readonly yielded: readonly Value[];
}

/** A generator. `yielded` holds what each `yield` that was met would give; `isWhole`: it gives them one after another, and no more. */
export const generator = (yielded: readonly Value[], isWhole = false): GeneratorObject => ({
  type: "python.generator",
  yielded,
  iterate: () => (isWhole ? yielded : null),
  length: () => null,
  any: () => theOne(yielded),
});

/** What every `yield` that was met gives, where they are one in the text. */
function theOne([first, ...others]: readonly Value[]): Value | undefined {
  return first && others.every(({ at }) => keyOfStart(at) === keyOfStart(first.at)) ? first : undefined;
}

/** What a generator yields, where one `yield` says it; null for anything else. */
export function yieldedBy(value: Value, machine: Machine): Value | null {
  const plain = machine.plain(value);
  if (plain.kind !== "foreign" || plain.object.type !== "python.generator") return null;
  // Only generators have this type.
  return theOne((plain.object as GeneratorObject).yielded) ?? null;
}
