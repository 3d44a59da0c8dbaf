import type { Place } from "../model/known";
import type { Expression, Slice } from "../python/nodes";
import { evaluate, sliceBounds } from "./evaluate";
import type { Interpreter } from "./interpreter";
import { anyNumber, asDict, elementsOf, isAnyNumber, keyOf, unknownNamed } from "./iterate";
import { asTested } from "./operators";
import type { Entries, Entry, ForeignObject, ListValue, Plain, Value } from "./value";
import { ONE_OF } from "./worlds";

/** A slice among several indices: `1:` in `x[:, 1:]`; `bounds` are null where they are not known. */
export interface SliceObject extends ForeignObject {
  readonly type: "slice";
  readonly bounds: SliceBounds | null;
}

export type SliceBounds = readonly [lower: number | null, upper: number | null, step: number | null];

export const isSlice = (object: ForeignObject): object is SliceObject => object.type === "slice";

/** `object[index]`, as far as it is known. */
export function subscriptOf(interpreter: Interpreter, of: Value, index: Expression, at: Place): Value {
  const whole = interpreter.plain(of);
  const isCut = index.kind === "Slice" && whole.kind !== "foreign";
  return (
    (isCut ? cut(interpreter, asDict(whole), index, at) : itemOf(interpreter, whole, evaluate(interpreter, index), at)) ??
    interpreter.unknown("unknown-value", at)
  );
}

/** `object[1:]` of what has elements in a row; undefined where nothing is known of it. */
function cut(interpreter: Interpreter, object: Plain, index: Slice, at: Place): Value | undefined {
  const bounds = sliceBounds(interpreter, index);
  // Of many alike all but the last are as many; of numbers, and of what nobody knows, wherever it is known to be cut.
  const many = object.kind === "list" ? interpreter.read(object.items) : null;
  if (
    many &&
    interpreter.partial.has(many) &&
    (!bounds ||
      bounds.some((bound) => bound !== null && bound < 0) ||
      many.map((item) => interpreter.plain(item)).every((item) => item.kind === "unknown" || isAnyNumber(item)))
  )
    return interpreter.list(interpreter.derived([...many], many), at);
  if (!bounds) return undefined;
  switch (object.kind) {
    case "string":
      return interpreter.string(sliced([...object.value], ...bounds).join(""), at);
    case "tuple":
      return interpreter.tuple(sliced(object.items, ...bounds), at);
    case "list":
      return interpreter.list(many && interpreter.derived(sliced(many, ...bounds), many), at);
    default:
      return undefined;
  }
}

/** What stands under a key; undefined where nothing is known of it. */
function itemOf(interpreter: Interpreter, whole: Plain, key: Value, at: Place): Value | undefined {
  const object = asDict(whole);
  if (object.kind === "foreign") return object.object.subscript?.(key, at, interpreter);
  const plain = asTested(interpreter.plain(key));
  const own = interpreter.method(whole, "__getitem__");
  if (own) return interpreter.call(own, [{ name: null, value: key, at }], at);
  switch (object.kind) {
    case "instance":
      return object.base?.subscript?.(key, at, interpreter);
    case "class":
      return plain.kind === "string" ? interpreter.attribute(object, plain.value, at) : undefined;
    case "dict": {
      const entries = interpreter.read(object.entries);
      return (entries && entryOf(interpreter, entries, plain, at)) ?? entries?.get(ANY)?.value;
    }
    case "list":
    case "tuple":
    case "string":
      if (plain.kind === "number" && plain.integer) return elementsOf(interpreter, object)?.at(plain.value);
      return object.kind === "list" && plain.kind === "unknown" ? oneOfArrays(interpreter, object, at) : undefined;
    case "unknown":
    case "external": {
      const subject = object.kind === "unknown" ? object.key : object.path;
      const spelled = keyOf(plain);
      return subject !== null && spelled !== null ? unknownNamed(`${subject}[${spelled}]`, at) : undefined;
    }
    default:
      return undefined;
  }
}

/** Of several arrays one, each in its turn: what is put into it is put into all of them, in which row nobody knows, as the next may be put into another. */
function oneOfArrays(interpreter: Interpreter, { items }: ListValue, at: Place): Value | undefined {
  const arrays = interpreter
    .read(items)
    ?.map((item) => interpreter.plain(item))
    .map((item) => (item.kind === "foreign" && item.object.type === "array" && item.object.setItem ? item.object : null));
  const [one] = arrays ?? [];
  const anywhere = (key: Plain): Value =>
    key.kind === "tuple" ? interpreter.tuple([interpreter.unknown("unknown-value", at), ...key.items.slice(1)], key.at) : key;
  return one && arrays?.every((array) => array)
    ? interpreter.foreign(
        {
          ...one,
          setItem: (where, value, m) => {
            for (const array of arrays) array?.setItem?.(anywhere(m.plain(where)), value, m);
          },
        },
        at,
      )
    : undefined;
}

