import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { type Known, known, type Place, unknown, valueOr } from "../../model/known";
import { arrayObject, arrayValue, placesValue } from "../array/array";
import { facts } from "../array/facts";

export const numberOf = (value: Value | undefined, at: Place, machine: Machine): Known<number> => {
  const plain = machine.plain(value);
  return plain?.kind === "number" ? known(plain.value, plain.at) : unknown("unknown-argument", at);
};

/** As many numbers in even steps as stand for rates of single layers are told one by one. */
export const MOST_STEPS = 64;

/** Numbers in even steps. */
export function spaced(name: string, call: Call, machine: Machine): Value {
  const { at } = call;
  const [first, second, third] = [argument(call, 0, "start"), argument(call, 1, "stop"), argument(call, 2, "num", "step")].map(
    (a) => a && numberOf(a.value, at, machine),
  );
  const [from, to] = second ? [first, second] : [known(0, at), first];
  const base = facts(at, { columns: known(0, at) });
  const goesUpTo = name === "linspace";
  if (!goesUpTo && !second && to && !to.known) return placesValue(at, machine);
  if (!from?.known || !to?.known || from.value > to.value) return arrayValue(base, at, machine, "sorted");
  const given = third ? valueOr(third, 0) : Number(!goesUpTo);
  const count = goesUpTo ? given : given > 0 ? Math.ceil((to.value - from.value) / given) : 0;
  const step = goesUpTo ? (to.value - from.value) / (count - 1) : given;
  const last = count > 1 ? from.value + step * (count - 1) : to.value;
  const all = arrayObject(
    { ...base, ...(goesUpTo ? { form: known("real", at) } : {}), range: known([from.value, last], at) },
    machine,
    "sorted",
  );
  if (count < 2 || count > MOST_STEPS) return machine.foreign(all, at);
  const isCounted = !goesUpTo && Number.isInteger(from.value) && Number.isInteger(step);
  const items = Array.from({ length: count }, (_, i) => machine.number(from.value + step * i, at, isCounted));
  return machine.foreign(
    {
      ...all,
      iterate: () => items,
      subscript: (index, place, m) => {
        const key = m.plain(index);
        return (key.kind === "number" ? items.at(key.value) : undefined) ?? all.subscript?.(index, place, m);
      },
    },
    at,
  );
}
