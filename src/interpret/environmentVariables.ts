import type { Place } from "../model/known";
import { argument, plainText, type Call, type Machine } from "./machine";
import { ofRun } from "./ofRun";
import type { Value } from "./value";

const cellOf = ofRun<ReadonlyMap<string, Value>>(new Map());

/** The environment variable of that name as the program itself has set it; null where it has not. */
export const environmentVariable = (name: string, machine: Machine): string | null =>
  plainText(machine.read(cellOf(machine)).get(name), machine);

/** `os.environ.get(name, otherwise)`: what the program has set, else what the shell may have. */
export function readVariable(call: Call, machine: Machine): Value {
  const name = plainText(argument(call, 0, "key", "name")?.value, machine);
  if (name === null) return machine.unknown("unknown-value", call.at);
  const set = machine.read(cellOf(machine)).get(name);
  return set ?? machine.perhaps(argument(call, 1, "default")?.value ?? machine.none(call.at), `os.environ[${name}]`, call.at);
}

/** `os.environ`. */
export function environmentObject(at: Place, machine: Machine): Value {
  const set = (key: Value | undefined, value: Value | undefined, m: Machine): void => {
    const name = plainText(key, m);
    if (name !== null && value) m.write(cellOf(m), new Map(m.read(cellOf(m))).set(name, value));
  };
  const valueAt = (key: Value | undefined, m: Machine): Value | undefined => m.read(cellOf(m)).get(plainText(key, m) ?? "");
  return machine.foreign(
    {
      key: "os.environ",
      setItem: set,
      subscript: (key, _place, m) => valueAt(key, m),
      attribute: (name, place, m) =>
        name === "get"
          ? m.native(name, place, readVariable)
          : name === "setdefault"
            ? m.native(name, place, (call, mm) => {
                const [key, value] = call.args;
                if (!valueAt(key?.value, mm)) set(key?.value, value?.value, mm);
                return mm.unknown("unknown-value", call.at);
              })
            : undefined,
    },
    at,
  );
}
