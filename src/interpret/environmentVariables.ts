import type { Place } from "../model/known";
import { argument, type Call, type Machine } from "./machine";
import type { Cell, Value } from "./value";

/** Environment variables belong to machines, and a machine to one run. */
const variables = new WeakMap<Machine, Cell<ReadonlyMap<string, Value>>>();

function cellOf(machine: Machine): Cell<ReadonlyMap<string, Value>> {
  const before = variables.get(machine);
  if (before) return before;
  const fresh = machine.cell<ReadonlyMap<string, Value>>(new Map());
  variables.set(machine, fresh);
  return fresh;
}

/** The environment variable of that name as the program itself has set it; null where it has not. */
export function environmentVariable(name: string, machine: Machine): string | null {
  const value = machine.read(cellOf(machine)).get(name);
  const plain = value && machine.plain(value);
  return plain?.kind === "string" ? plain.value : null;
}

/** `os.environ.get(name, otherwise)`: what the program has set, else what the shell may have. */
export function readVariable(call: Call, machine: Machine): Value {
  const given = argument(call, 0, "key", "name");
  const name = given && machine.plain(given.value);
  if (name?.kind !== "string") return machine.unknown("unknown-value", call.at);
  const set = machine.read(cellOf(machine)).get(name.value);
  return set ?? machine.perhaps(argument(call, 1, "default")?.value ?? machine.none(call.at), `os.environ[${name.value}]`, call.at);
}

/** `os.environ`. */
export function environmentObject(at: Place, machine: Machine): Value {
  const set = (key: Value, value: Value, m: Machine): void => {
    const name = m.plain(key);
    if (name.kind === "string") m.write(cellOf(m), new Map(m.read(cellOf(m))).set(name.value, value));
  };
  return machine.foreign({
    type: "python.environ",
    key: "os.environ",
    setItem: set,
    subscript: (key, place, m) => {
      const name = m.plain(key);
      return name.kind === "string" ? m.read(cellOf(m)).get(name.value) : m.unknown("unknown-value", place);
    },
    attribute: (name, place, m) => {
      if (name === "get") return m.native(name, place, readVariable);
      if (name !== "setdefault") return undefined;
      return m.native(name, place, (call, mm) => {
        const [key, value] = call.args;
        if (key && value) set(key.value, value.value, mm);
        return mm.unknown("unknown-value", call.at);
      });
    },
  }, at);
}
