import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known } from "../../model/known";
import { arrayValue } from "./array";
import { facts } from "./facts";
import { amongNumbers, anyNumbers } from "./literal";

const CALLED: ReadonlySet<Value["kind"]> = new Set(["function", "method", "native"]);

/** `column.apply(f)`: where the function gives one of a few numbers for an element that nobody knows, those are the labels; where it gives one number, nobody knows which, there is one for each. */
export function applied(call: Call, machine: Machine): Value | undefined {
  const given = argument(call, 0, "func", "arg");
  const callee = machine.plain(given?.value);
  if (!given || !callee || !CALLED.has(callee.kind)) return undefined;
  const element = { name: null, value: machine.unknown("unknown-value", call.at), at: call.at };
  const result = machine.call(given.value, [element], call.at);
  const labels =
    amongNumbers(anyNumbers(result), call.at) ??
    (result.kind === "unknown" && result.isNumber ? facts(call.at, { columns: known(0, call.at) }) : null);
  return labels ? arrayValue(labels, call.at, machine) : undefined;
}

/** `df.assign(kind=lambda table: table["word"].map(...))` */
export function assigned(made: Value, call: Call, machine: Machine): Value {
  const frame = machine.plain(made);
  for (const { name, value, at } of call.args) {
    const given = CALLED.has(machine.plain(value).kind) ? machine.call(value, [{ name: null, value: made, at }], at) : value;
    if (name !== null && frame.kind === "foreign") frame.object.setItem?.(machine.string(name, at), given, machine);
  }
  return made;
}
