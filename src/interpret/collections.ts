import type { Place } from "../model/known";
import { arrayOf } from "./array";
import { generator } from "./generator";
import type { Interpreter } from "./interpreter";
import { anyOf, elementsOf, entriesOf, keyOf, MOST_ELEMENTS, unknownNamed } from "./iterate";
import { type Call, plainNumbers } from "./machine";
import { standsForAny } from "./subscript";
import type { Value } from "./value";

/** The elements of an argument, as a list. */
export const asList = (interpreter: Interpreter, call: Call): readonly Value[] | null =>
  call.args[0] ? elementsOf(interpreter, call.args[0].value) : [];

/** A list made of others: it stands for more than it shows where one of those does. */
export function listOf(interpreter: Interpreter, items: readonly Value[] | null, call: Call): Value {
  return interpreter.list(interpreter.madeOf(items, ...call.args.map(({ value }) => value)), call.at);
}

/** What any element is of an array, of what `zip` makes of several, and the like. */
export const anyOfMany = (interpreter: Interpreter, of: Value | undefined): Value | undefined => {
  const value = interpreter.plain(of);
  return value?.kind === "foreign" ? value.object.any?.(interpreter) : undefined;
};

/** A list of elements nobody counts, all like these. */
export function manyLike(interpreter: Interpreter, items: readonly Value[], at: Place): Value {
  interpreter.partial.add(items);
  return interpreter.list(items, at);
}

/** The different values of an array, or those of which an object holds nothing else: a library counts them. */
export function differing(interpreter: Interpreter, of: Value | undefined, isWanted: boolean): Value | undefined {
  const value = interpreter.plain(of);
  if (value?.kind === "foreign" && value.object.type === "array.unique") return value;
  return value && isWanted && arrayOf(value, interpreter)
    ? interpreter.call(interpreter.attribute(value, "unique", value.at), [], value.at)
    : undefined;
}

const someNumbers = (interpreter: Interpreter, call: Call): Value => ({
  kind: "list",
  items: interpreter.cell<readonly Value[] | null>(null),
  areNumbers: true,
  at: call.at,
});

export function range(interpreter: Interpreter, call: Call): Value {
  const values = call.open
    ? null
    : plainNumbers(
        call.args.map((a) => a.value),
        interpreter,
      );
  if (!values || values.length === 0) return someNumbers(interpreter, call);
  const [first = 0, second, step = 1] = values;
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  const count = Math.max(0, Math.ceil((stop - start) / step));
  return !(count <= MOST_ELEMENTS)
    ? someNumbers(interpreter, call)
    : interpreter.list(
        Array.from({ length: count }, (_, i) => interpreter.number(start + i * step, call.at)),
        call.at,
      );
}

export function zip(interpreter: Interpreter, call: Call): Value {
  const columns = call.args.map((a) => elementsOf(interpreter, a.value));
  if (columns.length === 0) return interpreter.list(null, call.at);
  // Made in the round that asks for it.
  if (!columns.every((column) => column !== null))
    return interpreter.foreign(
      {
        ...generator([]),
        any: () =>
          interpreter.tuple(
            call.args.map((a) => anyOf(interpreter, a.value, a.at)),
            call.at,
          ),
      },
      call.at,
    );
  const length = Math.min(...columns.map((column) => column.length));
  const rows = Array.from({ length }, (_, i) => columns.flatMap((column) => column.slice(i, i + 1)));
  // `zip(*pairs)`, of pairs that stand for more.
  return listOf(
    interpreter,
    rows.map((row) => (call.open ? manyLike(interpreter, row, call.at) : interpreter.tuple(row, call.at))),
    call,
  );
}

export function dictionary(interpreter: Interpreter, call: Call): Value {
  const entries = new Map<string, { key: Value; value: Value }>();
  let isKnown = !call.open;
  for (const { name, value } of call.args) {
    if (name !== null) {
      entries.set(`s${name}`, { key: interpreter.string(name, value.at), value });
      continue;
    }
    const named = entriesOf(interpreter, value);
    const items = named ? null : (elementsOf(interpreter, value) ?? [anyOf(interpreter, value, value.at)]);
    const pairs = items?.map((pair) => elementsOf(interpreter, pair));
    if (named) for (const [key, inner] of named) entries.set(`s${key}`, { key: interpreter.string(key, inner.at), value: inner });
    else if (pairs)
      for (const pair of pairs) {
        const [key, inner] = pair ?? [];
        const spelled = key ? keyOf(interpreter.plain(key)) : null;
        if (key && inner && spelled !== null) entries.set(spelled, { key, value: inner });
        else if (call.args.length > 1 || !standsForAny(interpreter, entries, key, inner)) isKnown = false;
      }
    else isKnown = false;
  }
  interpreter.madeOf(entries, ...call.args.map(({ value }) => value));
  return { kind: "dict", entries: interpreter.cell(isKnown ? entries : null), at: call.at };
}

/** What `sorted` gives: of other things than numbers and words, and by a key, it is not known which comes where. */
export function inOrder(items: readonly Value[] | null, call: Call): readonly Value[] | null {
  const plain = items?.filter((item) => item.kind === "number" || item.kind === "string") ?? [];
  if (!items || call.args.length > 1 || plain.length < items.length || plain.some(({ kind }) => kind !== plain[0]?.kind))
    return items && items.map(({ at }) => unknownNamed(null, at));
  return plain.sort((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)));
}
