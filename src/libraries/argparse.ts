import { argument, type Call, type Library, type Machine } from "../interpret/machine";
import type { Cell, Value } from "../interpret/value";

/** Options by the name that the program reads them by. */
type Defaults = Cell<ReadonlyMap<string, Value>>;

/**
 * Command-line options. A program that is called with none of them runs with their defaults,
 * which is one way that it can run; an option without a default is not known.
 */
export const argparse: Library = {
  name: "argparse",
  call: (path, call, machine) => (path === "argparse.ArgumentParser" ? parser(call, machine) : undefined),
};

function parser(made: Call, machine: Machine): Value {
  const defaults = machine.cell<ReadonlyMap<string, Value>>(new Map());
  const group = (at: Call["at"], m: Machine): Value => m.foreign({
    type: "argparse.parser",
    attribute: (name, place, inner) => {
      switch (name) {
        case "add_argument": return inner.native(name, place, (call, now) => add(call, defaults, now));
        case "add_argument_group": case "add_mutually_exclusive_group": return inner.native(name, place, (call, now) => group(call.at, now));
        case "set_defaults": return inner.native(name, place, (call, now) => {
          now.write(defaults, new Map([...now.read(defaults), ...call.args.flatMap((a) => (a.name === null ? [] : [[a.name, a.value] as const]))]));
          return now.none(call.at);
        });
        case "parse_args": return inner.native(name, place, (call, now) => namespace(call, defaults, now));
        case "parse_known_args": return inner.native(name, place, (call, now) => now.tuple([namespace(call, defaults, now), now.list(null, call.at)], call.at));
        default: return undefined;
      }
    },
  }, at);
  return group(made.at, machine);
}

function add(call: Call, defaults: Defaults, machine: Machine): Value {
  const names = call.args.filter((a) => a.name === null).map((a) => machine.plain(a.value)).flatMap((name) => (name.kind === "string" ? [name.value] : []));
  const destination = argument(call, null, "dest");
  const given = destination && machine.plain(destination.value);
  const long = names.find((name) => name.startsWith("--")) ?? names[0];
  const name = given?.kind === "string" ? given.value : long?.replace(/^-+/, "").replaceAll("-", "_");
  const value = defaultOf(call, machine);
  if (name !== undefined && value) machine.write(defaults, new Map(machine.read(defaults)).set(name, value));
  return machine.unknown("unknown-call", call.at);
}

function defaultOf(call: Call, machine: Machine): Value | null {
  const standard = argument(call, null, "default");
  if (standard) return standard.value;
  const action = argument(call, null, "action");
  const plain = action && machine.plain(action.value);
  if (plain?.kind !== "string") return null;
  return plain.value === "store_true" ? machine.boolean(false, plain.at) : plain.value === "store_false" ? machine.boolean(true, plain.at) : null;
}

/** What `parse_args` returns: what is not known of it stays one unknown for each option. */
function namespace(call: Call, defaults: Defaults, machine: Machine): Value {
  const unknown = machine.unknown("unknown-value", call.at);
  const changed = machine.cell<ReadonlyMap<string, Value>>(new Map());
  return machine.foreign({
    type: "argparse.namespace",
    attribute: (name, _at, m) => m.read(changed).get(name) ?? m.read(defaults).get(name) ?? (unknown.key === null ? undefined : { ...unknown, key: `${unknown.key}.${name}`, condition: null }),
    setAttribute: (name, value, m) => m.write(changed, new Map(m.read(changed)).set(name, value)),
  }, call.at);
}
