import { arrayOf } from "../interpret/array";
import { argument, plainNumber, plainText, type Call, type Machine } from "../interpret/machine";
import type { Cell, ForeignObject, Plain, Value } from "../interpret/value";
import type { Place } from "../model/known";
import { known, valueOr } from "../model/known";
import type { Labels } from "../model/labels";
import { applied } from "./applied";
import { arrayValue, isInPlace, isOrder, columnsCut } from "./array";
import { rowsValue } from "./cell";
import { areAlike, facts, ofTable, someOf } from "./facts";
import { amongFilled, amongNumbers, literal } from "./literal";

/** What is known of the columns of a table; of the others nothing is. */
export type Columns = ReadonlyMap<string, Labels>;

/** Methods that give the same rows, or rows of which nothing is said to be left out. */
const SAME = new Set(["copy", "reset_index", "dropna", "fillna", "drop", "sort_values", "sort_index", "set_index", "astype", "drop_duplicates", "rename", "infer_objects", "convert_dtypes", "sample"]);
/** Methods that take some of the rows. */
const SOME = new Set(["head", "tail", "query", "nlargest", "nsmallest"]);

/** Methods that give a table of which nothing is known any more. */
const OTHER = new Set(["replace", "interpolate", "ffill", "bfill", "merge", "join", "assign", "select_dtypes", "filter", "round", "explode", "eval", "clip", "mask", "where", "update"]);

/** What else a table has by itself that is not called. */
const OWN = new Set("attrs axes columns dtypes empty flags index ndim plot shape size style".split(" "));

/** Columns that were given numbers: `isWhole` where one was given to all rows first. */
type Constants = ReadonlyMap<string, { readonly held: readonly number[]; readonly isWhole: boolean }>;

/** `areSingle`: whether each cell of a column that was not changed holds one number or word, as where a text was read. */
interface Frame extends ForeignObject { readonly type: "frame"; readonly constants: Cell<Constants>; readonly areSingle: Cell<boolean> }

/** Rows of several tables, one after another: what a column is in each of them, it is some of in all. */
export function rowsOf(frames: readonly Value[], at: Place, machine: Machine): Value {
  // Only this file makes objects of this type.
  const tables = frames.map((frame) => machine.plain(frame)).flatMap((plain) => (isFrame(plain) && plain.kind === "foreign" ? [plain.object as Frame] : []));
  const parts = tables.map((table) => machine.read(table.constants));
  const [first, ...others] = parts;
  if (!first || parts.length < frames.length) return frameValue(new Map(), at, machine);
  const columns = [...first].flatMap(([name, { held }]) => {
    const all = others.map((other) => other.get(name));
    const labels = [first.get(name), ...all].every((each) => each?.isWhole) ? amongNumbers([...held, ...all.flatMap((each) => each?.held ?? [])], at) : null;
    return labels ? [[name, { ...labels, columns: known(0, at) }] as const] : [];
  });
  return frameValue(new Map(columns), at, machine, true, undefined, null, tables.every((table) => machine.read(table.areSingle)));
}

/** Whether `df.drop(...)` leaves out rows, perhaps all of a class, and no columns. */
function dropsRows(call: Call, machine: Machine): boolean {
  const axis = argument(call, 1, "axis");
  return !argument(call, null, "columns") && !(axis && /^(?:1|.columns.)$/.test(machine.text(axis.at)));
}

export const isFrame = (value: Plain): boolean => value.kind === "foreign" && value.object.type === "frame";

