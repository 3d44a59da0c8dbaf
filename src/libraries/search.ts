import { keyOf } from "../interpret/iterate";
import { argument, plainText, type Call, type Library, type Machine } from "../interpret/machine";
import type { Value } from "../interpret/value";
import { ONE_OF } from "../interpret/worlds";
import { keyOfStart } from "../model/place";

/** More than so many possibilities are not told apart. */
const MOST_OFFERED = 4;

/** How tuners and studies are asked for one of several possibilities: `hp.Choice("activation", ["relu", "tanh"])`, `trial.suggest_categorical(...)`. */
export const search: Library = {
  name: "search",
  call: (path, call, machine) => (path === "random.choice" ? offered(call, 0, machine) : undefined),
  ofUnknown: (name, at, machine) => (name === "Choice" || name === "suggest_categorical" ? machine.native(name, at, (call, m) => offered(call, 1, m) ?? m.unknown("unknown-call", call.at)) : undefined),
};

/** Any of a few names, as any entry of a table is: the program offers all of them. The same where it asks for the same again. */
function offered(call: Call, position: 0 | 1, machine: Machine): Value | undefined {
  const list = argument(call, position, "values", "choices", "seq");
  const values = list && !call.open ? machine.elements(list.value) : null;
  if (!values || values.length === 0 || values.length > MOST_OFFERED) return undefined;
  const subject = subjectOf(call, position, machine);
  let result: Value | undefined;
  for (const given of [...values].reverse()) {
    const value = machine.plain(given);
    // Numbers are rates and widths: to tell all of them apart would be long, and which of them is right no rule asks.
    if (value.kind !== "string" && value.kind !== "none") return undefined;
    const constant = value.kind === "string" ? value.value : null;
    // A fault of all of them is one fault, of the question.
    const asked = { ...value, at: call.at };
    result = result === undefined ? asked : { kind: "choice", condition: { key: `${ONE_OF}${subject} == ${keyOf(value)}`, equals: { subject, constant } }, then: asked, otherwise: result, at: call.at };
  }
  return result;
}

function subjectOf(call: Call, position: 0 | 1, machine: Machine): string {
  const name = position === 1 ? plainText(argument(call, 0, "name")?.value, machine) : null;
  return name !== null ? `offered ${name}` : `offered ${keyOfStart(call.at)}@${machine.context()}`;
}
