import { arrayOf } from "../../interpret/array";
import { isAnyNumber } from "../../interpret/iterate";
import type { Machine } from "../../interpret/machine";
import { isSlice } from "../../interpret/subscript";
import type { Plain, Value } from "../../interpret/value";
import { known, unknown, valueOr, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { areAlike, facts, ofTable, someOf } from "./facts";
import { inOneColumn, sameNumbers, withoutAxis } from "./transforms";

/** Whether classes come one after another, so that a part may lack some, or may do so for all that is known; cells of a table may besides hold rows of their own. */
export type Order = "mixed" | "sorted" | "any" | "cells";

/** The type of what holds the numbers of all samples in any order. */
export const ORDER = "array.order";

/** Whether a key takes all samples in some order, or a part at random, or `[:share]` of them: nobody counts so to be rid of a class. */
export const isOrder = (key: Plain): boolean =>
  key.kind === "foreign" && (isSlice(key.object) ? !key.object.bounds : key.object.type === ORDER || "isOrder" in key.object);

/** What an index takes of an array: an array again, or one of its elements. */
export interface Part {
  readonly labels: Labels;
  readonly order?: Order;
  readonly isElement?: boolean;
}

export const isOneAxis = ({ columns }: Labels): boolean => columns.known && columns.value === 0;

/** `y[index]`; undefined where nobody knows what that is. */
export function partOf(labels: Labels, order: Order, index: Value, at: Place, machine: Machine): Part | undefined {
  const key = machine.plain(index);
  if (isAnyNumber(key) && isOneAxis(labels))
    return order === "cells"
      ? undefined
      : { labels: key.kind === "unknown" && !key.isSelected ? labels : someOf(labels, at), isElement: true };
  const isCut = key.kind === "foreign" && isSlice(key.object);
  if (isCut ? order === "mixed" || (order !== "sorted" && isOrder(key)) : isOrder(key)) return { labels, order: isCut ? order : "mixed" };
  if (isNewAxis(key)) return { labels: facts(at) };
  return key.kind === "tuple" ? ofAxes(labels, order, key.items, at, machine) : ofRows(labels, key, at, machine);
}

/** `y[window]`, `y[y > 0]`, `y[names]`: other rows. */
function ofRows(labels: Labels, key: Plain, at: Place, machine: Machine): Part | undefined {
  // Where the places stand in rows, and a test of a table, which leaves none.
  const places = arrayOf(key, machine)?.labels;
  if (places && (isOneAxis(labels) ? !isOneAxis(places) : valueOr(places.columns, 0) > 0))
    return { labels: { ...someOf(isOneAxis(labels) ? labels : sameNumbers(labels, at), at), columns: unknown("unknown-shape", at) } };
  // Those that a test finds may have a single one each.
  if (places && valueOr(labels.form, null) === "multi-hot") return { labels: facts(at, { columns: labels.columns, range: labels.range }) };
  // They may be all but those of some classes; single elements but those of one-hot labels, and names, give something else.
  if (
    key.kind === "unknown" ||
    key.kind === "foreign" ||
    key.kind === "list" ||
    (key.kind === "number" && valueOr(labels.form, null) === "one-hot")
  )
    return { labels: someOf(labels, at) };
  return areAlike(labels) && key.kind !== "string" ? { labels: sameNumbers(labels, at) } : undefined;
}

/** `y[:, 1]`, `y[rows, -3:]`, `y[..., None]`: an index for each of several axes. */
function ofAxes(labels: Labels, order: Order, keys: readonly Value[], at: Place, machine: Machine): Part | undefined {
  const plain = keys.map((key) => machine.plain(key));
  const [first, ...others] = plain;
  const areWhole = keepsColumns(plain);
  // Which axis is left nobody counts.
  if (labels.columns.isDeep && !areWhole) return { labels: sameNumbers(labels, at) };
  // `y[None, :]` is one row, `y[:, None]` one column.
  if (first && isNewAxis(first)) return { labels: facts(at) };
  const [second] = others;
  if (second && others.length === 1 && isNewAxis(second)) return { labels: inOneColumn(labels, at), order };
  const form = valueOr(labels.form, null);
  const whole = labels.columns.isDeep ? null : valueOr<number, null>(labels.columns, null);
  const wide = second && others.length === 1 && first?.kind === "foreign" ? columnsCut(second, machine, whole) : null;
  // Of one column for each class some are left, or all.
  if (wide !== null && whole !== null && form === "one-hot")
    return { labels: wide < whole ? facts(at, { columns: known(wide, at), range: labels.range }) : labels };
  if (wide !== null && !labels.form.known && (labels.columns.known || labels.columns.reason === "unknown-value"))
    return { labels: facts(at, { columns: known(wide, at) }) };
  const isOne = others.length > 0 && others.every(({ kind }) => kind === "number");
  // One column, or one number of it, of real targets, or of ids.
  if (isOne && (form === "real" || form === "class-id")) return oneColumn(labels, first, others.length, labels, at);
  if ((labels.columns.known ? labels.columns.value > 1 : form === "one-hot") && areWhole) return { labels };
  if (isOne) return oneColumn(labels, first, others.length, facts(at), at);
  if (areAlike(labels)) return others.some(({ kind }) => kind === "number") ? undefined : { labels: sameNumbers(labels, at) };
  // `table[:, 5:]`
  const isTable =
    !form &&
    second?.kind === "foreign" &&
    isSlice(second.object) &&
    others.length === 1 &&
    (labels.columns.known ? labels.columns.value > 1 : labels.columns.reason === "unknown-value");
  return isTable ? { labels: facts(at, { columns: ofTable(at) }) } : undefined;
}

/** One place along each of the axes but the first, of which `left` is still true; one row of that is a number. */
function oneColumn(labels: Labels, rows: Plain | undefined, axes: number, left: Labels, at: Place): Part {
  const columns = axes === 1 ? withoutAxis(labels, at) : known(0, at);
  const part = { ...left, columns };
  return { labels: part, isElement: axes === 1 && rows !== undefined && isAnyNumber(rows) && isOneAxis(part) };
}

/** How many columns `1:4`, `-3:` or `[1, 2, 5]` takes, of `whole`; null where nobody knows. */
export function columnsCut(key: Plain, machine: Machine, whole: number | null = null): number | null {
  if (key.kind === "list") return machine.count(key);
  const [from = null, to = null, step = null] = (key.kind === "foreign" && isSlice(key.object) && key.object.bounds) || [];
  if (step !== null) return null;
  const first = from ?? 0;
  const cut = to === null ? (first < 0 ? -first : whole && first ? whole - first : null) : first < 0 === to < 0 ? to - first : null;
  // There are no more than all: `table[:, :9]` of five.
  return cut === null || whole === null ? cut : Math.max(0, Math.min(cut, first < 0 ? whole : whole - first)) || null;
}

export const isNewAxis = (key: Plain): boolean => key.kind === "none" || (key.kind === "external" && key.path.endsWith(".newaxis"));

/** `y[:, 1:, :]`, `y[order, :]`: the columns stay whole. */
function keepsColumns(keys: readonly Plain[]): boolean {
  const last = keys.length > 1 ? keys.at(-1) : undefined;
  return (
    last?.kind === "foreign" &&
    isSlice(last.object) &&
    last.object.bounds?.every((bound) => bound === null) === true &&
    keys.every(({ kind }) => kind !== "number")
  );
}
