import type { Expression } from "../python/nodes";
import { setAttribute } from "./attributes";
import { evaluate } from "./evaluate";
import type { Interpreter } from "./interpreter";
import { anyNumber, asDict, elementsOf, isPartial, keyOf, unknownNamed } from "./iterate";
import type { Hot } from "./machine";
import { bind } from "./scope";
import { ANY, standsForAny } from "./subscript";
import type { ListValue, Plain, Value } from "./value";

/** Binds a target: a name, an attribute, a subscript, or several of them. */
export function assign(interpreter: Interpreter, target: Expression, value: Value): void {
  switch (target.kind) {
    case "Name":
      bind(interpreter, interpreter.frame.environment, target.id, value);
      break;
    case "Tuple":
    case "List":
      unpack(interpreter, target.elements, value);
      break;
    case "Starred":
      assign(interpreter, target.value, value);
      break;
    case "Attribute":
      setAttribute(interpreter, evaluate(interpreter, target.object), target.name, value);
      break;
    case "Subscript":
      setItem(interpreter, target.object, target.index, value);
      break;
    default:
  }
}

function unpack(interpreter: Interpreter, targets: readonly Expression[], value: Value): void {
  const elements = elementsOf(interpreter, value);
  const star = targets.findIndex((target) => target.kind === "Starred");
  const whole = interpreter.plain(value);
  const missing = (target: Expression, index: number): Value => {
    const at = interpreter.place(target);
    // The same part of the same unknown is the same unknown.
    return whole.kind === "unknown" && whole.key !== null
      ? unknownNamed(`${whole.key}[n${index}]`, at)
      : interpreter.unknown("unknown-value", at);
  };
  // Of a list that stands for more than it shows nobody knows which is which, unless all are alike.
  const isMany = isPartial(interpreter, value);
  targets.forEach((target, i) => {
    if (isMany && elements) {
      const [one, ...others] = elements;
      assign(
        interpreter,
        target,
        i === star
          ? interpreter.list(interpreter.derived([...elements], elements), interpreter.place(target), value)
          : ((others.length === 0 ? one : undefined) ?? missing(target, i)),
      );
    } else if (!elements) assign(interpreter, target, i === star ? interpreter.list(null, interpreter.place(target)) : missing(target, i));
    else if (i === star)
      assign(
        interpreter,
        target,
        interpreter.list(elements.slice(i, elements.length - (targets.length - 1 - i)), interpreter.place(target)),
      );
    else assign(interpreter, target, elements[star >= 0 && i > star ? elements.length - targets.length + i : i] ?? missing(target, i));
  });
}

function setItem(interpreter: Interpreter, of: Expression, index: Expression, value: Value): void {
  const whole = interpreter.plain(evaluate(interpreter, of));
  const object = asDict(whole);
  const key = index.kind === "Slice" ? null : interpreter.plain(evaluate(interpreter, index));
  const own = interpreter.method(whole, "__setitem__");
  if (own) {
    interpreter.call(
      own,
      [key ?? interpreter.none(value.at), value].map((each) => ({ name: null, value: each, at: each.at })),
      value.at,
    );
  } else if (object.kind === "dict") {
    const entries = interpreter.read(object.entries);
    const spelled = key && keyOf(key);
    // A table that a class keeps is not lost for one that enters itself under a name that nobody sees.
    if (spelled === null && whole !== object && key?.kind !== "unknown") return;
    const next = interpreter.derived(new Map(entries), entries);
    const isTold =
      entries &&
      key &&
      (spelled === null
        ? [...entries.keys()].every((one) => one === ANY) && standsForAny(interpreter, next, key, value)
        : next.set(spelled, { key, value }));
    interpreter.write(object.entries, isTold ? next : null);
  } else if (object.kind === "list") {
    interpreter.write(object.items, withItem(interpreter, object, key, value));
  } else if (object.kind === "foreign") {
    object.object.setItem?.(key ?? interpreter.none(value.at), value, interpreter);
  } else if (object.kind === "unknown" && of.kind === "Name" && key?.kind === "string") {
    const table = interpreter.ask((library) => library.withColumn?.(key.value, value, object.at, interpreter));
    if (table) bind(interpreter, interpreter.frame.environment, of.id, table);
  }
}

/** The items of a list once a value is put under a key; null where nobody knows what they are. */
function withItem(interpreter: Interpreter, list: ListValue, key: Plain | null, value: Value): readonly Value[] | null {
  const items = interpreter.read(list.items);
  if (!items) return null;
  if (key && /^(?:unknown|foreign)$/.test(key.kind) && list.context !== undefined) {
    const hot = interpreter.hotIn(list.context, key);
    if (hot) return withOnes(interpreter, items, value, hot);
  }
  if (interpreter.partial.has(items)) return interpreter.derived([...items, value], items);
  const position = key?.kind === "number" ? (key.value < 0 ? key.value + items.length : key.value) : -1;
  const next = position in items ? items.map((item, i) => (i === position ? value : item)) : null;
  if (next && list.context === interpreter.context() && isOneIntoZeros(items, value)) interpreter.hot.set(next, "one-hot");
  return next;
}

const isOneIntoZeros = (items: readonly Value[], value: Value): boolean =>
  value.kind === "number" && value.value === 1 && items.every((item) => item.kind === "number" && item.value === 0);

/** Zeros into which a one is put at a place that nobody knows, or one for each element of something. */
function withOnes(interpreter: Interpreter, items: readonly Value[], value: Value, hot: Hot): readonly Value[] | null {
  if (!isOneIntoZeros(items, value)) return null;
  const row = interpreter.derived(
    items.map(({ at }) => ({ ...anyNumber(interpreter, at), among: [0, 1] })),
    items,
  );
  interpreter.hot.set(row, hot);
  return row;
}
