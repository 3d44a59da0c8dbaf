import { anyAmong } from "../interpret/iterate";
import { argument, plainNumbers, type Library, type Machine } from "../interpret/machine";
import type { Value } from "../interpret/value";
import type { Place } from "../model/known";

/** Of more numbers than these only the first and the last are told. */
const MOST_DRAWN = 128;

/** Numbers that are drawn one by one: `random.randint(0, 9)`, `np.random.choice([0, 1, 2])`. */
export const draws: Library = {
  name: "draws",
  call(path, call, machine) {
    const [, numpy, name] = /^(numpy\.)?random\.(randint|randrange|choice)$/.exec(path) ?? [];
    const isChoice = name === "choice";
    // Several at a time are an array; of an end it may not be known whether it counts.
    if (name === undefined || call.open || argument(call, isChoice ? 1 : 2, "size", "step", "endpoint")) return undefined;
    const given = call.args.filter((a) => !isChoice || a.name !== "p").map(({ value }) => value);
    const [first, second] = plainNumbers(given, machine) ?? [];
    if (first === undefined) return isChoice ? oneOf(given[0], call.at, machine) : undefined;
    const from = second === undefined ? 0 : first;
    // Python's `randint` alone may give its end too.
    const count = (second ?? first) - from + Number(!numpy && name === "randint");
    const numbers = count > MOST_DRAWN ? [0, 1, count - 1] : Array.from({ length: Math.max(0, count) }, (_, i) => i);
    return anyAmong(
      machine,
      numbers.map((i) => machine.number(from + i, call.at)),
      call.at,
    );
  },
};

/** One of the numbers of a list that is known. */
function oneOf(list: Value | undefined, at: Place, machine: Machine): Value | undefined {
  const items = list && !machine.isPartial(list) ? (machine.elements(list) ?? []) : [];
  return items.length > 0 && items.every(({ kind }) => kind === "number") ? anyAmong(machine, items, at) : undefined;
}
