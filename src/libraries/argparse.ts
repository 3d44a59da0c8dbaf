import { argument, plainText, type Call, type Library, type Machine } from "../interpret/machine";
import type { Cell, Value } from "../interpret/value";
import type { Place } from "../model/known";
import { fromOutside, keyOf, namespace, namesOf, type Names } from "./namespace";

/**
 * Command-line options. A program that is called with none of them runs with all their defaults, which is one way that it can run;
 * in the other they are not known.
 */
export const argparse: Library = {
  name: "argparse",
  unbound: (name) => (name === "argparse" ? name : name === "ArgumentParser" ? "argparse.ArgumentParser" : undefined),
  call: (path, call, machine) =>
    path === "argparse.ArgumentParser" ? parser(machine.cell<Names>(new Map()), call.at, machine) : undefined,
};

/** An `ArgumentParser` and its groups, which share what is defined. */
function parser(defaults: Cell<Names>, at: Place, machine: Machine): Value {
  const key = keyOf("arguments", at, machine);
  const parsed = (call: Call, m: Machine): Value => namespace(m.cell(m.read(defaults)), { key, shown: fromOutside(key) }, call.at, m);
  return machine.foreign(
    {
      attribute: (name, place, m) =>
        m.native(name, place, (call, mm) => {
          switch (name) {
            case "add_argument":
              defineArgument(defaults, call, mm);
              return mm.unknown("unknown-call", call.at);
            case "set_defaults":
              mm.write(defaults, new Map([...mm.read(defaults), ...namesOf(call, mm)]));
              return mm.none(call.at);
            case "add_argument_group":
            case "add_mutually_exclusive_group":
            case "add_subparsers":
            case "add_parser":
              return parser(defaults, at, mm);
            case "parse_args":
              return parsed(call, mm);
            case "parse_known_args":
              return mm.tuple([parsed(call, mm), mm.list(null, call.at)], call.at);
            default:
              return mm.unknown("unknown-call", call.at);
          }
        }),
    },
    at,
  );
}

/** `add_argument("--loss", "-l", type=str, default="mse")`. */
function defineArgument(defaults: Cell<Names>, call: Call, machine: Machine): void {
  const words = call.args.flatMap((a) => (a.name === null ? plainText(a.value, machine) : null) ?? []);
  const option = words.find((word) => word.startsWith("--")) ?? words[0];
  const name = plainText(argument(call, null, "dest")?.value, machine) ?? option?.replace(/^-+/, "").replaceAll("-", "_");
  if (name === undefined) return;
  machine.write(defaults, new Map(machine.read(defaults)).set(name, defaultOf(option ?? "", call, machine)));
}

function defaultOf(option: string, call: Call, machine: Machine): Value {
  const given = argument(call, null, "default");
  const type = argument(call, null, "type");
  if (given) {
    const isText = given.value.kind === "string" && type !== undefined && machine.plain(type.value).kind === "native";
    return isText && type ? machine.call(type.value, [{ name: null, value: given.value, at: given.at }], given.at) : given.value;
  }
  const action = plainText(argument(call, null, "action")?.value, machine);
  if (action === "store_true" || action === "store_false") return machine.boolean(action === "store_false", call.at);
  const required = argument(call, null, "required")?.value;
  const isGiven = !option.startsWith("-") || (required?.kind === "boolean" && required.value);
  return isGiven ? machine.unknown("unknown-argument", call.at) : machine.none(call.at);
}
