import { arrayOf } from "../../interpret/array";
import { argument, type Call, type Machine, plainNumber } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, type Place } from "../../model/known";
import { arrayValue, orderValue, placesValue } from "../array/array";
import { classIds, facts, ofColumns, ofTable, reals } from "../array/facts";
import { amongNumbers, anyNumbers } from "../array/literal";

/** `np.random.default_rng()`: the same by methods. */
export const generator = (made: Place, machine: Machine): Value =>
  machine.foreign(
    {
      attribute: (name, at, m) =>
        m.native(name, at, (call, inner) =>
          inner.call({ kind: "external", path: `numpy.random.${name === "integers" ? "randint" : name}`, at }, call.args, call.at),
        ),
    },
    made,
  );

/** Whether a count of samples stands there, which is a number, whichever. */
const isCount = (at: Place, machine: Machine): boolean => /^\(?(?:\d+ ?\* ?)?len\(|\.shape\[\d\]$/.test(machine.text(at));

/** Columns that an array of this `size` has: 0 for one axis; null where it is not known. */
export function columnsOf(size: Value | undefined, machine: Machine, ofAny = false): number | null {
  if (!size) return null;
  const plain = machine.plain(size);
  if (plain.kind === "number" || plain.kind === "unknown") return plain.kind === "number" || isCount(plain.at, machine) ? 0 : null;
  const axes = machine.elements(plain);
  if (!axes) return null;
  if (axes.length < 2) return axes.length === 1 ? 0 : null;
  return axes.length === 2 || ofAny ? plainNumber(axes.at(-1), machine) || null : null;
}

export function random(name: string, call: Call, machine: Machine): Value | undefined {
  const { at } = call;
  /** A number that is given; null where nobody knows which. */
  const number = (position: number, what: string, otherwise: number): number | null => {
    const given = argument(call, position, what);
    return given ? plainNumber(given.value, machine) : otherwise;
  };
  /** Some functions take a size, some its axes one by one, and some what is drawn from before it. */
  const columnsDrawn = (): number | null =>
    columnsOf(
      /^randn?$/.test(name)
        ? machine.tuple(
            call.args.map((a) => a.value),
            at,
          )
        : argument(call, name === "uniform" || name === "normal" ? 2 : 0, "size")?.value,
      machine,
    );
  switch (name) {
    case "randint": {
      const [low, high] = [argument(call, 0, "low"), argument(call, 1, "high")];
      const from = high ? plainNumber(low?.value, machine) : 0;
      const end = (high ?? low)?.value;
      // With its end, of which nobody knows whether it counts.
      const count = argument(call, null, "endpoint") ? null : plainNumber(end, machine);
      const columns = columnsOf(argument(call, 2, "size")?.value, machine);
      // Any of the samples.
      if (columns === 0 && end && count === null && isCount(machine.plain(end).at, machine)) return placesValue(at, machine);
      const base = columns === 0 || columns === 1 ? classIds(at, from === 0 ? count : null, columns) : ofColumns(at, columns);
      return arrayValue(from === null || count === null ? base : { ...base, range: known([from, count - 1], at) }, at, machine, "mixed");
    }
    case "binomial": {
      const [trials, size] = [argument(call, 0, "n"), argument(call, 2, "size")];
      return size && plainNumber(trials?.value, machine) === 1
        ? random(
            "randint",
            { ...call, args: [...[0, 2].map((end) => ({ name: null, value: machine.number(end, at), at })), { ...size, name: null }] },
            machine,
          )
        : undefined;
    }
    case "rand":
    case "random":
    case "random_sample":
      return arrayValue(reals(at, columnsDrawn(), [0, 1]), at, machine);
    case "uniform": {
      const [low, high] = [number(0, "low", 0), number(1, "high", 1)];
      return arrayValue(reals(at, columnsDrawn(), low === null || high === null ? undefined : [low, high]), at, machine);
    }
    case "choice": {
      const [values, size] = [argument(call, 0, "a"), argument(call, 1, "size")];
      const count = plainNumber(values?.value, machine);
      const columns = columnsOf(size?.value, machine);
      // Any of the samples.
      if (count === null && values && size && isCount(machine.plain(values.value).at, machine)) return placesValue(at, machine);
      const numbers = values && size && machine.elements(values.value)?.flatMap((item) => anyNumbers(item) ?? NaN);
      const labels = count !== null ? classIds(at, count) : numbers && !numbers.includes(NaN) ? amongNumbers(numbers, at) : null;
      return labels && size
        ? arrayValue({ ...labels, columns: columns === null ? ofTable(at) : known(columns, at) }, at, machine, "mixed")
        : undefined;
    }
    case "dirichlet":
      return arrayValue(facts(at, { form: known("distribution", at), range: known([0, 1], at) }), at, machine);
    case "permutation": {
      const given = argument(call, 0, "x");
      return given && arrayOf(given.value, machine) ? given.value : orderValue(at, machine);
    }
    case "randn":
    case "standard_normal":
      return arrayValue(reals(at, columnsDrawn()), at, machine);
    case "normal": {
      const columns = columnsDrawn();
      const [middle, deviation] = [number(0, "loc", 0), number(1, "scale", 1)];
      if (middle === 0) return arrayValue(reals(at, columns), at, machine);
      // Hardly any of the heights of people lies further from their mean than some deviations: that could be any number only about 0.
      const isKnown = middle !== null && deviation !== null;
      return arrayValue(
        isKnown ? reals(at, columns, [middle - 2 * deviation, middle + 2 * deviation]) : ofColumns(at, columns),
        at,
        machine,
      );
    }
    default:
      return undefined;
  }
}
