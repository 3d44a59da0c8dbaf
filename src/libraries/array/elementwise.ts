import { arrayOf } from "../../interpret/array";
import type { Argument, Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, type Known, type Place, unknown, valueOr } from "../../model/known";
import type { Labels } from "../../model/labels";
import { arrayValue } from "./array";
import { classIds, facts, oneHot } from "./facts";
import { risen, RISING } from "./transforms";

/** Functions and methods, of NumPy and pandas, that test each element. */
export const TESTS = new Set(
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
export function together({ columns }: Labels, other: Value | undefined, at: Place, machine: Machine): Known<number> {
  const others = arrayOf(other, machine)?.labels.columns;
  return !others || (others.known && columns.known && others.value === columns.value) ? columns : unknown("unknown-shape", at);
}

/** `labels.reshape(-1, 1) == np.arange(10)` and the other way round: one place of each row, that of the class. */
export function heldAgainst(one: Held, other: Held, at: Place): Labels | null {
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

export const truths = ({ columns }: Labels, at: Place, machine: Machine): Value => arrayValue({ ...classIds(at, 2), columns }, at, machine);
