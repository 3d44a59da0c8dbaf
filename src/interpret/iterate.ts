import type { Interpreter } from "./interpreter";
import type { Machine } from "./machine";
import { membersOf } from "./attributes";
import { enumerationKey } from "./enumerations";
import type { Place } from "../model/known";
import type { Plain, UnknownValue, Value } from "./value";

/** Longer sequences than this are not taken apart: what stands in them is not known one by one. */
export const MOST_ELEMENTS = 4096;

/** Longer strings than this, in UTF-16 units, are not built. */
export const MOST_TEXT = 100_000;

/** Longer keys than this are not spelled out: tuples of tuples that share their parts grow without bound. */
const MOST_KEY = 2 * MOST_TEXT;

/** How an entry of a dict is found again: by the kind and the value of its key. Null: not known. */
export function keyOf(value: Plain): string | null {
  switch (value.kind) {
    case "string":
      return `s${value.value}`;
    case "number":
      return `n${value.value}`;
    // In Python True and 1 are one key.
    case "boolean":
      return `n${value.value ? 1 : 0}`;
    case "none":
      return "-";
    case "tuple": {
      let spelled = "";
      for (const item of value.items) {
        const part = item.kind === "choice" ? null : keyOf(item);
        if (part === null || spelled.length + part.length > MOST_KEY) return null;
        spelled += `${spelled === "" ? "" : ","}${part}`;
      }
      return `(${spelled})`;
    }
    case "external":
      return `e${value.path}`;
    case "native":
      return `f${value.name}`;
    case "instance": {
      const member = enumerationKey(value);
      return member && `i${member}`;
    }
    default:
      return null;
  }
}

/** An instance that is a dict, as one. */
export const asDict = (value: Plain): Plain => (value.kind === "instance" ? (value.dict ?? value) : value);

/** The elements of anything that can be iterated; null where they are not known. */
export function elementsOf(interpreter: Interpreter, iterable: Value): readonly Value[] | null {
  const value = asDict(interpreter.plain(iterable));
  interpreter.budget.step();
  switch (value.kind) {
    case "tuple":
      interpreter.spend(value.items.length);
      return value.items;
    case "list": {
      const items = interpreter.read(value.items);
      interpreter.spend(items?.length ?? 0);
      return items;
    }
    case "dict": {
      const entries = interpreter.read(value.entries);
      interpreter.spend(entries?.size ?? 0);
      return entries && [...entries.values()].map((entry) => entry.key);
    }
    case "string":
      return value.value.length > MOST_ELEMENTS ? null : [...value.value].map((letter) => interpreter.string(letter, value.at));
    case "class":
      return membersOf(interpreter, value);
    case "instance":
      return value.base?.iterate?.(interpreter) ?? null;
    case "foreign":
      return value.object.iterate?.(interpreter) ?? null;
    default:
      return null;
  }
}

