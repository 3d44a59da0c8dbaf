import { arrayOf } from "../../interpret/array";
import { argument, plainNumber, plainText, type Call, type Machine } from "../../interpret/machine";
import type { ForeignObject, Plain, Value } from "../../interpret/value";
import { known, unknown, valueOr, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { isAnyNumber } from "../../interpret/iterate";
import { isSlice } from "../../interpret/subscript";
import { applied, assigned } from "../array/applied";
import { arrayValue } from "../array/array";
import { isInPlace } from "../array/methods";
import { rowsValue } from "../array/cell";
import { areAlike, facts, ofTable, oneHot } from "../array/facts";
import { columnsCut, isOrder } from "../array/indexing";
import { amongNumbers } from "../array/literal";
import { isStatistic, statisticValue } from "../array/statistic";
import { OTHER, OWN, SAME, SOME } from "./methods";
import {
  allColumns,
  ANY,
  areAllColumns,
  areRead,
  columnOf,
  forget,
  heldIn,
  heldInAll,
  isSingle,
  madeOf,
  namesIn,
  put,
  setColumns,
  someRows,
  togetherIn,
  widen,
  type Columns,
  type Constants,
  type Table,
} from "./table";

interface Frame extends ForeignObject {
  readonly type: "frame";
  readonly table: Table;
}

/** Rows of several tables, one after another: what a column is in each of them, it is some of in all. */
export function rowsOf(frames: readonly Value[], at: Place, machine: Machine): Value {
  // Only this file makes objects of this type.
  const tables = frames
    .map((frame) => machine.plain(frame))
    .flatMap((plain) => (isFrame(plain) && plain.kind === "foreign" ? [(plain.object as Frame).table] : []));
  // One without columns has no rows.
  const parts = tables.filter((table) => machine.read(table.width) !== 0).map((table) => machine.read(table.constants));
  const [first] = parts;
  if (!first || tables.length < frames.length) return frameValue(new Map(), at, machine);
  const constants = new Map(
    [...first.keys()].flatMap((name) => {
      const all = parts.flatMap((part) => part.get(name) ?? []);
      return all.length === parts.length && all.every(({ isWhole }) => isWhole)
        ? [[name, { held: all.flatMap(({ held }) => held), isWhole: true }] as const]
        : [];
    }),
  );
  const columns = [...constants].flatMap(([name, { held }]) => {
    const labels = amongNumbers(held, at);
    return labels ? [[name, { ...labels, columns: known(0, at) }] as const] : [];
  });
  return frameValue(new Map(columns), at, machine, { constants, areSingle: tables.every((table) => machine.read(table.areSingle)) });
}

/** Whether `df.drop(...)` leaves out rows, perhaps all of a class, and no columns. */
function dropsRows(call: Call, machine: Machine): boolean {
  const axis = argument(call, 1, "axis");
  return !argument(call, null, "columns") && !(axis && /^(?:1|.columns.)$/.test(machine.text(axis.at)));
}

export const isFrame = (value: Plain): boolean => value.kind === "foreign" && value.object.type === "frame";

/** What is known of a table besides its columns, see `Table`. */
interface Known {
  readonly isTable?: boolean;
  readonly constants?: Constants;
  readonly width?: number | null;
  readonly areSingle?: boolean;
  readonly isMixed?: boolean;
  readonly source?: Table["source"];
}

/** A table with named columns. */
export function frameValue(
  columns: Columns,
  at: Place,
  machine: Machine,
  { isTable = true, constants = new Map(), width = null, areSingle = false, isMixed = false, source = null }: Known = {},
  left?: ForeignObject,
): Value {
  const table: Table = {
    contents: machine.cell(columns),
    constants: machine.cell(constants),
    areSingle: machine.cell(areSingle),
    isTable,
    isMixed,
    width: machine.cell(width),
    source,
  };
  const frame: Frame = {
    type: "frame",
    table,
    attribute: (name, place, m) => attributeOf(table, name, place, m),
    subscript: (index, place, m) => part(table, index, place, m),
    setAttribute: (name, value, m) => {
      if (name === "columns") forget(table, m);
      else setColumns(table, m.string(name, value.at), value, m);
    },
    setItem: (key, value, m) => setColumns(table, key, value, m),
    // A test of a table, or a sum with it, is one no more.
    compare: (_operator, _other, place, m) => m.unknown("unknown-value", place),
    binary: (operator, other, reversed, place, m) => {
      const result = arrayOf(
        (left ?? arrayOf(attributeOf(table, "values", place, m), m))?.binary?.(operator, other, reversed, place, m),
        m,
      );
      return result ? scaledTable(result.labels, place, m, { isTable, width: m.read(table.width) }, result) : undefined;
    },
    iterate: () => null,
    length: () => null,
  };
  return machine.foreign(frame, at);
}

/** A table all of whose numbers are such; `left`: what calculates with them further. */
export const scaledTable = (labels: Labels, at: Place, machine: Machine, more: Known, left?: ForeignObject): Value =>
  frameValue(areAlike(labels) ? new Map([[ANY, { ...labels, columns: known(0, at) }]]) : new Map(), at, machine, more, left);

/** The same rows. */
const again = (
  { contents, constants, areSingle, isTable, isMixed, width, source: from }: Table,
  at: Place,
  machine: Machine,
  wide = machine.read(width),
  left = machine.read(contents),
  mixed = isMixed,
  source = from,
): Value =>
  frameValue(left, at, machine, {
    isTable,
    source,
    isMixed: mixed,
    constants: machine.read(constants),
    width: wide,
    areSingle: machine.read(areSingle),
  });

/** `pd.get_dummies(df, columns=["kind"])`: the same rows, with columns that no file has, one for each kind unless one is dropped or they are called otherwise. */
export const withDummies = (value: Value, call: Call, machine: Machine): Value | undefined => {
  const plain = machine.plain(value);
  if (!isFrame(plain) || plain.kind !== "foreign") return undefined;
  const made = argument(call, 5, "columns");
  const areAll = made && !call.args.some(({ name }) => name !== null && /^(?:prefix|prefix_sep|drop_first|dummy_na)$/.test(name));
  // Only this file makes objects of this type.
  const { table } = plain.object as Frame;
  const names = (areAll && namesIn(made.value, machine)) || [];
  const columns = names.map(
    (name) => [madeOf(name), { ...oneHot(call.at, unknown("unknown-value", call.at)), columns: known(0, call.at) }] as const,
  );
  return again(table, call.at, machine, null, new Map([...machine.read(table.contents), ...columns]), undefined, null);
};

/** Some of the rows: `key` tells which. */
const some = (table: Table, at: Place, machine: Machine, key: Plain | null = null, wide = machine.read(table.width)): Value =>
  table.isMixed && key?.kind === "foreign" && isSlice(key.object)
    ? again(table, at, machine, wide)
    : frameValue(someRows(table, at, machine), at, machine, {
        isTable: table.isTable,
        constants: new Map([...machine.read(table.constants)].filter(([, { held }]) => held.length === 1)),
        width: wide,
        areSingle: machine.read(table.areSingle),
        source: table.source,
      });

/** `df["kind"]`, `df[["a", "b"]]`, `df[df.kind == "cat"]` */
function part(table: Table, index: Value, at: Place, machine: Machine): Value | undefined {
  const key = machine.plain(index);
  if (key.kind === "string") return columnOf(table, key.value, at, machine);
  const items = key.kind === "list" ? machine.elements(key)?.map((item) => machine.plain(item)) : undefined;
  const [only] = items ?? [];
  if (only && items?.length === 1 && (only.kind === "string" || only.kind === "number"))
    return arrayValue({ ...(heldIn(machine.read(table.contents), String(only.value)) ?? facts(at)), columns: known(1, at) }, at, machine);
  const names = namesIn(key, machine);
  const made = names && togetherIn(machine.read(table.contents), names);
  if (made) return arrayValue({ ...made, columns: known(names.length, at) }, at, machine, table.isMixed ? "mixed" : "any");
  return key.kind === "list"
    ? again(table, at, machine, names && names.length, undefined, undefined, names && areRead(names, table, machine) ? "chosen" : null)
    : isOrder(key) || areAllColumns(key, table, machine)
      ? again(table, at, machine)
      : key.kind === "number"
        ? undefined
        : some(table, at, machine, key);
}

/** `df.replace({"kind": {"cat": 0, "dog": 1}})` */
const replacedIn = (table: Table, call: Call, machine: Machine): Value =>
  again(
    table,
    call.at,
    machine,
    machine.read(table.width),
    new Map(
      (machine.entries(call.args[0]?.value) ?? []).flatMap(([name, value]) => {
        const labels =
          machine.plain(value).kind === "dict" &&
          arrayOf(
            machine.call(
              machine.attribute(columnOf(table, name, call.at, machine), "replace", call.at),
              [{ name: null, value, at: call.at }],
              call.at,
            ),
            machine,
          )?.labels;
        return labels ? [[name, labels] as const] : [];
      }),
    ),
  );

/** `df.loc[rows, column]` and `df.iloc[rows, number]`. */
const places = (table: Table, at: Place, machine: Machine): Value =>
  machine.foreign(
    {
      subscript: (index, place, m) => {
        const key = m.plain(index);
        const [rows = key, second = null] = key.kind === "tuple" ? key.items.map((item) => m.plain(item)) : [];
        if (second?.kind === "string") {
          const column = columnOf(table, second.value, place, m);
          return isAnyNumber(rows) ? arrayOf(column, m)?.subscript?.(rows, place, m) : column;
        }
        if (second?.kind === "number")
          return arrayValue(facts(place, { ...heldInAll(m.read(table.contents)), columns: known(0, place) }), place, m);
        const wide = second && columnsCut(second, m);
        // `df.iloc[:, -1:]` and `df.iloc[:, 4:5]` are one column still.
        if (wide === 1 && second?.kind === "foreign") return arrayValue(facts(place, { columns: known(1, place) }), place, m);
        if (second?.kind === "list") return part(table, second, place, m);
        if (second?.kind === "foreign") return some(table, place, m, rows, wide);
        return second ? undefined : isOrder(key) ? again(table, place, m) : some(table, place, m, key);
      },
      setItem: (key, value, m) => put(table, key, value, m),
    },
    at,
  );

function attributeOf(table: Table, name: string, at: Place, machine: Machine): Value | undefined {
  const { contents, isTable } = table;
  const width = machine.read(table.width);
  if (machine.read(contents).has(name)) return columnOf(table, name, at, machine);
  if (/^i?(?:loc|at)$/.test(name)) return places(table, at, machine);
  if (name === "insert")
    return machine.native(name, at, ({ args: [, key, value], at: place }, m) => {
      if (key && value) setColumns(table, key.value, value.value, m);
      else forget(table, m);
      return m.none(place);
    });
  if (name === "append")
    return machine.native(name, at, (call, m) =>
      rowsOf([again(table, call.at, m), ...call.args.slice(0, 1).flatMap(({ value }) => m.elements(value) ?? [value])], call.at, m),
    );
  // One for each column; along other axes one for each row.
  if (isStatistic(name))
    return machine.native(name, at, (call, m) => {
      const axis = argument(call, 0, "axis");
      return axis && plainNumber(axis.value, m) !== 0 ? m.unknown("unknown-call", call.at) : statisticValue(name, call.at, m);
    });
  if (name === "values")
    return arrayValue(
      facts(at, {
        ...heldInAll(machine.read(contents)),
        columns: width === null ? ofTable(at) : { ...known(width, at), areNamed: table.source === "chosen" },
      }),
      at,
      machine,
    );
  if (name === "columns") return machine.foreign(allColumns(table, machine), at);
  // Of what its rows are called nothing is known.
  if (name === "T") return frameValue(new Map(), at, machine, { isTable });
  if (/^iter(?:row|tuple)s$/.test(name) && isSingle(table, machine))
    return machine.native(name, at, (call, m) => rowsValue(call.at, m, name === "itertuples"));
  if (/^(?:groupby|resample|rolling)$/.test(name)) return machine.native(name, at, (call, m) => groups(isTable, call.at, m));
  if (name === "apply")
    return machine.native(name, at, (call, m) => applied(call, m) ?? columnByColumn(call, m) ?? m.unknown("unknown-call", call.at));
  if (name === "assign")
    return machine.native(name, at, (call, m) =>
      assigned(call.open ? frameValue(new Map(), call.at, m) : again(table, call.at, m, null), call, m),
    );
  if (SOME.has(name) || SAME.has(name) || OTHER.has(name) || name === "pop" || name === "to_numpy")
    return machine.native(name, at, (call, m) => called(table, name, call, m));
  // Anything else is one of its columns; a method is called, and of a column that is called nothing is known.
  return OWN.has(name) || name.startsWith("_") ? undefined : columnOf(table, name, at, machine);
}

/** `df.groupby("day")`: the sums and the like of all groups are a table with one number in each place. */
const groups = (isTable: boolean, at: Place, machine: Machine): Value =>
  machine.foreign(
    {
      type: "frame.groups",
      subscript: (index, place, m) => (m.plain(index).kind === "list" ? groups(isTable, place, m) : undefined),
      attribute: (name, place, m) =>
        /^(?:sum|mean|median|min|max|std|var|count|nunique)$/.test(name)
          ? m.native(name, place, (call, inner) => frameValue(new Map(), call.at, inner, { isTable, areSingle: true }))
          : undefined,
    },
    at,
  );

/** `df.apply(LabelEncoder().fit_transform)`: what becomes of a column of which nothing is known becomes of each. */
function columnByColumn(call: Call, machine: Machine): Value | undefined {
  const [f, ...others] = call.args;
  const column = { name: null, value: arrayValue(facts(call.at, { columns: known(0, call.at) }), call.at, machine), at: call.at };
  const labels =
    f && others.length === 0 && machine.plain(f.value).kind === "native"
      ? arrayOf(machine.call(f.value, [column], call.at), machine)?.labels
      : undefined;
  return labels && valueOr(labels.columns, null) === 0 ? frameValue(new Map([[ANY, labels]]), call.at, machine) : undefined;
}

/** What a method gives. */
function called(table: Table, name: string, call: Call, machine: Machine): Value {
  const { at } = call;
  const { isTable, isMixed, areSingle, contents } = table;
  const width = machine.read(table.width);
  if (OTHER.has(name)) {
    const flag = isInPlace(name, call, machine);
    if (flag) forget(table, machine);
    return flag
      ? machine.none(at)
      : name === "replace"
        ? replacedIn(table, call, machine)
        : frameValue(new Map(), at, machine, { isTable, areSingle: isSingle(table, machine) && !/^(?:merge|join)$/.test(name) });
  }
  const given = argument(call, 0, "item");
  if (name === "to_numpy") return machine.attribute(again(table, at, machine), "values", at);
  // The rows may be under another name.
  if (name === "rename") machine.write(areSingle, isSingle(table, machine));
  if (name === "pop" || isInPlace(name, call, machine)) widen(table, machine);
  if (name === "pop") return (given && part(table, given.value, at, machine)) ?? machine.unknown("unknown-call", at);
  // Rows that are put in order by their classes mostly are to be cut by them.
  const isByClass =
    name === "sort_values" && heldIn(machine.read(contents), plainText(argument(call, 0, "by")?.value, machine) ?? "")?.range.known;
  if (isByClass || (name === "drop" && dropsRows(call, machine))) {
    if (!argument(call, null, "inplace")) return some(table, at, machine);
    machine.write(contents, someRows(table, at, machine));
    return machine.none(at);
  }
  const gone = name === "drop" ? namesIn((argument(call, 0, "labels", "columns") ?? { value: machine.none(at) }).value, machine) : null;
  const mapper = name === "rename" ? argument(call, 0, "columns", "mapper") : undefined;
  const names = new Map(machine.entries(mapper?.value)?.map(([from, to]) => [from, plainText(to, machine)]));
  // Where nobody knows a new name, what all others hold may be taken for it.
  const isTold = !mapper || (names.size > 0 && ![...names.values()].includes(null));
  const left = new Map(
    [...machine.read(contents)]
      .filter(([column]) => !gone?.includes(column) && (isTold || column !== ANY))
      .flatMap(([column, labels]) => {
        const to = names.has(column) ? names.get(column) : column;
        return typeof to === "string" ? [[to, labels] as const] : [];
      }),
  );
  if ((gone || mapper) && argument(call, null, "inplace")) machine.write(contents, left);
  return SAME.has(name) || (isMixed && /^(?:head|tail)$/.test(name))
    ? again(
        table,
        at,
        machine,
        /^(?:drop|set_index|reset_index)$/.test(name) || argument(call, null, "axis") ? null : width,
        left,
        name === "sample" || (isMixed && !name.startsWith("sort")),
      )
    : some(table, at, machine);
}
