import { arrayOf, predictionOf, type ArrayObject } from "../../interpret/array";
import { isAnyNumber } from "../../interpret/iterate";
import { argument, plainNumber, plainNumbers, type Argument, type Call, type Library, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, unknown, valueOr, type Known, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { applied } from "../array/applied";
import {
  arrayObject,
  arrayValue,
  elementwise,
  orderValue,
  overColumns,
  placesValue,
  statisticOfUnknown,
  summary,
  uniqueValues,
} from "../array/array";
import { filled } from "./constants";
import { classIds, facts, ofTable, oneHot, reals } from "../array/facts";
import { isOneAxis } from "../array/indexing";
import { isAlongRows, joined, sideBySide, written } from "./joined";
import { amongNumbers, anyNumbers, literal } from "../array/literal";
import { decided } from "../array/predictions";
import { statisticValue } from "../array/statistic";
import { clipped, decoded, flattened, inOneColumn, reshaped, squeezed } from "../array/transforms";

/** What NumPy's calls do to arrays that may serve as labels, and to predictions. */
export const numpy: Library = {
  name: "numpy",
  unbound: (name) => (name === "np" || name === "numpy" ? "numpy" : undefined),
  value: (path, at, machine) =>
    path === "numpy.c_"
      ? machine.foreign({ type: "numpy.columns", subscript: besideOthers }, at)
      : path === "numpy.r_"
        ? machine.foreign({ type: "numpy.rows", subscript: afterOthers }, at)
        : undefined,
  call(path, call, machine) {
    if (!path.startsWith("numpy.")) return undefined;
    const name = path.slice("numpy.".length);
    if (name === "random.default_rng" || name === "random.RandomState") return generator(call.at, machine);
    if (name.startsWith("random.")) return random(name.slice("random.".length), call, machine);
    const given = argument(call, 0, "a", "object", "arr", "x", "condition", "ary");
    overwritten(argument(call, null, "out"), machine);
    const decision = decided(name, call, machine);
    if (decision || (given && predictionOf(given.value, machine))) return decision;
    const labels = given ? arrayOf(given.value, machine)?.labels : undefined;
    const rows = labels && overColumns(labels, name, call, 1, machine);
    if (rows) return rows;
    switch (name) {
      case "array":
      case "asarray":
      case "copy":
      case "ascontiguousarray":
      case "asanyarray":
      case "float32":
      case "float64":
      case "int32":
      case "int64":
      case "uint8":
        return given && (labels || machine.plain(given.value).kind === "none") ? given.value : written(given?.value, call, machine);
      case "empty":
      case "zeros":
      case "ones":
      case "full":
      case "zeros_like":
      case "ones_like":
      case "full_like":
        return filled(name, (size) => columnsOf(size, machine, true), call, machine);
      case "reshape":
        return labels ? arrayValue(reshaped(labels, { ...call, args: call.args.slice(1) }, machine), call.at, machine) : undefined;
      case "argmax":
        return arrayValue(decoded(labels ?? facts(call.at), argument(call, 1, "axis"), call, machine), call.at, machine);
      case "eye":
      case "identity":
        return arrayValue(oneHot(call.at, numberOf(argument(call, 0, "N", "n")?.value, call.at, machine)), call.at, machine);
      case "clip":
        return arrayValue(
          clipped(
            labels ?? facts(call.at),
            [argument(call, 1, "a_min", "min")?.value, argument(call, 2, "a_max", "max")?.value],
            call.at,
            machine,
          ),
          call.at,
          machine,
        );
      case "expand_dims":
        return arrayValue(
          given && plainNumber(argument(call, 1, "axis")?.value, machine) !== 0
            ? inOneColumn(labels ?? literal(given.value, call.at, machine), call.at)
            : facts(call.at),
          call.at,
          machine,
        );
      case "squeeze":
      case "ravel":
        return labels ? arrayValue((name === "squeeze" ? squeezed : flattened)(labels, call.at), call.at, machine) : undefined;
      case "loadtxt":
      case "genfromtxt":
        return arrayValue(facts(call.at, { columns: ofTable(call.at) }), call.at, machine);
      case "linspace":
      case "arange":
        return spaced(name, call, machine);
      case "sin":
      case "cos":
        return labels ? arrayValue(wave(labels, call.at), call.at, machine) : undefined;
      case "sign":
        return labels && (labels.range.known || labels.form.known)
          ? arrayValue(
              facts(call.at, {
                range: known([labels.range.known && labels.range.value[0] >= 0 ? 0 : -1, 1], call.at),
                columns: labels.columns,
              }),
              call.at,
              machine,
            )
          : undefined;
      case "where":
        return chosen(
          call.args[0]?.value,
          call.args.slice(1).map((a) => a.value),
          call,
          machine,
        );
      case "select": {
        const [conditions, choices, otherwise] = [
          argument(call, 0, "condlist"),
          argument(call, 1, "choicelist"),
          argument(call, 2, "default"),
        ];
        const values = machine.elements(choices?.value);
        return values && conditions
          ? chosen(machine.elements(conditions.value)?.[0], [...values, otherwise?.value ?? machine.number(0, call.at)], call, machine)
          : undefined;
      }
      case "repeat":
      case "tile": {
        const [, times, axis] = call.args;
        // Along other axes than the first it makes columns.
        if (!times || (axis && plainNumber(axis.value, machine) !== 0) || !isAnyNumber(machine.plain(times.value))) return undefined;
        if (plainNumber(given?.value, machine) !== null)
          return numpy.call(
            "numpy.full",
            { ...call, args: [times, ...call.args].slice(0, 2).map((each) => ({ ...each, name: null })) },
            machine,
          );
        return (
          repeated(given?.value, call, machine) ??
          (labels && (axis || isOneAxis(labels)) ? arrayValue(labels, call.at, machine) : undefined)
        );
      }
      // Without an axis it takes single numbers.
      case "take": {
        const indices = argument(call, 1, "indices");
        return labels && given && indices && (isOneAxis(labels) || plainNumber(argument(call, 2, "axis")?.value, machine) === 0)
          ? arrayOf(given.value, machine)?.subscript?.(indices.value, call.at, machine)
          : undefined;
      }
      case "unique":
        return unique(labels, call, machine);
      // Numbers of the intervals in which others lie; below the first bound and above the last there may be nothing.
      case "digitize":
      case "searchsorted": {
        const values = name === "digitize" ? given : argument(call, 1, "v");
        return arrayValue(
          {
            ...classIds(call.at, null),
            columns: (values && arrayOf(values.value, machine)?.labels.columns) ?? unknown("unknown-shape", call.at),
          },
          call.at,
          machine,
        );
      }
      case "vectorize": {
        const [f, signature] = call.args;
        // By its signature it may give several numbers for each.
        return f && !signature
          ? machine.native(name, call.at, (inner, m) =>
              arrayValue(
                {
                  ...(arrayOf(applied({ ...inner, args: [f] }, m), m)?.labels ?? facts(inner.at)),
                  columns: arrayOf(inner.args[0]?.value, m)?.labels.columns ?? unknown("unknown-value", inner.at),
                },
                inner.at,
                m,
              ),
            )
          : undefined;
      }
      // These write into the array that they are given.
      case "putmask":
      case "place":
      case "put":
      case "copyto":
        return overwritten(given, machine);
      case "max":
      case "amax":
      case "min":
      case "amin":
        return labels
          ? summary(labels, name.slice(-3), call.at, machine)
          : statisticOfUnknown(name.endsWith("max") ? "max" : "min", call.at, machine);
      case "mean":
      case "std":
        return (labels ? statisticValue : statisticOfUnknown)(name, call.at, machine);
      // One under the other they are what a list of them is.
      case "stack":
        return isAlongRows(argument(call, 1, "axis"), machine) ? written(given?.value, call, machine) : sideBySide(call, machine);
      case "column_stack":
        return sideBySide(call, machine) ?? (given && besideOthers(given.value, call.at, machine));
      case "concatenate":
      case "vstack":
      case "hstack":
      case "append":
        return joined(name, call, machine);
      default:
        return labels && given ? elementwise(name, given.value, call.args[1], call.at, machine) : undefined;
    }
  },
};

/** `np.c_[X, y]`: samples and beside each its label. */
function besideOthers(index: Value, at: Place, machine: Machine): Value {
  const key = machine.plain(index);
  const last = key.kind === "tuple" ? key.items.at(-1) : undefined;
  const labels = arrayOf(last, machine)?.labels;
  const object: ArrayObject = { ...arrayObject(facts(at, { columns: ofTable(at) }), machine), ...(labels && { last: labels }) };
  return machine.foreign(object, at);
}

/** `np.r_[np.zeros(n), np.ones(m)]`: one after another. */
const afterOthers = (value: Value, at: Place, machine: Machine): Value | undefined =>
  joined("concatenate", { args: [{ name: null, value, at }], open: false, at, callee: at }, machine);

/** `np.repeat([0, 1, 2], 50)`: numbers that are written out, each many times. */
function repeated(given: Value | undefined, call: Call, machine: Machine): Value | undefined {
  const numbers = given && plainNumbers(machine.elements(given), machine);
  const labels = amongNumbers(numbers ?? null, call.at);
  return labels ? arrayValue({ ...labels, columns: known(0, call.at) }, call.at, machine, "sorted") : undefined;
}

/** `np.random.default_rng()`: the same by methods. */
const generator = (made: Place, machine: Machine): Value =>
  machine.foreign(
    {
      type: "numpy.generator",
      attribute: (name, at, m) =>
        m.native(
          name,
          at,
          (call, inner) => random(name === "integers" ? "randint" : name, call, inner) ?? inner.unknown("unknown-call", call.at),
        ),
    },
    made,
  );

function overwritten(array: Argument | undefined, machine: Machine): undefined {
  if (array) arrayOf(array.value, machine)?.setItem?.(machine.none(array.at), machine.none(array.at), machine);
}

const numberOf = (value: Value | undefined, at: Place, machine: Machine): Known<number> => {
  const plain = value && machine.plain(value);
  return plain?.kind === "number" ? known(plain.value, plain.at) : unknown("unknown-argument", at);
};

/** Whether a count of samples stands there, which is a number, whichever. */
const isCount = (at: Place, machine: Machine): boolean => /^\(?(?:\d+ ?\* ?)?len\(|\.shape\[\d\]$/.test(machine.text(at));

/** Columns that an array of this `size` has: 0 for one axis; null where it is not known. */
function columnsOf(size: Value | undefined, machine: Machine, ofAny = false): number | null {
  if (!size) return null;
  const plain = machine.plain(size);
  if (plain.kind === "number" || plain.kind === "unknown") return plain.kind === "number" || isCount(plain.at, machine) ? 0 : null;
  const axes = machine.elements(plain);
  if (!axes) return null;
  if (axes.length < 2) return axes.length === 1 ? 0 : null;
  return axes.length === 2 || ofAny ? plainNumber(axes.at(-1), machine) || null : null;
}

function random(name: string, call: Call, machine: Machine): Value | undefined {
  const { at } = call;
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
      const base =
        columns === 0 || columns === 1
          ? classIds(at, from === 0 ? count : null, columns)
          : facts(at, columns === null ? {} : { columns: known(columns, at) });
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
    case "uniform": {
      const sizes =
        name === "rand"
          ? machine.tuple(
              call.args.map((a) => a.value),
              at,
            )
          : argument(call, name === "uniform" ? 2 : 0, "size")?.value;
      const [low, high] = (name === "uniform" ? [argument(call, 0, "low"), argument(call, 1, "high")] : []).map(
        (end) => end && plainNumber(end.value, machine),
      );
      return arrayValue(
        reals(at, columnsOf(sizes, machine), low === null || high === null ? undefined : [low ?? 0, high ?? 1]),
        at,
        machine,
      );
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
    case "normal":
    case "standard_normal": {
      const columns = columnsOf(
        name === "randn"
          ? machine.tuple(
              call.args.map((a) => a.value),
              at,
            )
          : argument(call, name === "normal" ? 2 : 0, "size")?.value,
        machine,
      );
      const [middle, deviation = 1] = (name === "normal" ? [argument(call, 0, "loc"), argument(call, 1, "scale")] : []).map(
        (given) => given && plainNumber(given.value, machine),
      );
      // Hardly any of the heights of people lies further from their mean than some deviations: that could be any number only about 0.
      const isApart = middle !== undefined && middle !== 0;
      return arrayValue(
        isApart && (middle === null || deviation === null)
          ? facts(at, columns === null ? {} : { columns: known(columns, at) })
          : reals(
              at,
              columns,
              isApart && middle !== null && deviation !== null ? [middle - 2 * deviation, middle + 2 * deviation] : undefined,
            ),
        at,
        machine,
      );
    }
    default:
      return undefined;
  }
}

/** As many numbers in even steps as stand for rates of single layers are told one by one. */
const MOST_STEPS = 64;

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

/** A sine or cosine, over a whole period if the code shows that it is one. */
const wave = ({ range, columns }: Labels, at: Place): Labels =>
  range.known && range.value[1] - range.value[0] > 6 ? { ...reals(at, null, [-1, 1]), columns } : facts(at, { columns });

/** The different values of an array; with `return_inverse` also the number of its value for each element. */
function unique(labels: Labels | undefined, call: Call, machine: Machine): Value | undefined {
  const [, inverse, ...others] = call.args;
  // In the columns of classes only 0 and 1 differ.
  if (!inverse)
    return (
      labels && uniqueValues(labels.form.known && labels.form.value.includes("hot") ? known(2, call.at) : labels.classes, call.at, machine)
    );
  if (inverse.name !== "return_inverse" || others.length > 0) return undefined;
  const classes = labels?.classes ?? unknown("unknown-value", call.at);
  return machine.tuple(
    [
      uniqueValues(classes, call.at, machine),
      arrayValue(
        {
          ...classIds(call.at, valueOr(classes, null)),
          ...(labels && !isOneAxis(labels) && { columns: unknown("unknown-shape", call.at) }),
        },
        call.at,
        machine,
      ),
    ],
    call.at,
  );
}

/** `np.where(condition, 1, 0)`, with as many axes as the condition has: a picture may be tested as well as a column. What is chosen among may be chosen itself. */
function chosen(condition: Value | undefined, values: readonly Value[], call: Call, machine: Machine): Value | undefined {
  const numbers = values.flatMap((value) => {
    const number = plainNumber(value, machine);
    if (number !== null) return [number];
    const labels = /\b(?:where|select)\(/.test(machine.text(value.at)) ? arrayOf(value, machine)?.labels : undefined;
    // Of two that are next to each other there is none between.
    return labels?.range.known &&
      (labels.form.known ? labels.form.value === "class-id" : labels.range.value[1] - labels.range.value[0] === 1)
      ? numbersFrom(labels.range.value)
      : [NaN];
  });
  if (numbers.length < 2 || numbers.includes(NaN)) return undefined;
  const range = [Math.min(...numbers), Math.max(...numbers)] as const;
  // What is held against a name, or taken by one, is one number for each sample; of anything else there may be a table.
  const isOfOne =
    condition !== undefined && /^[\w.]+\[(?:['"][^[\]]*|:, ?-?\d+)\]|[=!]= ?['"][^'"]*['"]\)*$/.test(machine.text(condition.at));
  const columns = arrayOf(condition, machine)?.labels.columns ?? (isOfOne ? known(0, call.at) : ofTable(call.at));
  return arrayValue({ ...(amongNumbers(numbers, call.at) ?? facts(call.at, { range: known(range, call.at) })), columns }, call.at, machine);
}

const numbersFrom = ([low, high]: readonly [number, number]): readonly number[] =>
  Array.from({ length: Math.min(MOST_STEPS, high - low + 1) }, (_, i) => low + i);
