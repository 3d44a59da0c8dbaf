import { lastName } from "../interpret/dotted";
import { enumerationKey } from "../interpret/enumerations";
import { argument, plainNumber, plainText, type Argument, type Call, type Library, type Machine } from "../interpret/machine";
import type { ForeignObject, Value } from "../interpret/value";
import type { Place } from "../model/known";
import { rowsValue } from "./array/cell";
import { namespace, type Names } from "./namespace";

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
/** Letters that vocabularies are put together of. */
const LETTERS: Readonly<Record<string, string>> = {
  digits: "0123456789",
  ascii_lowercase: LOWER,
  ascii_uppercase: UPPER,
  ascii_letters: LOWER + UPPER,
};

/** What names stand for where code was pasted without its imports. */
const PASTED = new Map(
  "functools functools.partial itertools json os absl.flags tqdm collections.OrderedDict collections.namedtuple types.SimpleNamespace copy.deepcopy"
    .split(" ")
    .map((path) => [lastName(path), path]),
);

/** What Python's own standard library does to values, where programs that build models use it. */
export const standard: Library = {
  name: "standard",
  // Lines of a method without the method.
  pasted: (name, _methods, at, machine) =>
    name === "self" ? namespace(machine.cell<Names>(new Map()), { key: name }, at, machine) : undefined,
  unbound: (name) => PASTED.get(name),
  value(path, at, machine) {
    const text = path.startsWith("string.") ? LETTERS[path.slice(7)] : undefined;
    return text === undefined ? undefined : machine.string(text, at);
  },
  instance(path, self, at) {
    // Annotated names are fields of theirs, filled as a dataclass's are.
    const isTuple = path === "typing.NamedTuple";
    if (!isTuple && path !== "pydantic.BaseModel") return undefined;
    const values = (m: Machine): readonly Value[] | null => m.entries(m.attribute(self, "__dict__", at))?.map(([, value]) => value) ?? null;
    return {
      attribute: (name, place, m) =>
        /^(?:_asdict|dict|model_dump)$/.test(name) ? m.native(name, place, (call, mm) => fieldsAsDict(self, call.at, mm)) : undefined,
      ...(isTuple
        ? ({ iterate: values, subscript: (index, _, m) => values(m)?.at(plainNumber(index, m) ?? NaN) } satisfies Partial<ForeignObject>)
        : {}),
    };
  },
  call(path, call, machine) {
    switch (path) {
      case "functools.partial":
        return partial(call, machine);
      case "functools.reduce":
        return reduced(call, machine);
      case "collections.OrderedDict":
      case "typing.OrderedDict":
        return machine.call(machine.builtin("dict"), call.args, call.at);
      case "copy.copy":
      case "copy.deepcopy":
        return call.args[0] && copied(call.args[0].value, path.endsWith("deepcopy") ? MOST_NESTED : 0, machine);
      case "typing.cast":
        return call.args[1]?.value;
      case "dataclasses.field":
      case "pydantic.Field":
        return field(call, machine);
      case "dataclasses.asdict":
        return call.args[0] && fieldsAsDict(call.args[0].value, call.at, machine);
      case "collections.ChainMap":
        return machine.call(
          machine.builtin("dict"),
          [...call.args].reverse().map(({ value, at }) => ({ name: null, value, at })),
          call.at,
        );
      case "itertools.product":
        return product(call, machine);
      case "itertools.chain":
        return chain(
          call,
          call.args.map(({ value }) => value),
          machine,
        );
      case "itertools.chain.from_iterable":
        return chain(call, machine.elements(call.args[0]?.value) ?? [machine.unknown("unknown-argument", call.at)], machine);
      case "csv.reader":
      case "csv.DictReader":
        return rowsValue(call.at, machine, true);
      case "json.loads":
        return read(call, machine);
      case "os.path.join":
        return joined(call, machine);
      // A bar beside a loop.
      default:
        return !/^tqdm\b/.test(path)
          ? undefined
          : path.endsWith("trange")
            ? machine.call(machine.builtin("range"), call.args, call.at)
            : call.args[0]?.value;
    }
  },
};

/** A function that remembers arguments: what is given later comes after them, or replaces a name. */
function partial(call: Call, machine: Machine): Value | undefined {
  const [callee, ...remembered] = call.args;
  if (!callee || call.open) return undefined;
  return machine.native("partial", call.at, (later) => {
    const named = new Set(later.args.flatMap((a) => (a.name === null ? [] : [a.name])));
    const kept = remembered.filter((a) => a.name === null || !named.has(a.name));
    const args: readonly Argument[] = [...kept.filter((a) => a.name === null), ...later.args, ...kept.filter((a) => a.name !== null)];
    return machine.call(callee.value, args, later.at);
  });
}

/** `reduce(f, [a, b], start)`: `f(f(start, a), b)`. */
function reduced(call: Call, machine: Machine): Value | undefined {
  const [callee, list, start] = call.args;
  const items = list && !machine.isPartial(list.value) ? machine.elements(list.value) : null;
  const [first, ...rest] = items && start ? [start.value, ...items] : (items ?? []);
  if (!callee || !first || call.open || rest.length > MOST_COMBINATIONS) return undefined;
  return rest.reduce<Value>(
    (result, item) =>
      machine.call(
        callee.value,
        [result, item].map((value) => ({ name: null, value, at: call.at })),
        call.at,
      ),
    first,
  );
}

