import { arrayOf, type ArrayObject } from "../interpret/array";
import { argument, plainNumber, type Call, type Machine } from "../interpret/machine";
import type { Cell, ForeignObject, Plain, Value } from "../interpret/value";
import { known, unknown, type Place } from "../model/known";
import type { Labels } from "../model/labels";
import { arrayValue, isNewAxis } from "./array";
import { facts, oneHot } from "./facts";
import { amongFilled, amongNumbers, anyNumbers, isOneOfMany } from "./literal";

/** An array that holds a few numbers, each any number of times: by itself it says nothing as labels, but joined with others it does. */
interface ConstantArray extends ArrayObject { readonly numbers: Cell<readonly number[]>; readonly columns: number | null }

/** Calls that change neither the numbers nor how many of them stand in a row. */
const SAME = new Set(["astype", "copy", "tolist", "numpy"]);

/** More different numbers are no classes that somebody wrote out. */
const MOST_NUMBERS = 64;

/** `isTable`: it has a second axis, whose width need not be known. */
function constantValue(numbers: readonly number[], columns: number | null, isTable: boolean, at: Place, machine: Machine, length: number | null = null, axes: number | null = null): Value {
  const value = machine.plain(arrayValue(columns === null ? facts(at) : facts(at, { columns: known(columns, at) }), at, machine));
  if (value.kind !== "foreign") return value;
  // Arrays are made by `arrayValue`.
  const array = value.object as ArrayObject;
  const held = machine.cell<readonly number[]>(numbers);
  const marked = machine.cell<Labels | null>(null);
  const ones = machine.cell(0);
  const put = machine.cell<readonly number[] | null>([]);
  const context = machine.context();
  // What it is once something was put into it; of what is put side by side, a part may lack some.
  const filled = (place: Place, m: Machine): ForeignObject => {
    const now = m.read(marked);
    const whole = now ? m.plain(arrayValue(now, place, m)) : null;
    return whole?.kind === "foreign" ? whole.object : array;
  };
  // `y[i][label] = 1`
  const partAt = (keys: readonly Value[], part: ForeignObject, place: Place): ForeignObject => ({
    ...part,
    setItem: (key, given, m) => object.setItem?.(m.tuple([...keys, key], place), given, m),
    subscript: (key, where, m) => {
      const inner = part.subscript?.(key, where, m);
      return inner?.kind === "foreign" ? m.foreign(partAt([...keys, key], inner.object, where), where) : inner;
    },
  });
  const object: ConstantArray = {
    ...array,
    numbers: held,
    columns,
    subscript: (index, place, m) => {
      const key = m.plain(index);
      // `vector[np.newaxis, :]`
      const hot = key.kind === "tuple" && key.items.length === 2 && key.items[0] && isNewAxis(m.plain(key.items[0])) ? object.row?.(m) : null;
      if (hot) return arrayValue(hot, place, m);
      const part = filled(place, m).subscript?.(index, place, m);
      // Of a row that is told by its number nothing is known but what is put into it.
      return part?.kind === "foreign" || (isTable && !part) ? m.foreign(partAt([index], part?.kind === "foreign" ? part.object : { type: "array.row" }, place), place) : part;
    },
    row: (m) => (m.read(ones) === 1 ? oneHot(at, length === null ? unknown("unknown-value", at) : known(length, at)) : null),
    // Where nothing is put into it, it stands for labels that are made up; of several columns those are known where ones are put into them.
    current: (m) => m.read(marked) ?? (m.read(held).length > 0 || isTable ? facts(at) : array.current?.(m) ?? array.labels),
    attribute: (name, place, m) => (SAME.has(name) && !m.read(marked) ? m.native(name, place, (call, inner) => constantValue(inner.read(held), columns, isTable, call.at, inner, length, axes)) : filled(place, m).attribute?.(name, place, m)),
    setItem: (key, given, m) => {
      // A row of zeros is made ready for the next one.
      if (isTable && plainNumber(given, m) === 0) return;
      const added = isTable ? null : anyNumbers(given);
      const before = m.read(marked);
      const isOpen = isTable && m.read(held).every((x) => x === 0) && (m.read(held).length > 0 || before !== null);
      const source = arrayOf(given, m);
      const rows = source?.row?.(m) ?? source?.labels;
      // A row of ones put into a table one by one goes into a table only.
      const index = m.plain(key);
      const isOneHot = rows?.form.known === true && (rows.form.value === "one-hot" || (rows.form.value === "probability" && index.kind === "tuple" && index.items.length === 2));
      // A table of such rows is one sample where there is an axis for the steps.
      const count = axes === 3 && index.kind !== "tuple" && rows?.form.known && rows.form.value === "probability" ? axes : marksOne(key, given, m);
      // `y[np.arange(n), ids] = 1`: once in every row.
      const isEach = before === null && m.context() === context && count === 2 && /^(\w+\.)?a?range\([^,]+\),/.test(m.text(index.at));
      m.write(marked, !isOpen ? null : isOneHot ? rows : isEach ? oneHot(at, array.labels.columns) : count > 0 ? facts(at, { ...array.labels, form: known(count > 2 ? "hot-steps" : "probability", at), range: known([0, 1], at) }) : null);
      // In a loop of its own there may be several.
      const isAlone = !isTable && m.read(ones) === 0 && m.context() === context && m.read(held).join() === "0" && isOneAt(key, given, m);
      m.write(ones, isAlone ? 1 : 2);
      if (!isTable) {
        const earlier = m.read(put);
        const all = earlier && added && earlier.length + added.length <= MOST_NUMBERS ? [...earlier, ...added] : null;
        m.write(put, all);
        // A single one may make a row of several columns.
        const isRow = all?.every((x) => x === 1) && /^(?:number|unknown|tuple)$/.test(m.plain(key).kind);
        // Where each element is given one of several numbers, none stays what it was, and a negative one marks what is not filled yet. What one round of a loop puts in is not all.
        const isAll = m.context() === context || new Set(all).size > 1;
        const [fill = -1] = numbers;
        const labels = all && !isRow && isAll && (fill < 0 || new Set(added).size > 1 ? amongNumbers(all, given.at) : amongFilled(fill, all, given.at));
        m.write(marked, labels ? { ...labels, columns: array.labels.columns } : null);
      }
      m.write(held, []);
      array.setItem?.(key, given, m);
    },
    binary: (operator, other, reversed, place, m) => {
      const by = plainNumber(other, m);
      if (by === null || !/^[-*+]$/.test(operator)) return array.binary?.(operator, other, reversed, place, m);
      return constantValue(m.read(held).map((x) => (operator === "*" ? x * by : operator === "+" ? x + by : reversed ? by - x : x - by)), columns, isTable, place, m, length, axes);
    },
  };
  return machine.foreign(object, at);
}

