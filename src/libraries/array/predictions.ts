import { decidedOf } from "../../interpret/array";
import { argument, plainNumber, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { arrayValue } from "./array";
import { facts } from "./facts";

/** What a function does that decides by what a model gives, or reshapes it, by its own name; undefined where it is given none of that, or for another function. */
export function decided(name: string, call: Call, machine: Machine): Value | undefined {
  const given = argument(call, 0, "a", "x", "input", "arr");
  const prediction = given ? decidedOf(given.value, machine) : null;
  if (!given || !prediction) return undefined;
  if (prediction.type !== "prediction") {
    // What it makes of a tensor is for the front end to say.
    if (name === "argmax" || name === "round") prediction.decode(name, null, axisOf(call, machine), call.at, machine);
    return undefined;
  }
  switch (name) {
    case "argmax":
      prediction.decode("argmax", null, axisOf(call, machine), call.at, machine);
      return arrayValue(facts(call.at), call.at, machine);
    case "round":
    case "rint":
    case "around":
      return machine.call(machine.attribute(given.value, "round", call.at), call.args.slice(1), call.at);
    case "array":
    case "asarray":
      return given.value;
    case "squeeze":
    case "ravel":
    case "argsort":
      return machine.call(machine.attribute(given.value, name, call.at), [], call.at);
    default:
      return undefined;
  }
}

/** The axis of `np.argmax(p, axis=1)`; null where it is not known, or where none is given. */
const axisOf = (call: Call, machine: Machine): number | null => plainNumber(argument(call, 1, "axis")?.value, machine);