/** Another list, dict or object of the program's own with the same in it, of which so many levels are others too; what a library made stays what it is, and a list of what is not known. What stands in two places is one thing in the copy too. */
function copied(value: Value, levels: number, machine: Machine, made = new Map<object, Value>()): Value {
  const plain = machine.plain(value);
  const inner = (one: Value): Value => (levels > 0 ? copied(one, levels - 1, machine, made) : one);
  const once = (cell: object, fresh: Value, fill: () => void): Value => {
    const before = made.get(cell);
    if (before) return before;
    machine.spend(32);
    made.set(cell, fresh);
    fill();
    return fresh;
  };
  if (machine.isPartial(plain)) return plain;
  switch (plain.kind) {
    case "list": {
      const items = machine.read(plain.items);
      const fresh = machine.cell<readonly Value[] | null>([]);
      return items ? once(plain.items, { ...plain, items: fresh }, () => machine.write(fresh, items.map(inner))) : plain;
    }
    case "dict": {
      const entries = machine.read(plain.entries);
      const fresh = machine.cell(entries);
      return once(plain.entries, { ...plain, entries: fresh }, () =>
        machine.write(
          fresh,
          entries && new Map([...entries].map(([spelled, entry]) => [spelled, { ...entry, value: inner(entry.value) }])),
        ),
      );
    }
    case "instance": {
      if (plain.base || enumerationKey(plain) !== null) return plain;
      const dict = plain.dict && copied(plain.dict, levels, machine, made);
      const attributes = machine.cell(machine.read(plain.attributes));
      return once(plain.attributes, { ...plain, attributes, ...(dict?.kind === "dict" && { dict }) }, () =>
        machine.write(attributes, new Map([...machine.read(plain.attributes)].map(([name, one]) => [name, inner(one)]))),
      );
    }
    default:
      return plain;
  }
}
const MOST_NESTED = 8;

/** What a dataclass holds as a dict, and what is a dataclass in it too. */
function fieldsAsDict(value: Value, at: Place, machine: Machine): Value {
  const plain = machine.plain(value);
  const held =
    plain.kind === "instance" && plain.class.definition.body.some(({ kind }) => kind === "AnnotatedAssign")
      ? machine.entries(machine.attribute(plain, "__dict__", at))
      : null;
  return held
    ? machine.call(
        machine.builtin("dict"),
        held.map(([name, inner]) => ({ name, value: fieldsAsDict(inner, at, machine), at })),
        at,
      )
    : value;
}

/** A field of a dataclass: its default, or what makes one for each object. */
function field(call: Call, machine: Machine): Value | undefined {
  const factory = argument(call, null, "default_factory");
  return (
    argument(call, 0, "default")?.value ??
    (factory && machine.foreign({ type: "factory", call: (later, m) => m.call(factory.value, [], later.at) }, call.at))
  );
}

/** Combinations beyond this are not told apart. */
const MOST_COMBINATIONS = 256;

function product(call: Call, machine: Machine): Value | undefined {
  const lists = call.args.map((a) => (a.name === null ? machine.elements(a.value) : null));
  const count = lists.reduce<number>((n, list) => n * (list?.length ?? Infinity), 1);
  if (call.open || !(count <= MOST_COMBINATIONS)) return undefined;
  const rows = lists.reduce<readonly (readonly Value[])[]>(
    (all, list) => all.flatMap((row) => (list ?? []).map((value) => [...row, value])),
    [[]],
  );
  return machine.list(
    rows.map((row) => machine.tuple(row, call.at)),
    call.at,
  );
}

function chain(call: Call, given: readonly Value[], machine: Machine): Value | undefined {
  const lists = given.map((value) => machine.elements(value));
  return call.open || !lists.every((list) => list !== null)
    ? undefined
    : machine.list(
        lists.flat(),
        call.at,
        given.find((value) => machine.isPartial(value)),
      );
}

/** A path of parts that are known. */
function joined(call: Call, machine: Machine): Value | undefined {
  const parts = call.args.map(({ value }) => plainText(value, machine));
  if (call.open || parts.includes(null)) return undefined;
  return machine.string(
    parts.reduce<string>(
      (path, part) => (part?.startsWith("/") || path === "" ? (part ?? "") : `${path}${path.endsWith("/") ? "" : "/"}${part}`),
      "",
    ),
    call.at,
  );
}

/** JSON that stands in the program itself. */
function read(call: Call, machine: Machine): Value | undefined {
  const given = argument(call, 0, "s");
  const text = machine.plain(given?.value);
  if (text?.kind !== "string") return undefined;
  try {
    return valueOf(JSON.parse(text.value), text.at, machine);
  } catch {
    return undefined;
  }
}

function valueOf(data: unknown, at: Place, machine: Machine): Value {
  if (typeof data === "string") return machine.string(data, at);
  if (typeof data === "number") return machine.number(data, at);
  if (typeof data === "boolean") return machine.boolean(data, at);
  if (Array.isArray(data))
    return machine.list(
      data.map((item: unknown) => valueOf(item, at, machine)),
      at,
    );
  if (typeof data !== "object" || data === null) return machine.none(at);
  const named = Object.entries(data).map(([name, value]: [string, unknown]): Argument => ({
    name,
    value: valueOf(value, at, machine),
    at,
  }));
  return machine.call(machine.builtin("dict"), named, at);
}
