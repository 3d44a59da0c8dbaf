import { arrayOf, type ArrayObject } from "../../interpret/array";
import { argument, plainNumber, type Argument, type Call, type Machine } from "../../interpret/machine";
import { isSlice } from "../../interpret/subscript";
import type { ForeignObject, Value } from "../../interpret/value";
import { known, unknown, valueOr, type Known, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { applied } from "./applied";
import { classIds, facts, ofTable, oneHot, someOf } from "./facts";
import { isOneAxis, ORDER, partOf, type Order } from "./indexing";
import { amongNumbers } from "./literal";
import { isStatistic, statisticOf, statisticValue, type StatisticName } from "./statistic";
import {
  calculated,
  cast,
  clipped,
  combined,
  decoded,
  flattened,
  replaced,
  reshaped,
  RISING,
  risen,
  squeezed,
  withNumber,
  withoutAxis,
} from "./transforms";

/** Tells what an array is part of of a change in place, and of the number that was put somewhere, if it was one. */
type Keep = (labels: Labels, machine: Machine, number: number | null) => void;

/** An array of which that much is known, as a value. */
export function arrayValue(labels: Labels, at: Place, machine: Machine, order: Order = "any", keep?: Keep): Value {
  return machine.foreign(arrayObject(labels, machine, order, keep), at);
}

/** The numbers of all samples in any order, or those of a part that was taken at random. */
export function orderValue(at: Place, machine: Machine): Value {
  return machine.foreign(
    {
      type: ORDER,
      subscript: (_index, place, m) => orderValue(place, m),
      attribute: (name, place, m) =>
        name === "astype" || name === "copy" || name === "tolist"
          ? m.native(name, place, (call, inner) => orderValue(call.at, inner))
          : undefined,
    },
    at,
  );
}

/** `np.arange(len(x))`: the places of all samples, which are mostly shuffled before they are used. */
export function placesValue(at: Place, machine: Machine): Value {
  const places = arrayObject(facts(at, { columns: known(0, at) }), machine, "mixed");
  const object: ArrayObject = {
    ...places,
    isOrder: true,
    subscript: (index, place, m) => {
      const key = m.plain(index);
      return key.kind === "foreign" && isSlice(key.object) ? placesValue(place, m) : places.subscript?.(index, place, m);
    },
  };
  return machine.foreign(object, at);
}

/** Methods after which an array holds the same numbers. */
const SAME = new Set([
  "copy",
  "view",
  "to_numpy",
  "numpy",
  "toarray",
  "todense",
  "tolist",
  "compute",
  "sample",
  "reset_index",
  "dropna",
  "head",
  "tail",
  "to_list",
  "cpu",
  "detach",
]);

/** Functions and methods, of NumPy and pandas, that test each element. */
const TESTS = new Set(
  "eq ne gt lt ge le isin in1d isna isnan isnull notna notnull duplicated between contains startswith endswith match fullmatch isdigit isalpha isnumeric isupper islower logical_and logical_or logical_xor logical_not equal not_equal greater greater_equal less less_equal".split(
    " ",
  ),
);
/** Those that calculate, by the operator that does the same. */
const OPERATORS = new Map(
  Object.entries({
    add: "+",
    sub: "-",
    subtract: "-",
    mul: "*",
    multiply: "*",
    div: "/",
    divide: "/",
    truediv: "/",
    true_divide: "/",
    mod: "%",
    remainder: "%",
    pow: "**",
    power: "**",
    dot: "@",
    matmul: "@",
  }),
);

/** Those that give the nearest whole number. */
const ROUNDS = new Set(["round", "around", "rint", "floor", "ceil"]);

/** Those after which other numbers stand in the same columns. */
const REAL = new Set("shift pct_change minimum maximum abs absolute".split(" "));

/** What `np.equal(y, 1)` and `y.sub(1)` do to each element; undefined for other names. */
export function elementwise(name: string, given: Value, other: Argument | undefined, at: Place, machine: Machine): Value | undefined {
  const array = arrayOf(given, machine);
  if (!array) return undefined;
  const { labels } = array;
  if (TESTS.has(name))
    return (other && array.compare?.(name.startsWith("eq") ? "==" : ">", other.value, at, machine, false)) ?? truths(labels, at, machine);
  if (RISING.has(name)) return arrayValue(risen(labels, name, at), at, machine);
  if (REAL.has(name)) return arrayValue(facts(at, { columns: together(labels, other?.value, at, machine) }), at, machine);
  if (ROUNDS.has(name) && !other) return arrayValue(rounded(labels, name === "floor" && !labels.scaled.known, at), at, machine);
  const operator = OPERATORS.get(name);
  return operator === undefined || !other ? undefined : array.binary?.(operator, other.value, false, at, machine);
}

/** Whole numbers are what they were; of others only how many there are in a row, and where they lie, is known still; the end of a range of random ones is not reached downwards. */
const rounded = (labels: Labels, isDown: boolean, at: Place): Labels =>
  valueOr(labels.form, "real") === "real" || labels.scaled.known
    ? facts(at, {
        columns: labels.columns,
        range: labels.range.known
          ? known([Math.floor(labels.range.value[0]), Math.ceil(labels.range.value[1]) - Number(isDown)], at)
          : labels.range,
      })
    : labels;

/** The columns of two arrays, each number with each, where both have as many; a number alone has none. */
function together({ columns }: Labels, other: Value | undefined, at: Place, machine: Machine): Known<number> {
  const others = arrayOf(other, machine)?.labels.columns;
  return !others || (others.known && columns.known && others.value === columns.value) ? columns : unknown("unknown-shape", at);
}

/** `labels.reshape(-1, 1) == np.arange(10)` and the other way round: one place of each row, that of the class. */
function heldAgainst(one: Held, other: Held, at: Place): Labels | null {
  const [column, row] = valueOr(one.labels.columns, 0) === 1 ? [one, other] : [other, one];
  const { columns, form, range } = row.labels;
  if (valueOr(column.labels.columns, 0) !== 1 || column.labels.columns.isDeep || form.known || valueOr(columns, 1) !== 0) return null;
  if (row.isOrder) return oneHot(at, unknown("unknown-value", at));
  return range.known && range.value.every(Number.isInteger) ? oneHot(at, known(range.value[1] - range.value[0] + 1, at)) : null;
}

interface Held {
  readonly labels: Labels;
  /** Whether it counts on from 0, nobody knows how far. */
  readonly isOrder: boolean;
}

const truths = ({ columns }: Labels, at: Place, machine: Machine): Value => arrayValue({ ...classIds(at, 2), columns }, at, machine);

/** An array of which that much is known. */
export function arrayObject(made: Labels, maker: Machine, order: Order = "any", keep?: Keep): ArrayObject {
  const contents = maker.cell(made);
  const put = maker.cell<readonly number[]>([]);
  const current = (machine: Machine): Labels => {
    const labels = machine.read(contents);
    // `y[y == "cat"] = 0`, once for each class.
    const ids = labels.form.known || labels.range.known ? null : amongNumbers(machine.read(put), labels.form.at);
    return ids?.form.known && ids.classes.known && ids.classes.value > 2 ? { ...labels, form: ids.form, range: ids.range } : labels;
  };
  const become: Keep = (labels, machine, number) => {
    machine.write(contents, labels);
    keep?.(labels, machine, number);
  };
  const self: ArrayObject = {
    type: "array",
    labels: made,
    current,
    attribute: (name, at, machine) => {
      if (/^(?:values|array|i?loc|i?at)$/.test(name)) return machine.foreign(self, at);
      if (name === "cat")
        return machine.foreign(
          {
            type: "array.categories",
            attribute: (word, place, m) =>
              word === "codes" ? arrayValue(classIds(place, valueOr(current(m).classes, null)), place, m) : undefined,
          },
          at,
        );
      if (name === "str")
        return machine.foreign(
          {
            type: "array.words",
            attribute: (word, place, m) =>
              word === "get_dummies"
                ? m.native(word, place, (call, inner) =>
                    arrayValue(
                      facts(call.at, { ...(call.args.length > 0 && { form: known("multi-hot", call.at) }), range: known([0, 1], call.at) }),
                      call.at,
                      inner,
                    ),
                  )
                : TESTS.has(word)
                  ? m.native(word, place, (call, inner) => truths(current(inner), call.at, inner))
                  : undefined,
          },
          at,
        );
      // Turned twice it is what it was.
      if (name === "T")
        return machine.foreign(
          { type: "array.turned", attribute: (word, place, m) => (word === "T" ? arrayValue(current(m), place, m) : undefined) },
          at,
        );
      if (name === "shape") return shape(current(machine), at, machine);
      if (name === "ndim")
        return machine.call(machine.builtin("len"), [{ name: null, value: shape(current(machine), at, machine), at }], at);
      return machine.native(name, at, (call, m) => {
        const result = method(current(m), name, call, m, order);
        if (isInPlace(name, call, m)) become(arrayOf(result, m)?.labels ?? facts(call.at), m, null);
        return result;
      });
    },
    subscript: (index, at, machine) => {
      const part = partOf(current(machine), order, index, at, machine);
      return part && (part.isElement ? elementValue(part.labels, at, machine) : arrayValue(part.labels, at, machine, part.order));
    },
    setItem: (_key, value, machine) => {
      // Rows that are moved about stay what they are.
      const [rows, now] = [arrayOf(value, machine)?.labels, current(machine)];
      if (
        rows &&
        valueOr(rows.form, null) === "one-hot" &&
        valueOr(now.form, null) === "one-hot" &&
        valueOr(rows.columns, 0) === valueOr(now.columns, 0)
      )
        return;
      const number = plainNumber(value, machine);
      become(withNumber(machine.read(contents), number ?? 0, value.at), machine, number);
      // `y[y == 2] = 1` takes a class away that was there.
      const earlier = machine.read(put);
      machine.write(put, number === null || earlier.includes(number) ? [] : [...earlier, number]);
    },
    binary: (operator, other, reversed, at, machine) => {
      // Each row with each column of the other: of two rows it makes one number.
      const { columns, form, range } = current(machine);
      if (operator === "@")
        return valueOr(columns, 0) > 0 && !columns.isDeep
          ? arrayValue(
              facts(at, {
                columns: (reversed ? null : arrayOf(other, machine)?.labels.columns) ?? unknown("unknown-shape", at),
                ...(!range.known && valueOr(form, null) === "real" ? { form } : {}),
              }),
              at,
              machine,
            )
          : undefined;
      const statistic = reversed ? null : statisticOf(machine.plain(other));
      if (statistic) return scaledBy(statistic, operator, current(machine), at, machine);
      const operand = plainNumber(other, machine);
      const labels = current(machine);
      if (operand !== null)
        return arrayValue(
          calculated(labels, reversed && operator !== "+" && operator !== "*" ? `by ${operator}` : operator, operand, at),
          at,
          machine,
          order,
        );
      const others = arrayOf(other, machine)?.labels;
      return arrayValue(
        facts(at, others ? { columns: together(labels, other, at, machine), ...combined(operator, labels, others, at) } : {}),
        at,
        machine,
      );
    },
    // A test of each element gives 0 or 1; one of each with each of others has other columns.
    compare: (operator, other, at, machine, reversed) => {
      const { columns, form } = current(machine);
      const values = machine.plain(other);
      // `name == names` is a row of its own, a column may be held against a row, and places against a column: `np.arange(10) == labels[:, None]`.
      const isRow = !form.known && (order === "sorted" || order === "mixed");
      if (
        ((values.kind === "unknown" && !values.isNumber) || values.kind === "list") &&
        (reversed || isRow || valueOr(columns, operator === "==" ? 1 : 0) === 1)
      )
        return arrayValue(facts(at, { range: known([0, 1], at) }), at, machine);
      // `labels[:, None] == names`
      if (values.kind === "foreign" && values.object.type === "array.unique")
        return arrayValue(valueOr(columns, 0) === 1 ? oneHot(at, ofTable(at)) : facts(at, { range: known([0, 1], at) }), at, machine);
      const another = operator === "==" && arrayOf(other, machine);
      const hot =
        another &&
        heldAgainst(
          { labels: current(machine), isOrder: order === "mixed" },
          { labels: another.labels, isOrder: "isOrder" in another },
          at,
        );
      if (hot) return arrayValue(hot, at, machine);
      const both = together(current(machine), other, at, machine);
      return arrayValue(
        both === columns
          ? { ...classIds(at, 2), columns: values.kind === "string" && !columns.known ? known(0, at) : columns }
          : facts(at, { range: known([0, 1], at) }),
        at,
        machine,
      );
    },
    iterate: () => null,
    length: () => null,
    any: (machine) => {
      const labels = current(machine);
      const { at } = labels.columns;
      if (isOneAxis(labels)) return order === "cells" ? undefined : elementValue(labels, at, machine);
      if (valueOr(labels.form, null) === "one-hot" && !labels.columns.isDeep) return rowOf(labels.classes, at, machine);
      // A row of a table.
      return !labels.form.known && !labels.columns.known && labels.columns.reason === "unknown-value"
        ? arrayValue(facts(at, { columns: known(0, at) }), at, machine)
        : undefined;
    },
  };
  return self;
}

/** Whether a method changes what it is called on. */
export function isInPlace(name: string, call: Call, machine: Machine): boolean {
  const flag = argument(call, null, "inplace");
  const plain = flag && machine.plain(flag.value);
  return /^(?:fill|put|itemset|update)$/.test(name) || (plain !== undefined && !(plain.kind === "boolean" && !plain.value));
}

/** Rows of shares; `y - y.mean()`, which divided by `y.std()` is standardised; `y - y.min()`, which divided by the distance to the largest goes from 0 to 1. */
function scaledBy(statistic: StatisticName, operator: string, labels: Labels, at: Place, machine: Machine): Value {
  const rest = facts(at, { columns: labels.columns });
  if (operator === "/" && statistic === "total") return arrayValue({ ...rest, form: known("distribution", at) }, at, machine);
  const object = arrayObject(rest, machine);
  if (operator !== "-" || (statistic !== "mean" && statistic !== "min")) return machine.foreign(object, at);
  const scaled = { ...rest, form: known("real" as const, at) };
  const divided: ForeignObject["binary"] = (by, other, reversed, place, m) => {
    const width = by === "/" && !reversed ? statisticOf(m.plain(other)) : null;
    if (statistic === "mean" && width === "std") return arrayValue({ ...scaled, scaled: known("standardised", place) }, place, m);
    if (statistic === "min" && width === "span")
      return arrayValue({ ...scaled, range: known([0, 1], place), scaled: known("unit-range", place) }, place, m);
    return object.binary?.(by, other, reversed, place, m);
  };
  return machine.foreign({ ...object, binary: divided }, at);
}

/** `y.mean()` of what nobody knows: with it `y - y.mean()` is an array. */
export function statisticOfUnknown(name: StatisticName, at: Place, machine: Machine): Value {
  const value = machine.plain(statisticValue(name, at, machine));
  if (value.kind !== "foreign") return value;
  const { object } = value;
  return machine.foreign(
    {
      ...object,
      tested: machine.unknown("unknown-call", at),
      binary: (operator, other, reversed, place, m) =>
        operator === "-" && reversed && other.kind === "unknown"
          ? scaledBy(name, operator, facts(place), place, m)
          : object.binary?.(operator, other, reversed, place, m),
    },
    at,
  );
}

/** One element of an array, nobody knows which: by itself one number of some, many of them are like the whole. */
function elementValue(whole: Labels, at: Place, machine: Machine): Value {
  const calculated: ForeignObject["binary"] = (operator, other, reversed, place, m) => {
    const result = arrayObject(whole, m).binary?.(operator, other, reversed, place, m);
    const labels = arrayOf(result, m)?.labels;
    return labels && isOneAxis(labels) ? elementValue(labels, place, m) : result;
  };
  const object: ArrayObject = {
    ...arrayObject(someOf(whole, at), machine),
    whole,
    binary: calculated,
    tested: machine.unknown("unknown-value", at),
  };
  return machine.foreign(object, at);
}

function shape(labels: Labels, at: Place, machine: Machine): Value {
  const { columns } = labels;
  const rows = machine.unknown("unknown-shape", at);
  if (!columns.known) return columns.reason === "unknown-value" ? machine.tuple([rows, rows], at) : rows;
  const last = machine.number(columns.value, at);
  if (columns.isDeep)
    return machine.foreign({ type: "array.shape", subscript: (index, _at, m) => (plainNumber(index, m) === -1 ? last : undefined) }, at);
  return machine.tuple(columns.value === 0 ? [rows] : [rows, last], at);
}

function method(labels: Labels, name: string, call: Call, machine: Machine, order: Order): Value {
  const { at } = call;
  // A column of lists becomes a table.
  if (order === "cells" && /^to_?list$/.test(name) && isOneAxis(labels))
    return arrayValue({ ...labels, columns: unknown("unknown-shape", at) }, at, machine);
  const rows = overColumns(labels, name, call, 0, machine);
  if (rows) return rows;
  if (SAME.has(name))
    return arrayValue(order !== "mixed" && (name === "head" || name === "tail") ? someOf(labels, at) : labels, at, machine, order);
  switch (name) {
    // What is missing may get a number of its own.
    case "fillna": {
      const number = plainNumber(argument(call, 0, "value")?.value, machine);
      return arrayValue(
        number !== null && labels.range.known && (number < labels.range.value[0] || number > labels.range.value[1])
          ? withNumber(labels, number, at)
          : labels,
        at,
        machine,
        order,
      );
    }
    case "astype":
      return arrayValue(cast(labels, argument(call, 0, "dtype"), at, machine), at, machine, order);
    case "flatten":
    case "ravel":
    case "squeeze":
      return arrayValue((name === "squeeze" ? squeezed : flattened)(labels, at), at, machine, order);
    case "reshape":
      return arrayValue(reshaped(labels, call, machine), at, machine, order);
    case "map":
    case "apply":
    case "replace": {
      const given = name === "replace" ? null : applied(call, machine);
      const [first] = call.args;
      // A function may put a row in each place.
      if (given || name === "apply" || (name === "map" && first && machine.plain(first.value).kind !== "dict"))
        return given ?? machine.unknown("unknown-call", at);
      const after = replaced(labels, name, call, machine);
      return arrayValue(after, at, machine, after.form.known || after.range.known ? order : "cells");
    }
    case "argmax":
      return arrayValue(decoded(labels, argument(call, 0, "axis"), call, machine), at, machine);
    case "clip":
      return arrayValue(
        clipped(
          labels,
          [argument(call, 0, "min", "lower", "a_min")?.value, argument(call, 1, "max", "upper", "a_max")?.value],
          at,
          machine,
        ),
        at,
        machine,
      );
    case "mean":
    case "std":
      return statisticValue(name, at, machine);
    case "factorize":
      return machine.tuple(
        [
          arrayValue({ ...classIds(at, valueOr(labels.classes, null)), columns: known(0, at) }, at, machine),
          uniqueValues(labels.classes, at, machine),
        ],
        at,
      );
    case "max":
    case "min":
    case "nunique":
    case "unique":
      return summary(labels, name, at, machine);
    default:
      return (
        elementwise(name, arrayValue(labels, at, machine), argument(call, 0, "other"), at, machine) ?? machine.unknown("unknown-call", at)
      );
  }
}

/** `X.sum(axis=1)`: one number for each row of a table; `position` is where the axis stands. Undefined for anything else. */
export function overColumns(labels: Labels, name: string, call: Call, position: number, machine: Machine): Value | undefined {
  const axis = plainNumber(argument(call, position, "axis")?.value, machine);
  const isKept = argument(call, null, "keepdims");
  if (name === "sum" && isKept && axis !== null && axis !== 0) return statisticValue("total", call.at, machine);
  const width = valueOr(labels.columns, 0);
  return width > 1 && (axis === 1 || axis === -1) && !isKept && /^(?:sum|mean|prod|max|min|median|std)$/.test(name)
    ? arrayValue(
        facts(call.at, {
          ...(name === "sum" && !labels.columns.isDeep
            ? combined("*", labels, facts(call.at, { range: known([width, width], call.at) }), call.at)
            : {}),
          columns: withoutAxis(labels, call.at),
        }),
        call.at,
        machine,
      )
    : undefined;
}

/** `y.max()`, `len(y.unique())`: what depends on the values alone. */
export function summary(labels: Labels, name: string, at: Place, machine: Machine): Value {
  const { range, classes } = labels;
  if (name === "unique") return uniqueValues(classes, at, machine);
  if (name === "nunique") return classes.known ? machine.number(classes.value, at) : machine.unknown("unknown-value", at);
  if (!range.known || labels.form.known === false)
    return isStatistic(name) ? statisticValue(name, at, machine) : machine.unknown("unknown-value", at);
  return machine.number(name === "max" ? range.value[1] : range.value[0], at);
}

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
