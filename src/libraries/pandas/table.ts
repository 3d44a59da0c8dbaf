import { arrayOf } from "../../interpret/array";
import { plainNumber, plainText, type Machine } from "../../interpret/machine";
import type { Cell, ForeignObject, Plain, Value } from "../../interpret/value";
import { known, valueOr, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { arrayValue } from "../array/array";
import { areAlike, facts, someOf } from "../array/facts";
import { amongFilled, amongNumbers, literal } from "../array/literal";
import { withNumber } from "../array/transforms";

/** What is known of the columns of a table; of the others nothing is. */
export type Columns = ReadonlyMap<string, Labels>;

/** Columns that were given numbers: `isWhole` where one was given to all rows first. */
export type Constants = ReadonlyMap<string, { readonly held: readonly number[]; readonly isWhole: boolean }>;

/** A table with named columns, as far as it is known. */
export interface Table {
  readonly contents: Cell<Columns>;
  readonly constants: Cell<Constants>;
  /** Whether each cell of a column that was not changed holds one number or word, as where a text was read. */
  readonly areSingle: Cell<boolean>;
  /** Whether it is known to be one, so that each of its columns holds one number or word for each sample. */
  readonly isTable: boolean;
  /** Whether its rows stand in any order, so that a stretch of them has some of each class. */
  readonly isMixed: boolean;
  /** How many columns it has; null where nobody knows any more. */
  readonly width: Cell<number | null>;
  /** Whether its columns are those of a file, or some that were chosen among them by name. */
  readonly source: "file" | "chosen" | null;
}

/** Stands for each column that is not named, where a whole table was scaled. */
export const ANY = "";

/** What is known of the numbers in every column: nothing where one was put in by itself. */
export const heldInAll = (contents: Columns): Labels | undefined => (contents.size === 1 ? contents.get(ANY) : undefined);

/** What is known of the numbers in a column. */
export const heldIn = (contents: Columns, name: string): Labels | undefined => contents.get(name) ?? contents.get(ANY);

/** Under what name the columns are held that were made of one, one for each class. */
export const madeOf = (name: string): string => `${name}_*`;

/** What several columns are together, if all were made of one. */
export const togetherIn = (contents: Columns, names: readonly string[]): Labels | undefined =>
  names.length > 1
    ? [...contents].find(([key]) => key.endsWith("_*") && names.every((name) => name.startsWith(key.slice(0, -1))))?.[1]
    : undefined;

/** Whether such columns are those that a file had, as it had them. */
export const areRead = (names: readonly string[], table: Table, machine: Machine): boolean =>
  table.source !== null &&
  isSingle(table, machine) &&
  !names.some((name) => heldIn(machine.read(table.contents), name) ?? machine.read(table.constants).has(name));

/** Columns may have come or gone. */
export const widen = ({ width }: Table, machine: Machine): void => machine.write(width, null);

export function keep(table: Table, name: string, labels: Labels | null, machine: Machine): void {
  const { contents } = table;
  widen(table, machine);
  const next = new Map(machine.read(contents));
  if (labels) next.set(name, labels);
  else for (const each of [name, ANY]) next.delete(each);
  machine.write(contents, next);
}

export const isSingle = ({ areSingle, contents }: Table, machine: Machine): boolean =>
  machine.read(areSingle) && [...machine.read(contents).values()].every((each) => each.columns.known);

export function forget(table: Table, machine: Machine, stays = isSingle(table, machine)): void {
  widen(table, machine);
  machine.write(table.areSingle, stays);
  machine.write(table.contents, new Map());
}

export const someRows = ({ contents }: Table, at: Place, machine: Machine): Columns =>
  new Map([...machine.read(contents)].map(([name, labels]) => [name, someOf(labels, at)]));

/** `df["kind"]` */
export function columnOf(table: Table, name: string, at: Place, machine: Machine): Value {
  const { contents, areSingle, isTable, isMixed } = table;
  const given = heldIn(machine.read(contents), name);
  if (!isTable && !given) return machine.unknown("unknown-value", at);
  return arrayValue(
    given ?? facts(at, { columns: known(0, at) }),
    at,
    machine,
    (given ? given.form.known || given.range.known : machine.read(areSingle)) ? (isMixed ? "mixed" : "any") : "cells",
    (labels, m, number) => {
      if (number === null) keep(table, name, labels, m);
      else putNumber(table, name, number, at, m);
    },
  );
}

/** `df.loc[df.kind == "cat", "kind"] = 0`, once for each class, or over one number that the whole column was; what else is put somewhere may be anything. */
export function put(table: Table, key: Value, value: Value, machine: Machine): void {
  const index = machine.plain(key);
  const name = index.kind === "tuple" && index.items[1] ? machine.plain(index.items[1]) : null;
  const number = plainNumber(value, machine);
  if (name?.kind !== "string") {
    forget(table, machine);
    return;
  }
  if (number === null) {
    keep(table, name.value, /^(?:string|none|boolean)$/.test(machine.plain(value).kind) ? null : facts(value.at), machine);
    return;
  }
  putNumber(table, name.value, number, value.at, machine);
}

/** `df["kind"][rows] = 0` too. */
function putNumber(table: Table, name: string, number: number, at: Place, machine: Machine): void {
  const before = machine.read(table.constants).get(name);
  // What is put over numbers once more may take a class away that was there.
  const isAgain = before && !before.isWhole && before.held.includes(number);
  const all = { held: isAgain ? [] : [...(before?.held ?? []), number], isWhole: before?.isWhole ?? false };
  machine.write(table.constants, new Map(machine.read(table.constants)).set(name, all));
  const [seed, ...others] = all.held;
  const labels = seed === undefined || !all.isWhole ? amongNumbers(all.held, at) : amongFilled(seed, others, at);
  if (labels && all.isWhole) keep(table, name, { ...labels, columns: known(0, at) }, machine);
  else if (labels && (labels.classes.known ? labels.classes.value > 2 : labels.range.known && labels.range.value[0] < 0))
    keep(table, name, facts(at, { columns: labels.columns, form: labels.form, range: labels.range }), machine);
  else
    keep(
      table,
      name,
      number < 0 ? withNumber(heldIn(machine.read(table.contents), name) ?? facts(at, { columns: known(0, at) }), number, at) : null,
      machine,
    );
}

/** `df.columns`, of a table as it is then. */
interface AllColumns extends ForeignObject {
  readonly type: "frame.columns";
  readonly of: Table["contents"];
  readonly held: Columns;
}
export const allColumns = ({ contents }: Table, machine: Machine): AllColumns => ({
  type: "frame.columns",
  of: contents,
  held: machine.read(contents),
  iterate: () => null,
});

/** Whether a key is all columns of this table, to which none has come since. */
export const areAllColumns = (key: Plain, { contents }: Table, machine: Machine): boolean =>
  // Only this file makes objects of this type.
  key.kind === "foreign" &&
  key.object.type === "frame.columns" &&
  (key.object as AllColumns).of === contents &&
  (key.object as AllColumns).held === machine.read(contents);

/** The columns that a name or a list of names tells; null where nobody knows which. */
export function namesIn(key: Value, machine: Machine): readonly string[] | null {
  const plain = machine.plain(key);
  const names = plain.kind === "list" ? machine.elements(plain)?.map((item) => plainText(item, machine)) : [plainText(plain, machine)];
  const told = names?.flatMap((name) => name ?? []);
  return told && told.length === names?.length ? told : null;
}

/** `df["kind"] = value`, `df[["a", "b"]] = values` */
export function setColumns(table: Table, key: Value, value: Value, machine: Machine): void {
  const { constants, isTable } = table;
  const name = machine.plain(key);
  const written = machine.plain(value).kind === "list" ? literal(value, value.at, machine) : undefined;
  // Lists of rows are put into places as they are.
  const labels = arrayOf(value, machine)?.labels ?? (written && valueOr(written.columns, null) === 0 ? written : undefined);
  const names = namesIn(key, machine);
  const number = plainNumber(value, machine);
  if (labels && areAlike(labels) && areAllColumns(name, table, machine)) {
    machine.write(table.contents, new Map([[ANY, { ...labels, columns: known(0, value.at) }]]));
    return;
  }
  if (!names) {
    forget(table, machine, false);
    return;
  }
  for (const each of names) {
    // Of several columns at once each is scaled alike, or nothing is known of it.
    const isOne = name.kind === "string" && valueOr(labels?.columns ?? known(0, value.at), 0) < 2;
    // There may be a row in each place.
    const isTold = labels && (isOne || areAlike(labels));
    keep(
      table,
      each,
      isTold
        ? {
            ...labels,
            ...(isTable && (labels.columns.known || labels.form.known || labels.range.known) ? { columns: known(0, value.at) } : {}),
          }
        : number !== null || name.kind === "list" || !isTable
          ? null
          : facts(value.at),
      machine,
    );
    const next = new Map(machine.read(constants));
    next.delete(each);
    machine.write(constants, number === null ? next : next.set(each, { held: [number], isWhole: true }));
  }
}
