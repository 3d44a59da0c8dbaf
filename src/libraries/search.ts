import { keyOf } from "../interpret/iterate";
import { argument, plainText, type Call, type Library, type Machine } from "../interpret/machine";
import { MOST_ALTERNATIVES, oneOf } from "../interpret/subscript";
import type { Value } from "../interpret/value";
import { keyOfStart } from "../model/place";

/** How tuners and studies are asked for one of several possibilities: `hp.Choice("activation", ["relu", "tanh"])`, `trial.suggest_categorical(...)`. */
export const search: Library = {
  name: "search",
  call: (path, call, machine) => (path === "random.choice" ? offered(call, 0, machine) : undefined),
  ofUnknown: (name, at, machine) =>
    name === "Choice" || name === "suggest_categorical"
      ? machine.native(name, at, (call, m) => offered(call, 1, m) ?? m.unknown("unknown-call", call.at))
      : undefined,
};

/** Any of a few names, as any entry of a table is: the program offers all of them. The same where it asks for the same again. */
function offered(call: Call, position: 0 | 1, machine: Machine): Value | undefined {
  const list = argument(call, position, "values", "choices", "seq");
  const values = list && !call.open ? machine.elements(list.value) : null;
  if (!values || values.length === 0 || values.length > MOST_ALTERNATIVES) return undefined;
  const plain = values.map((value) => machine.plain(value));
  // Numbers are rates and widths: to tell all of them apart would be long, and which of them is right no rule asks.
  if (plain.some(({ kind }) => kind !== "string" && kind !== "none")) return undefined;
  // A fault of all of them is one fault, of the question.
  return oneOf(
    new Map(plain.map((value) => [keyOf(value) ?? "", { key: value, value: { ...value, at: call.at } }])),
    subjectOf(call, position, machine),
    call.at,
  );
}

function subjectOf(call: Call, position: 0 | 1, machine: Machine): string {
  const name = position === 1 ? plainText(argument(call, 0, "name")?.value, machine) : null;
  return name !== null ? `offered ${name}` : `offered ${keyOfStart(call.at)}@${machine.context()}`;
}
