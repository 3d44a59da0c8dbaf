import { arrayOf, type ArrayObject } from "../../interpret/array";
import { argument, plainNumber, plainNumbers, type Call, type Hot, type Machine } from "../../interpret/machine";
import type { Cell, ForeignObject, Plain, Value } from "../../interpret/value";
import { known, unknown, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { arrayObject, arrayValue } from "../array/array";
import { areAlike, deep, facts, oneHot } from "../array/facts";
import { isNewAxis } from "../array/indexing";
import { amongFilled, amongNumbers, anyNumbers, isOneOfMany } from "../array/literal";

/** An array that holds a few numbers, each any number of times: by itself it says nothing as labels, but joined with others it does. */
interface ConstantArray extends ArrayObject {
  readonly numbers: Cell<readonly number[]>;
  readonly columns: number | null;
}

/** Calls that change neither the numbers nor how many of them stand in a row. */
const SAME = new Set(["astype", "copy", "tolist", "numpy"]);

/** More different numbers are no classes that somebody wrote out. */
const MOST_NUMBERS = 64;

/** How large an array is, null where nobody knows. A table has a second axis, whose width need not be known. */
interface Size {
  readonly columns: number | null;
  readonly isTable: boolean;
  readonly length: number | null;
  readonly axes: number | null;
}

/** What became of an array of one number: what it still holds, and what it is once other numbers were put into it. */
interface Contents {
  readonly held: Cell<readonly number[]>;
  readonly marked: Cell<Labels | null>;
  /** What the ones are that were put into a vector of zeros; undefined for anything else. */
  readonly ones: Cell<"none" | Hot | undefined>;
  readonly put: Cell<readonly number[] | null>;
  /** Where in the program's course it was made. */
  readonly context: string;
}

function constantValue(numbers: readonly number[], size: Size, at: Place, machine: Machine): Value {
  const { columns, isTable, length, axes } = size;
  const array = arrayObject(
    columns === null ? facts(at) : facts(at, { columns: axes !== null && axes > 2 ? deep(known(columns, at)) : known(columns, at) }),
    machine,
  );
  const contents: Contents = {
    held: machine.cell(numbers),
    marked: machine.cell<Labels | null>(null),
    ones: machine.cell<"none" | Hot | undefined>("none"),
    put: machine.cell<readonly number[] | null>([]),
    context: machine.context(),
  };
  const { held, marked, ones } = contents;
  const [fill = -1] = numbers;
  // What it is once something was put into it; of what is put side by side, a part may lack some.
  const told = (m: Machine): Labels | null => {
    const all = m.read(contents.put);
    // Each round of a loop may have put in another.
    const labels = all && new Set(all).size > 1 ? amongFilled(fill, all, at) : null;
    return m.read(marked) ?? (labels && { ...labels, columns: array.labels.columns });
  };
  const filled = (m: Machine): ForeignObject => {
    const now = told(m);
    return now ? arrayObject(now, m) : array;
  };
  const object: ConstantArray = {
    ...array,
    numbers: held,
    columns,
    subscript: (index, place, m) => {
      const key = m.plain(index);
      // `vector[np.newaxis, :]`
      const hot =
        key.kind === "tuple" && key.items.length === 2 && key.items[0] && isNewAxis(m.plain(key.items[0])) ? object.row?.(m) : null;
      if (hot) return arrayValue(hot, place, m);
      const part = filled(m).subscript?.(index, place, m);
      // Of a row that is told by its number nothing is known but what is put into it.
      return part?.kind === "foreign" || (isTable && !part)
        ? m.foreign(partAt(object, [index], part?.kind === "foreign" ? part.object : { type: "array.row" }, place), place)
        : part;
    },
    row: (m) => {
      const hot = m.read(ones);
      return hot === undefined || hot === "none"
        ? null
        : { ...oneHot(at, length === null ? unknown("unknown-value", at) : known(length, at)), form: known(hot, at) };
    },
    // Where nothing is put into it, it stands for labels that are made up, such as those of real and generated; of several columns those are known where ones are put into them.
    current: (m) =>
      told(m) ??
      (m.read(held).length > 0 || isTable
        ? facts(at, /^[01]$/.test(m.read(held).join()) ? { range: known([0, 1], at) } : {})
        : (array.current?.(m) ?? array.labels)),
    attribute: (name, place, m) =>
      SAME.has(name) && !told(m)
        ? m.native(name, place, (call, inner) => constantValue(inner.read(held), size, call.at, inner))
        : filled(m).attribute?.(name, place, m),
    setItem: (key, given, m) => {
      // Where one of two ones in a row is taken away, the other is left.
      if (columns === 2 && plainNumber(given, m) === 0 && m.read(held).join() === "1") {
        m.write(held, [0]);
        object.setItem?.(key, m.number(1, given.at), m);
        return;
      }
      // A row of zeros is made ready for the next one, and has no others then.
      if (isTable && plainNumber(given, m) === 0) {
        m.write(ones, undefined);
        return;
      }
      // In a loop of its own there may be several.
      const hot =
        isTable || m.read(ones) !== "none" || m.read(held).join() !== "0" || !isOneAt(key, given, m)
          ? undefined
          : (m.hotIn(contents.context, m.plain(key)) ?? undefined);
      m.write(
        marked,
        isTable ? tableWith(contents, size, array.labels, key, given, m) : vectorWith(contents, fill, array.labels, key, given, m),
      );
      m.write(ones, hot);
      m.write(held, []);
      array.setItem?.(key, given, m);
    },
    binary: (operator, other, reversed, place, m) => {
      const by = plainNumber(other, m);
      if (by === null || !/^[-*+]$/.test(operator)) return array.binary?.(operator, other, reversed, place, m);
      return constantValue(
        m.read(held).map((x) => (operator === "*" ? x * by : operator === "+" ? x + by : reversed ? by - x : x - by)),
        size,
        place,
        m,
      );
    },
  };
  return machine.foreign(object, at);
}

/** `y[i][label] = 1` is put into the whole at both places. */
const partAt = (whole: ForeignObject, keys: readonly Value[], part: ForeignObject, at: Place): ForeignObject => ({
  ...part,
  setItem: (key, given, machine) => whole.setItem?.(machine.tuple([...keys, key], at), given, machine),
  subscript: (key, place, machine) => {
    const inner = part.subscript?.(key, place, machine);
    return inner?.kind === "foreign" ? machine.foreign(partAt(whole, [...keys, key], inner.object, place), place) : inner;
  },
});

/** What a table is after something was put into it; null where nothing is known. */
function tableWith(
  { held, marked, ones, context }: Contents,
  { axes }: Size,
  own: Labels,
  key: Value,
  given: Value,
  machine: Machine,
): Labels | null {
  const before = machine.read(marked);
  if (!machine.read(held).every((x) => x === 0) || (machine.read(held).length === 0 && before === null && machine.read(ones) !== "none"))
    return null;
  const source = arrayOf(given, machine);
  const rows = source?.row?.(machine) ?? source?.labels;
  // A row of ones put into a table one by one goes into a table only.
  const index = machine.plain(key);
  if (
    rows?.form.known &&
    (rows.form.value.endsWith("-hot") || (rows.form.value === "probability" && index.kind === "tuple" && index.items.length === 2))
  )
    return rows;
  // A table of such rows is one sample where there is an axis for the steps.
  const count =
    axes === 3 && index.kind !== "tuple" && rows?.form.known && rows.form.value === "probability" ? axes : marksOne(key, given, machine);
  // `y[np.arange(n), ids] = 1`: once in every row.
  if (before === null && machine.context() === context && count === 2 && /^(\w+\.)?a?range\([^,]+\),/.test(machine.text(index.at)))
    return oneHot(own.form.at, own.columns);
  return count > 0
    ? facts(own.form.at, {
        ...own,
        form: known(
          count > 2 ? "hot-steps" : machine.read(ones) === "none" && isSameForEach(index, machine) ? "multi-hot" : "probability",
          own.form.at,
        ),
        range: known([0, 1], own.form.at),
      })
    : null;
}

/** What a vector is after numbers were put into it; null where nothing is known. */
function vectorWith(
  { put, context, marked }: Contents,
  fill: number,
  own: Labels,
  key: Value,
  given: Value,
  machine: Machine,
): Labels | null {
  const added = anyNumbers(given);
  const earlier = machine.read(put);
  const source = arrayOf(given, machine)?.labels;
  // Numbers that were all scaled alike, and nothing else.
  if (source && areAlike(source) && source.scaled.known && (earlier?.length === 0 || machine.read(marked)?.scaled.known)) {
    machine.write(put, null);
    return { ...source, columns: own.columns };
  }
  // `y[y == 2] = 1` takes a class away that was there.
  const isAgain = arrayOf(key, machine) && added?.some((number) => earlier?.includes(number));
  const all = earlier && added && !isAgain && earlier.length + added.length <= MOST_NUMBERS ? [...earlier, ...added] : null;
  machine.write(put, all);
  // A single one may make a row of several columns.
  const isRow = all?.every((x) => x === 1) && /^(?:number|unknown|tuple)$/.test(machine.plain(key).kind);
  // Where each element is given one of several numbers, none stays what it was, and a negative one marks what is not filled yet. What one round of a loop puts in is not all.
  const isAll = machine.context() === context || new Set(all).size > 1;
  const labels =
    all && !isRow && isAll && (fill < 0 || new Set(added).size > 1 ? amongNumbers(all, given.at) : amongFilled(fill, all, given.at));
  return labels ? { ...labels, columns: own.columns } : null;
}

/** `y[label] = 1`, with a label that is one number and no list of several. */
function isOneAt(key: Value, given: Value, machine: Machine): boolean {
  const index = machine.plain(key);
  return isOne(machine.plain(given)) && (index.kind === "number" || isOneOfMany(index) || arrayOf(key, machine)?.whole !== undefined);
}

const isOne = (value: Plain): boolean => (value.kind === "number" && value.value === 1) || (value.kind === "boolean" && value.value);

/** `y[i, label] = 1`: by how many numbers a one is placed; 0 for anything else. */
function marksOne(key: Value, given: Value, machine: Machine): number {
  const index = machine.plain(key);
  return isOne(machine.plain(given)) && index.kind === "tuple" && index.items.length > 1 ? index.items.length : 0;
}

/** `for tag in tags: y[i, tag] = 1`, with the same row for each. */
function isSameForEach(index: Plain, machine: Machine): boolean {
  const [row, column] = index.kind === "tuple" ? index.items.map((item) => machine.plain(item)) : [];
  return (
    column !== undefined &&
    row?.kind === "unknown" &&
    row.reason === "unknown-value" &&
    row.key?.endsWith(`@${machine.aroundEach(column)}`) === true
  );
}

/** `np.zeros(n)`, `np.ones(n)`, `np.full(n, 2)`: arrays of one number; `np.empty(n)`: of none that is known. */
export function filled(
  name: string,
  columnsOf: (size: Value | undefined) => number | null,
  call: Call,
  machine: Machine,
): Value | undefined {
  const isLike = name.endsWith("_like");
  const size = argument(call, 0, "shape", "a")?.value;
  const given = argument(call, 1, "fill_value");
  const fill = machine.plain(given?.value);
  const numbers =
    name === "empty" ? [] : name.startsWith("zeros") ? [0] : name.startsWith("ones") ? [1] : fill?.kind === "number" ? [fill.value] : null;
  if (!numbers) return undefined;
  const like = isLike && size ? arrayOf(size, machine)?.labels.columns : undefined;
  const columns = isLike ? (like?.known && !like.isDeep ? like.value : null) : columnsOf(size);
  const axes = size && !isLike ? machine.elements(size)?.length : undefined;
  const rows = size && !isLike ? plainNumber(machine.elements(size)?.[0] ?? size, machine) : null;
  if (rows === 0) return machine.foreign(emptyArray(call.at, machine), call.at);
  const length = (axes ?? 1) === 1 ? rows : null;
  return constantValue(
    numbers,
    { columns, isTable: columns === null ? (axes ?? 0) > 1 : columns > 1, length, axes: axes ?? null },
    call.at,
    machine,
  );
}

/** Joined with others it is nothing. */
export const emptyArray = (at: Place, machine: Machine): ArrayObject => ({ ...arrayObject(facts(at), machine), isEmpty: true });

/** What several arrays of constants hold together; null where one of them is something else. */
export function joinedConstants(parts: readonly Value[], at: Place, machine: Machine): Value | null {
  const numbers = new Set<number>();
  const columns = new Set<number | null>();
  for (const part of parts) {
    const plain = machine.plain(part);
    // `[label] * count`
    const written = plain.kind === "list" ? plainNumbers(machine.elements(plain), machine) : null;
    // Only this file makes objects with numbers.
    const array = plain.kind === "foreign" && "numbers" in plain.object ? (plain.object as ConstantArray) : null;
    const held = array ? machine.read(array.numbers) : (written ?? []);
    if (held.length === 0 || (!array && new Set(held).size > 1)) return null;
    for (const number of held) numbers.add(number);
    columns.add(!array ? 0 : array.labels.columns.isDeep ? null : array.columns);
  }
  if (numbers.size === 0 || numbers.size > MOST_NUMBERS) return null;
  const [width] = columns;
  const isAlike = columns.size === 1 && width !== null && width !== undefined;
  const labels = amongNumbers([...numbers], at) ?? facts(at);
  const all: ConstantArray = {
    ...arrayObject(
      isAlike && width <= 1
        ? { ...labels, columns: known(width, at) }
        : facts(at, { range: labels.range, ...(isAlike ? { columns: known(width, at) } : {}) }),
      machine,
      "sorted",
    ),
    // More may be joined to them.
    numbers: machine.cell([...numbers]),
    columns: isAlike ? width : null,
  };
  return machine.foreign(all, at);
}
