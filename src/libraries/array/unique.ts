import type { ArrayObject } from "../../interpret/array";
import type { Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, type Known, type Place, valueOr } from "../../model/known";
import { arrayObject } from "./array";
import { facts, oneHot } from "./facts";

/** An array of the different values: only their number is of interest. */
export function uniqueValues(classes: Known<number>, at: Place, machine: Machine): Value {
  return machine.foreign(
    {
      type: "array.unique",
      length: () => valueOr(classes, null),
      attribute: (name, place, m) => {
        if (name === "tolist") return m.native(name, place, (call, inner) => uniqueValues(classes, call.at, inner));
        if (name === "size" && classes.known) return m.number(classes.value, place);
        return name === "shape" && classes.known ? m.tuple([m.number(classes.value, place)], place) : undefined;
      },
      iterate: () => null,
      compare: (operator, _other, place, m) => (operator === "==" ? rowOf(classes, place, m) : undefined),
    },
    at,
  );
}

/** `label == names`: true at one of them. */
export function rowOf(classes: Known<number>, at: Place, machine: Machine): Value {
  const object: ArrayObject = { ...arrayObject(facts(at, { range: known([0, 1], at) }), machine), row: () => oneHot(at, classes) };
  return machine.foreign(object, at);
}