/** A table with named columns. `isTable`: whether it is known to be one, so that each of its columns holds one number or word for each sample. */
export function frameValue(columns: Columns, at: Place, machine: Machine, isTable = true, constants: Constants = new Map(), width: number | null = null, single = false): Value {
  const areSingle = machine.cell(single);
  const contents: Cell<Columns> = machine.cell(columns);
  const numbers = machine.cell(constants);
  const keep = (name: string, labels: Labels | null | undefined, m: Machine): void => {
    const next = new Map(m.read(contents));
    if (labels) next.set(name, labels);
    else next.delete(name);
    m.write(contents, next);
  };
  const isSingle = (m: Machine): boolean => m.read(areSingle) && [...m.read(contents).values()].every((each) => each.columns.known);
  const forget = (m: Machine, stays = isSingle(m)): void => { m.write(areSingle, stays); m.write(contents, new Map()); };
  // `df.loc[df.kind == "cat", "kind"] = 0`, once for each class, or over one number that the whole column was; what else is put somewhere may be anything.
  const put = (key: Value, value: Value, m: Machine): void => {
    const index = m.plain(key);
    const name = index.kind === "tuple" && index.items[1] ? m.plain(index.items[1]) : null;
    const number = plainNumber(value, m);
    if (name?.kind !== "string") { forget(m); return; }
    if (number === null) { keep(name.value, /^(?:string|none|boolean)$/.test(m.plain(value).kind) ? null : facts(value.at), m); return; }
    const before = m.read(numbers).get(name.value);
    const all = { held: [...(before?.held ?? []), number], isWhole: before?.isWhole ?? false };
    m.write(numbers, new Map(m.read(numbers)).set(name.value, all));
    const [seed, ...others] = all.held;
    const labels = seed === undefined || !all.isWhole ? amongNumbers(all.held, value.at) : amongFilled(seed, others, value.at);
    if (labels && all.isWhole) keep(name.value, { ...labels, columns: known(0, value.at) }, m);
    else keep(name.value, labels && (labels.classes.known ? labels.classes.value > 2 : labels.range.known && labels.range.value[0] < 0) ? { ...facts(value.at, { columns: labels.columns }), form: labels.form, range: labels.range } : null, m);
  };
  const column = (name: string, place: Place, m: Machine): Value => {
    if (!isTable && !m.read(contents).has(name)) return m.unknown("unknown-value", place);
    const given = m.read(contents).get(name);
    return arrayValue(given ?? facts(place, { columns: known(0, place) }), place, m, given || m.read(areSingle) ? "sorted" : "cells", (labels, mm) => keep(name, labels, mm));
  };
  const again = (place: Place, m: Machine, wide = width, left = m.read(contents)): Value => frameValue(left, place, m, isTable, m.read(numbers), wide, m.read(areSingle));
  const someRows = (place: Place, m: Machine): Columns => new Map([...m.read(contents)].map(([name, labels]) => [name, someOf(labels, place)]));
  const some = (place: Place, m: Machine, wide = width): Value => frameValue(someRows(place, m), place, m, isTable, new Map([...m.read(numbers)].filter(([, { held }]) => held.length === 1)), wide, m.read(areSingle));
  const part = (index: Value, place: Place, m: Machine): Value | undefined => {
    const key = m.plain(index);
    if (key.kind === "string") return column(key.value, place, m);
    const name = key.kind === "list" ? m.elements(key)?.map((item) => m.plain(item)) : undefined;
    const [only] = name ?? [];
    if (only?.kind === "string" && name?.length === 1) return arrayValue({ ...(m.read(contents).get(only.value) ?? facts(place)), columns: known(1, place) }, place, m);
    return key.kind === "list" ? again(place, m, name?.every((item) => item.kind === "string") ? name.length : null) : isOrder(key) ? again(place, m) : key.kind === "number" ? undefined : some(place, m);
  };
  // `df.replace({"kind": {"cat": 0, "dog": 1}})`
  const replacedIn = (call: Call, m: Machine): Value => again(call.at, m, width, new Map(((call.args[0] && m.entries(call.args[0].value)) ?? []).flatMap(([name, value]) => {
    const labels = m.plain(value).kind === "dict" && arrayOf(m.call(m.attribute(column(name, call.at, m), "replace", call.at), [{ name: null, value, at: call.at }], call.at), m)?.labels;
    return labels ? [[name, labels] as const] : [];
  })));
  // `df.loc[rows, column]` and `df.iloc[rows, number]`.
  const places = (place: Place, m: Machine): Value => m.foreign({
    type: "frame.places",
    subscript: (index, inner, mm) => {
      const key = mm.plain(index);
      const second = key.kind === "tuple" ? mm.plain(key.items[1] ?? mm.none(inner)) : null;
      if (second?.kind === "string") return column(second.value, inner, mm);
      if (second?.kind === "number") return arrayValue(facts(inner, { columns: known(0, inner) }), inner, mm);
      const wide = second && columnsCut(second, mm);
      // `df.iloc[:, -1:]` and `df.iloc[:, 4:5]` are one column still.
      if (wide === 1 && second?.kind === "foreign") return arrayValue(facts(inner, { columns: known(1, inner) }), inner, mm);
      if (second?.kind === "list") return part(second, inner, mm);
      if (second?.kind === "foreign") return some(inner, mm, wide);
      return second ? undefined : isOrder(key) ? again(inner, mm) : some(inner, mm);
    },
    setItem: (key, value, mm) => put(key, value, mm),
  }, place);
  const frame: Frame = {
    type: "frame",
    constants: numbers,
    areSingle,
    attribute: (name, place, m) => {
      if (m.read(contents).has(name)) return column(name, place, m);
      if (/^i?(?:loc|at)$/.test(name)) return places(place, m);
      const table = (spot: Place, mm: Machine): Value => arrayValue(facts(spot, { columns: width === null ? ofTable(spot) : known(width, spot) }), spot, mm);
      if (name === "values") return table(place, m);
      // Of what its rows are called nothing is known.
      if (name === "T") return frameValue(new Map(), place, m, isTable);
      if (name === "iterrows" && isSingle(m)) return m.native(name, place, (call, mm) => rowsValue(call.at, mm));
      if (name === "apply") return m.native(name, place, (call, mm) => applied(call, mm) ?? mm.unknown("unknown-call", call.at));
      if (SOME.has(name) || SAME.has(name) || name === "pop" || name === "to_numpy") return m.native(name, place, (call, mm) => {
        const given = argument(call, 0, "item");
        if (name === "to_numpy") return table(call.at, mm);
        // The rows may be under another name.
        if (name === "rename") mm.write(areSingle, isSingle(mm));
        if (name === "pop") return (given && part(given.value, call.at, mm)) ?? mm.unknown("unknown-call", call.at);
        if (name === "drop" && dropsRows(call, mm)) {
          if (!argument(call, null, "inplace")) return some(call.at, mm);
          mm.write(contents, someRows(call.at, mm));
          return mm.none(call.at);
        }
        return SAME.has(name) ? again(call.at, mm, /^(?:drop|set_index|reset_index)$/.test(name) ? null : width) : some(call.at, mm);
      });
      if (OTHER.has(name)) return m.native(name, place, (call, mm) => {
        const flag = isInPlace(name, call, mm);
        if (flag) forget(mm);
        return flag ? mm.none(call.at) : name === "replace" ? replacedIn(call, mm) : frameValue(new Map(), call.at, mm, isTable, undefined, null, isSingle(mm) && !/^(?:merge|join|assign)$/.test(name));
      });
      // Anything else is one of its columns; a method is called, and of a column that is called nothing is known.
      return OWN.has(name) || name.startsWith("_") ? undefined : column(name, place, m);
    },
    subscript: part,
    setAttribute: (name, value, m) => { if (name === "columns") forget(m); else frame.setItem?.(m.string(name, value.at), value, m); },
    setItem: (key, value, m) => {
      const name = m.plain(key);
      const written = m.plain(value).kind === "list" ? literal(value, value.at, m) : undefined;
      // Lists of rows are put into places as they are.
      const labels = arrayOf(value, m)?.labels ?? (written && valueOr(written.columns, null) === 0 ? written : undefined);
      const names = name.kind === "string" ? [name.value] : name.kind === "list" ? m.elements(name)?.map((item) => plainText(item, m)) : null;
      const number = plainNumber(value, m);
      if (!names || names.includes(null)) { forget(m, false); return; }
      for (const each of names) {
        if (each === null) continue;
        // Of several columns at once each is scaled alike, or nothing is known of it.
        const isOne = name.kind === "string" && valueOr(labels?.columns ?? known(0, value.at), 0) < 2;
        // There may be a row in each place.
        const isTold = labels && (isOne || areAlike(labels));
        keep(each, isTold ? { ...labels, ...(isTable && (labels.columns.known || labels.form.known || labels.range.known) ? { columns: known(0, value.at) } : {}) } : number !== null || name.kind === "list" || !isTable ? null : facts(value.at), m);
        const next = new Map(m.read(numbers));
        next.delete(each);
        m.write(numbers, number === null ? next : next.set(each, { held: [number], isWhole: true }));
      }
    },
    // A test of a table, or a sum with it, is one no more.
    compare: (_operator, _other, place, m) => m.unknown("unknown-value", place),
    iterate: () => null,
    length: () => null,
  };
  return machine.foreign(frame, at);
}
