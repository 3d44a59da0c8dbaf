import { type ArrayObject, arrayOf, predictionOf } from "../../interpret/array";
import { isAnyNumber } from "../../interpret/iterate";
import { type Argument, argument, type Call, type Library, type Machine, plainNumber, plainNumbers } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, type Place, unknown, valueOr } from "../../model/known";
import type { Labels } from "../../model/labels";
import { applied } from "../array/applied";
import { arrayObject, arrayValue } from "../array/array";
import { elementwise } from "../array/elementwise";
import { method, overColumns } from "../array/methods";
import { statisticOfUnknown } from "../array/scaled";
import { uniqueValues } from "../array/unique";
import { classIds, facts, ofTable, oneHot, reals } from "../array/facts";
import { isOneAxis } from "../array/indexing";
import { amongNumbers, literal } from "../array/literal";
import { decided } from "../array/predictions";
import { inOneColumn } from "../array/transforms";
import { chosen } from "./chosen";
import { filled } from "./constants";
import { isAlongRows, joined, sideBySide, written } from "./joined";
import { columnsOf, generator, random } from "./random";
import { numberOf, spaced } from "./spaced";

/** Functions that are methods of an array, too. */
const METHODS = new Set(["reshape", "squeeze", "ravel", "argmax", "clip", "max", "min", "mean", "std"]);

/** What NumPy's calls do to arrays that may serve as labels, and to predictions. */
export const numpy: Library = {
  name: "numpy",
  unbound: (name) => (name === "np" || name === "numpy" ? "numpy" : undefined),
  value: (path, at, machine) =>
    path === "numpy.c_"
      ? machine.foreign({ subscript: besideOthers }, at)
      : path === "numpy.r_"
        ? machine.foreign({ subscript: afterOthers }, at)
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
    // Of whatever is cut or decided on it is known what comes of that.
    const labels = arrayOf(given?.value, machine)?.labels ?? (/^(?:argmax|clip)$/.test(name) ? facts(call.at) : undefined);
    const others = { ...call, args: call.args.filter((a) => a !== given) };
    const called = name.replace(/^a(?=m(?:ax|in)$)/, "");
    const result =
      labels && (METHODS.has(called) ? method(labels, called, others, machine, "any") : overColumns(labels, called, others, machine));
    if (result) return result;
    switch (called) {
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
      case "eye":
      case "identity":
        return arrayValue(oneHot(call.at, numberOf(argument(call, 0, "N", "n")?.value, call.at, machine)), call.at, machine);
      case "expand_dims":
        return arrayValue(
          given && plainNumber(argument(call, 1, "axis")?.value, machine) !== 0
            ? inOneColumn(labels ?? literal(given.value, call.at, machine), call.at)
            : facts(call.at),
          call.at,
          machine,
        );
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
      case "min":
      case "mean":
      case "std":
        return statisticOfUnknown(called, call.at, machine);
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

function overwritten(array: Argument | undefined, machine: Machine): undefined {
  if (array) arrayOf(array.value, machine)?.setItem?.(machine.none(array.at), machine.none(array.at), machine);
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