/** The entry of that key, or what it is if nobody knows which is asked for. */
export function entryOf(interpreter: Interpreter, entries: Entries, key: Plain, at: Place): Value | undefined {
  const spelled = keyOf(key);
  if (spelled !== null) return entries.get(spelled)?.value;
  const subject = key.kind === "unknown" ? key.key : null;
  const left = new Map([...entries].filter(([each]) => isPossible(interpreter, subject, each)));
  const among = entries.size > MOST_ALTERNATIVES && !interpreter.partial.has(entries) ? numbersIn(left) : null;
  if (among) return { ...unknownNamed(interpreter.unknown("unknown-value", at).key, at), among };
  if (subject !== null && entries.size > 1 && entries.size <= MOST_ALTERNATIVES && !interpreter.partial.has(entries))
    return oneOf(left, subject, at);
  return entries.size > 0 && [...entries.values()].every(({ value }) => isAnyNumber(value)) ? anyNumber(interpreter, at) : undefined;
}

/** Whether an unknown may be what is spelled so, after what was tested of it; where that was more than whether it is one of a few, nobody knows. */
export function isPossible(interpreter: Interpreter, subject: string | null, spelled: string): boolean {
  for (const [key, holds] of subject === null ? [] : interpreter.worlds.assumptions()) {
    if (!key.startsWith(`${subject} `)) continue;
    const [, constant, list] = /^(?:==|is) (.*)$|^in \[(.*)\]$/s.exec(key.slice(`${subject} `.length)) ?? [];
    const isOne = constant === undefined ? list?.split(",").includes(spelled) : constant === spelled;
    if (isOne !== holds) return false;
  }
  return true;
}

/** The key of an entry that stands for all, which no other has. */
export const ANY = "";

/** Lets an entry stand for a number for each of nobody knows which names, of which the first shows; whether it is one. */
export function standsForAny(
  interpreter: Interpreter,
  entries: Map<string, Entry>,
  key: Value | undefined,
  value: Value | undefined,
): boolean {
  if (!key || !value || !isAnyNumber(value)) return false;
  entries.set(ANY, { key, value: value.kind === "number" ? anyNumber(interpreter, value.at) : value });
  interpreter.partial.add(entries);
  return true;
}

/** Entries of a dict, and other possibilities, that are told apart where nobody knows which of them is asked for. */
export const MOST_ALTERNATIVES = 4;

/** Any of a few plain entries: the same one wherever the same key is asked for. */
export function oneOf(entries: Entries, subject: string, at: Place): Value | undefined {
  let result: Value | undefined;
  for (const [spelled, { key, value }] of [...entries].reverse()) {
    if ((key.kind !== "string" && key.kind !== "number" && key.kind !== "none") || !PLAIN.has(value.kind)) return undefined;
    // Whatever else is asked for is in no entry, and the program ends.
    result =
      result === undefined
        ? value
        : {
            kind: "choice",
            condition: { key: `${ONE_OF}${subject} == ${spelled}`, equals: { subject, constant: key.kind === "none" ? null : key.value } },
            then: value,
            otherwise: result,
            at,
          };
  }
  return result;
}

/** The entries of a table of numbers; null where others stand in it. */
function numbersIn(entries: ReadonlyMap<string, { readonly value: Value }>): readonly number[] | null {
  const numbers: number[] = [];
  for (const { value } of entries.values()) {
    if (value.kind !== "number") return null;
    numbers.push(value.value);
  }
  return numbers;
}

const PLAIN: ReadonlySet<Value["kind"]> = new Set(["none", "string", "number", "boolean", "external", "foreign", "list"]);

/** A slice as Python takes it. */
function sliced<T>(items: readonly T[], lower: number | null, upper: number | null, step: number | null): readonly T[] {
  const stride = step ?? 1;
  const { length } = items;
  const forward = stride < 0 ? [...items].reverse() : items;
  const place = (bound: number): number => {
    const index = bound < 0 ? bound + length : bound;
    return Math.max(0, stride < 0 ? length - 1 - index : index);
  };
  return forward.slice(lower === null ? 0 : place(lower), upper === null ? length : place(upper)).filter((_, i) => i % stride === 0);
}
