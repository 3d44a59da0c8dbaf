import { argument, type Call, type Machine } from "../interpret/machine";
import type { Value } from "../interpret/value";
import { arrayValue } from "./array";
import { amongNumbers, anyNumbers } from "./literal";

const CALLED: ReadonlySet<Value["kind"]> = new Set(["function", "method", "native"]);

/** `column.apply(f)`: where the function gives one of a few numbers for an element that nobody knows, those are the labels. */
export function applied(call: Call, machine: Machine): Value | null {
  const given = argument(call, 0, "func", "arg");
  const callee = given && machine.plain(given.value);
  if (!given || !callee || !CALLED.has(callee.kind)) return null;
  const element = { name: null, value: machine.unknown("unknown-value", call.at), at: call.at };
  const labels = amongNumbers(anyNumbers(machine.call(given.value, [element], call.at)), call.at);
  return labels && arrayValue(labels, call.at, machine);
}