/** Elements of a set, each once; of those that cannot be told apart nobody knows how many there are. */
export function distinct(interpreter: Interpreter, items: readonly Value[] | null): readonly Value[] | null {
  if (!items) return null;
  const found = new Map<string, Value>();
  for (const item of items) {
    const key = item.kind === "choice" ? null : keyOf(item);
    if (key === null) {
      const all = [...items];
      interpreter.partial.add(all);
      return all;
    }
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}

/** Whether it is one number, whichever. */
export const isAnyNumber = (value: Value): boolean => value.kind === "number" || (value.kind === "unknown" && value.isNumber === true);

/** An unknown that is the same one wherever it has that name. */
export const unknownNamed = (key: string | null, at: Place): UnknownValue => ({
  kind: "unknown",
  reason: "unknown-value",
  key,
  condition: null,
  at,
});

/** One number, nobody knows which. */
export const anyNumber = (interpreter: Interpreter, at: Place): UnknownValue => ({
  ...unknownNamed(interpreter.unknown("unknown-value", at).key, at),
  isNumber: true,
});

/** One of these: of numbers, one that is among them; of tuples, whatever stands in each place, which `part` tells from the others. */
export function anyAmong(interpreter: Machine, values: readonly (Value | null | undefined)[], at: Place, part = ""): Value {
  const [first] = values;
  if (first?.kind === "tuple")
    return interpreter.tuple(
      first.items.map((_item, i) =>
        anyAmong(
          interpreter,
          values.map((value) => (value?.kind === "tuple" ? value.items[i] : undefined)),
          at,
          `${part}[n${i}]`,
        ),
      ),
      at,
    );
  const among = values.flatMap((value) => (value?.kind === "number" ? [value.value] : []));
  return {
    ...unknownNamed(interpreter.unknown("unknown-value", at).key + part, at),
    ...(among.length === values.length && { isNumber: true, among }),
  };
}

/** What any element is of something whose elements are not taken one by one: the batches of a data set, what a generator yields, numbers of a range. */
export function anyOf(interpreter: Interpreter, iterable: Value, at: Place): Value {
  const value = interpreter.plain(iterable);
  const areNumbers = value.kind === "list" && (value.areNumbers ?? interpreter.read(value.items)?.every(isAnyNumber));
  return (
    (value.kind === "foreign" && value.object.any?.(interpreter)) ||
    (areNumbers ? anyNumber(interpreter, at) : interpreter.unknown("unknown-value", at))
  );
}

/** Whether a list or dict stands for more than it shows: a loop filled it of which one round was run. */
export function isPartial(interpreter: Interpreter, of: Value): boolean {
  const value = interpreter.plain(of);
  if (value.kind === "foreign") return value.object.standsForMany === true;
  const contents = value.kind === "list" ? interpreter.read(value.items) : value.kind === "dict" ? interpreter.read(value.entries) : null;
  return contents !== null && interpreter.partial.has(contents);
}

/** The elements to run rounds on. Of a list that stands for more than it shows, nobody knows which of several numbers and names occur. */
export function roundsOf(interpreter: Interpreter, iterable: Value): readonly Value[] | null {
  const elements = elementsOf(interpreter, iterable);
  const isOneOf = ({ kind }: Value): boolean => kind === "number" || kind === "string";
  return elements && elements.length > 1 && elements.some(isOneOf) && isPartial(interpreter, iterable) ? null : elements;
}

/** What one round meets: that element, or any. What is asked of one that stands for others is asked of that round. */
export const metOf = (interpreter: Interpreter, iterable: Value, element: Value | null, at: Place): Value =>
  element === null ? anyOf(interpreter, iterable, at) : isPartial(interpreter, iterable) ? ofThisRound(interpreter, element) : element;

function ofThisRound(interpreter: Interpreter, value: Value): Value {
  if (value.kind === "tuple") return { ...value, items: value.items.map((item) => ofThisRound(interpreter, item)) };
  return value.kind === "unknown" && value.key !== null && !value.condition
    ? { ...value, key: `${value.key}@${interpreter.context()}` }
    : value;
}

/** The entries of a dict, or of what passes for one, whose keys are all strings; null where they are not known. */
export function entriesOf(interpreter: Interpreter, dict: Value): readonly (readonly [key: string, value: Value])[] | null {
  const value = asDict(interpreter.plain(dict));
  if (value.kind !== "dict") return (value.kind === "foreign" && value.object.entries?.(interpreter)) || null;
  const entries = interpreter.read(value.entries);
  if (!entries) return null;
  interpreter.budget.step(1 + (entries.size >> 4));
  const result: (readonly [string, Value])[] = [];
  for (const entry of entries.values()) {
    const key = interpreter.plain(entry.key);
    if (key.kind !== "string") return null;
    result.push([key.value, entry.value]);
  }
  return result;
}

/** Number of elements; null where it is not known. */
export function lengthOf(interpreter: Interpreter, of: Value): number | null {
  const value = asDict(interpreter.plain(of));
  if (value.kind === "string") {
    interpreter.spend(value.value.length);
    return [...value.value].length;
  }
  if (value.kind === "foreign") return value.object.length?.(interpreter) ?? null;
  if (value.kind === "list" || value.kind === "dict") {
    const contents = interpreter.read<readonly Value[] | ReadonlyMap<string, unknown> | null>(
      value.kind === "list" ? value.items : value.entries,
    );
    if (!contents || interpreter.partial.has(contents)) return null;
  }
  return elementsOf(interpreter, value)?.length ?? null;
}
