import { arrayOf } from "../interpret/array";
import { argument, type Machine } from "../interpret/machine";
import type { Cell, Plain, Value } from "../interpret/value";
import type { Place } from "../model/known";
import { known } from "../model/known";
import type { Labels } from "../model/labels";
import { applied } from "./applied";
import { arrayValue, facts, isOrder, ofTable, someOf } from "./array";
import { rowsValue } from "./cell";
import { amongNumbers } from "./literal";

/** What is known of the columns of a table; of the others nothing is. */
export type Columns = ReadonlyMap<string, Labels>;

/** Methods that give the same rows, or rows of which nothing is said to be left out. */
const SAME = new Set(["copy", "reset_index", "dropna", "fillna", "drop", "sort_values", "sort_index", "set_index", "astype", "drop_duplicates", "rename", "infer_objects", "convert_dtypes"]);
/** Methods that take some of the rows. */
const SOME = new Set(["head", "tail", "query", "sample", "nlargest", "nsmallest"]);

/** What else a table has by itself that is not called. */
const OWN = new Set("T at attrs axes columns dtypes empty flags iat index ndim plot shape size style".split(" "));

export const isFrame = (value: Plain): boolean => value.kind === "foreign" && value.object.type === "frame";

/** A table with named columns. `isTable`: whether it is known to be one, so that each of its columns holds one number or word for each sample. */
export function frameValue(columns: Columns, at: Place, machine: Machine, isTable = true): Value {
  const contents: Cell<Columns> = machine.cell(columns);
  const numbers = machine.cell<ReadonlyMap<string, readonly number[]>>(new Map());
  // `df.loc[df.kind == "cat", "kind"] = 0`, once for each class; what else is put somewhere may be anything.
  const put = (key: Value, value: Value, m: Machine): void => {
    const index = m.plain(key);
    const name = index.kind === "tuple" && index.items[1] ? m.plain(index.items[1]) : null;
    const number = m.plain(value);
    if (name?.kind !== "string" || number.kind !== "number") { m.write(contents, new Map()); return; }
    const all = [...(m.read(numbers).get(name.value) ?? []), number.value];
    m.write(numbers, new Map(m.read(numbers)).set(name.value, all));
    const labels = amongNumbers(all, value.at);
    const next = new Map(m.read(contents));
    if (labels && (labels.classes.known ? labels.classes.value > 2 : labels.range.known && labels.range.value[0] < 0)) next.set(name.value, { ...facts(value.at, { columns: labels.columns }), form: labels.form, range: labels.range });
    else next.delete(name.value);
    m.write(contents, next);
  };
  const column = (name: string, place: Place, m: Machine): Value => {
    if (!isTable && !m.read(contents).has(name)) return m.unknown("unknown-value", place);
    const value = m.plain(arrayValue(m.read(contents).get(name) ?? facts(place, { columns: known(0, place) }), place, m));
    if (value.kind !== "foreign") return value;
    const { object } = value;
    // `df["kind"].replace({...}, inplace=True)` changes the table.
    const replace = (spot: Place, inner: Machine): Value => inner.native("replace", spot, (call, mm) => {
      const own = object.attribute?.("replace", spot, mm);
      const result = own ? mm.call(own, call.args.filter((a) => a.name !== "inplace"), call.at) : mm.unknown("unknown-call", call.at);
      const flag = argument(call, null, "inplace");
      const isInPlace = flag && mm.plain(flag.value);
      if (!isInPlace || (isInPlace.kind === "boolean" && !isInPlace.value)) return result;
      const labels = arrayOf(result, mm)?.labels;
      mm.write(contents, labels ? new Map(mm.read(contents)).set(name, labels) : new Map());
      return mm.none(call.at);
    });
    return m.foreign({ ...object, attribute: (word, inner, mm) => (word === "replace" ? replace(inner, mm) : object.attribute?.(word, inner, mm)) }, place);
  };
  const some = (place: Place, m: Machine): Value => frameValue(new Map([...m.read(contents)].map(([name, labels]) => [name, someOf(labels, place)])), place, m, isTable);
  const part = (index: Value, place: Place, m: Machine): Value | undefined => {
    const key = m.plain(index);
    if (key.kind === "string") return column(key.value, place, m);
    const name = key.kind === "list" ? m.elements(key)?.map((item) => m.plain(item)) : undefined;
    const [only] = name ?? [];
    if (only?.kind === "string" && name?.length === 1) return arrayValue({ ...(m.read(contents).get(only.value) ?? facts(place)), columns: known(1, place) }, place, m);
    return key.kind === "list" || isOrder(key) ? frameValue(m.read(contents), place, m, isTable) : key.kind === "number" ? undefined : some(place, m);
  };
  // `df.loc[rows, column]` and `df.iloc[rows, number]`.
  const places = (place: Place, m: Machine): Value => m.foreign({
    type: "frame.places",
    subscript: (index, inner, mm) => {
      const key = mm.plain(index);
      const second = key.kind === "tuple" ? mm.plain(key.items[1] ?? mm.none(inner)) : null;
      if (second?.kind === "string") return column(second.value, inner, mm);
      if (second?.kind === "number") return arrayValue(facts(inner, { columns: known(0, inner) }), inner, mm);
      return second ? undefined : isOrder(key) ? frameValue(mm.read(contents), inner, mm, isTable) : some(inner, mm);
    },
    setItem: (key, value, mm) => put(key, value, mm),
  }, place);
  return machine.foreign({
    type: "frame",
    attribute: (name, place, m) => {
      const own = m.read(contents).get(name);
      if (own) return arrayValue(own, place, m);
      if (name === "loc" || name === "iloc") return places(place, m);
      if (name === "values") return arrayValue(facts(place, { columns: ofTable(place) }), place, m);
      if (name === "iterrows") return m.native(name, place, (call, mm) => rowsValue(call.at, mm));
      if (name === "apply") return m.native(name, place, (call, mm) => applied(call, mm) ?? mm.unknown("unknown-call", call.at));
      if (SOME.has(name) || SAME.has(name) || name === "pop" || name === "to_numpy") return m.native(name, place, (call, mm) => {
        const given = argument(call, 0, "item");
        if (name === "to_numpy") return arrayValue(facts(call.at, { columns: ofTable(call.at) }), call.at, mm);
        if (name === "pop") return (given && part(given.value, call.at, mm)) ?? mm.unknown("unknown-call", call.at);
        return SAME.has(name) ? frameValue(mm.read(contents), call.at, mm, isTable) : some(call.at, mm);
      });
      // Anything else is one of its columns; a method is called, and of a column that is called nothing is known.
      return OWN.has(name) || name.startsWith("_") ? undefined : column(name, place, m);
    },
    subscript: part,
    setItem: (key, value, m) => {
      const name = m.plain(key);
      const labels = arrayOf(value, m)?.labels;
      const next = new Map(name.kind === "string" ? m.read(contents) : []);
      if (name.kind === "string") {
        if (labels) next.set(name.value, labels);
        else next.delete(name.value);
      }
      m.write(contents, next);
    },
    // A test of a table, or a sum with it, is one no more.
    compare: (_operator, _other, place, m) => m.unknown("unknown-value", place),
    iterate: () => null,
    length: () => null,
  }, at);
}
