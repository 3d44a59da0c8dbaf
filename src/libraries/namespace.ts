import { plainText, type Argument, type Call, type Machine } from "../interpret/machine";
import type { Cell, ForeignObject, Value } from "../interpret/value";
import type { Place } from "../model/known";
import { keyOfStart } from "../model/place";

/** What a namespace holds, by name and in order. */
export type Names = ReadonlyMap<string, Value>;

/** How one kind of namespace differs from a plain one. */
export interface Nature {
  /** Names it, so that what is not known of it is the same unknown wherever it is asked for. */
  readonly key: string;
  /** What a value that is held looks like to the program. */
  readonly shown?: (name: string, value: Value, at: Place, machine: Machine) => Value;
  /** Whether its values stand in a row too, as those of a named tuple. */
  readonly isTuple?: boolean;
}

/** An object whose attributes are names with values: the arguments of the command line, a configuration, a named tuple. */
export function namespace(names: Cell<Names>, nature: Nature, at: Place, machine: Machine): Value {
  // What the program sets itself it knows.
  const own = machine.cell<ReadonlySet<string>>(new Set());
  const shown = (name: string, value: Value, place: Place, m: Machine): Value =>
    m.read(own).has(name) ? value : (nature.shown?.(name, value, place, m) ?? nested(value, m));
  const get = (name: string, place: Place, m: Machine): Value | undefined => {
    const value = m.read(names).get(name);
    return value && shown(name, value, place, m);
  };
  const set = (name: string, value: Value, m: Machine): void => {
    m.write(names, new Map(m.read(names)).set(name, value));
    if (nature.shown) m.write(own, new Set([...m.read(own), name]));
  };
  const entries = (m: Machine, place = at): readonly (readonly [string, Value])[] =>
    [...m.read(names)].map(([name, value]) => [name, shown(name, value, place, m)]);
  const asArguments = (place: Place, m: Machine): readonly Argument[] =>
    entries(m, place).map(([name, value]) => ({ name, value, at: place }));
  const asDict = (place: Place, m: Machine): Value => m.call(m.builtin("dict"), asArguments(place, m), place);
  const row = (m: Machine): readonly Value[] => entries(m).map(([, value]) => value);
  const self: ForeignObject = {
    key: nature.key,
    attribute: (name, place, m) => {
      const value = get(name, place, m);
      if (value) return value;
      switch (name) {
        case "__dict__":
          return m.foreign(self, place);
        case "to_dict":
        case "_asdict":
        case "toDict":
        case "as_dict":
          return m.native(name, place, (call, mm) => asDict(call.at, mm));
        case "items":
        case "keys":
        case "values":
        case "get":
          return m.attribute(asDict(place, m), name, place);
        case "pop":
          return m.native(name, place, (call, mm) => {
            const word = plainText(call.args[0]?.value, mm);
            if (word === null) return mm.unknown("unknown-value", call.at);
            const value = get(word, call.at, mm);
            mm.write(names, new Map([...mm.read(names)].filter(([key]) => key !== word)));
            return value ?? call.args[1]?.value ?? mm.none(call.at);
          });
        case "update":
          return m.native(name, place, (call, mm) => {
            // What is not known may name any of them.
            if (!call.args.every((a) => a.name !== null || mm.entries(a.value)))
              for (const word of mm.read(names).keys()) set(word, mm.unknown("several-values", call.at), mm);
            for (const [word, given] of namesOf(call, mm)) set(word, given, mm);
            return mm.none(call.at);
          });
        default:
          return undefined;
      }
    },
    setAttribute: set,
    setItem: (key, value, m) => {
      const word = plainText(key, m);
      if (word !== null) set(word, value, m);
    },
    subscript: (index, place, m) => {
      const plain = m.plain(index);
      if (plain.kind === "string") return get(plain.value, place, m);
      return plain.kind === "number" && nature.isTuple ? row(m).at(plain.value) : undefined;
    },
    ...(nature.isTuple
      ? { iterate: row, length: (m: Machine) => m.read(names).size }
      : { entries, iterate: (m: Machine) => (nature.shown ? null : entries(m).map(([name]) => m.string(name, at))) }),
  };
  return machine.foreign(self, at);
}

/** What a constructor is given: keywords, and the entries of a dict. */
export function namesOf(call: Call, machine: Machine): Names {
  const names = new Map<string, Value>();
  for (const { name, value } of call.args) {
    if (name !== null) names.set(name, value);
    else for (const [word, given] of machine.entries(value) ?? []) names.set(word, given);
  }
  return names;
}

/** A dict inside a configuration can be read by attributes as well. */
function nested(value: Value, machine: Machine): Value {
  if (value.kind !== "dict") return value;
  const entries = machine.entries(value);
  return entries
    ? namespace(machine.cell<Names>(new Map(entries)), { key: `configuration ${keyOfStart(value.at)}` }, value.at, machine)
    : value;
}

/** Names an object by the place and the run that made it. */
export const keyOf = (what: string, at: Place, machine: Machine): string => `${what} ${keyOfStart(at)}@${machine.context()}`;

/** What somebody outside may set has its default in some worlds and is not known in others. */
export const fromOutside =
  (key: string) =>
  (name: string, value: Value, at: Place, machine: Machine): Value =>
    value.kind === "unknown" ? { ...value, key: value.key ?? `${key}.${name}` } : machine.perhaps(value, `${key}.${name}`, at);