/** `y[label] = 1`, with a label that is one number and no list of several. */
function isOneAt(key: Value, given: Value, machine: Machine): boolean {
  const index = machine.plain(key);
  const form = arrayOf(key, machine)?.whole?.form;
  return isOne(machine.plain(given)) && (index.kind === "number" || isOneOfMany(index) || (form?.known === true && form.value === "class-id"));
}

const isOne = (value: Plain): boolean => (value.kind === "number" && value.value === 1) || (value.kind === "boolean" && value.value);

/** `y[i, label] = 1`: by how many numbers a one is placed; 0 for anything else. */
function marksOne(key: Value, given: Value, machine: Machine): number {
  const index = machine.plain(key);
  return isOne(machine.plain(given)) && index.kind === "tuple" && index.items.length > 1 ? index.items.length : 0;
}

/** `np.zeros(n)`, `np.ones(n)`, `np.full(n, 2)`: arrays of one number; `np.empty(n)`: of none that is known. */
export function filled(name: string, columnsOf: (size: Value | undefined) => number | null, call: Call, machine: Machine): Value | undefined {
  const isLike = name.endsWith("_like");
  const size = argument(call, 0, "shape", "a")?.value;
  const given = argument(call, 1, "fill_value");
  const fill = given && machine.plain(given.value);
  const numbers = name === "empty" ? [] : name.startsWith("zeros") ? [0] : name.startsWith("ones") ? [1] : fill?.kind === "number" ? [fill.value] : null;
  if (!numbers) return undefined;
  const like = isLike && size ? arrayOf(size, machine)?.labels.columns : undefined;
  const columns = isLike ? (like?.known ? like.value : null) : columnsOf(size);
  const axes = size && !isLike ? machine.elements(size)?.length : undefined;
  const length = size && !isLike ? plainNumber((axes === 1 && machine.elements(size)?.[0]) || size, machine) : null;
  return constantValue(numbers, columns, columns === null ? (axes ?? 0) > 1 : columns > 1, call.at, machine, length, axes ?? null);
}

/** What several arrays of constants hold together; null where one of them is something else. */
export function joinedConstants(parts: readonly Value[], at: Place, machine: Machine): Value | null {
  const numbers = new Set<number>();
  const columns = new Set<number | null>();
  for (const part of parts) {
    const plain = machine.plain(part);
    if (plain.kind !== "foreign" || !("numbers" in plain.object)) return null;
    // Only this file makes objects with numbers.
    const array = plain.object as ConstantArray;
    const held = machine.read(array.numbers);
    if (held.length === 0) return null;
    for (const number of held) numbers.add(number);
    columns.add(array.columns);
  }
  if (numbers.size === 0 || numbers.size > MOST_NUMBERS) return null;
  const [width] = columns;
  const isAlike = columns.size === 1 && width !== null && width !== undefined;
  const labels = amongNumbers([...numbers], at) ?? facts(at);
  return arrayValue(isAlike && width <= 1 ? { ...labels, columns: known(width, at) } : facts(at, { range: labels.range, ...(isAlike ? { columns: known(width, at) } : {}) }), at, machine);
}
