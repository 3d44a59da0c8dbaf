import { arrayOf } from "../../interpret/array";
import { isAnyNumber } from "../../interpret/iterate";
import { plainNumbers, type Machine } from "../../interpret/machine";
import type { Plain, Value } from "../../interpret/value";
import { known, unknown, valueOr, type Known, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { isCell, isRow } from "./cell";
import { areAlike, classIds, facts, ofTable, oneHot } from "./facts";

/** What a list that is written out, or collected, says of itself. */
export function literal(value: Value, at: Place, machine: Machine): Labels {
  const given = machine.elements(value);
  const isPartial = machine.isPartial(value);
  // All that an element may be may stand in the list, if it stands for many.
  const items = isPartial ? given?.flatMap((item) => anyRows(item, machine) ?? [item]) : given;
  if (!items || items.length === 0) return facts(at);
  const hot = items.map((item) => machine.hotOf(item));
  if (!hot.includes(null))
    return { ...oneHot(at, lengthOfEach(items, at, machine)), form: known(hot.includes("multi-hot") ? "multi-hot" : "one-hot", at) };
  const whole = items.map((item) => arrayOf(item, machine)?.whole);
  const [all, ...others] = whole;
  if (all && isPartial && others.every((other) => other && sameFacts(all, other))) return all;
  if (items.every((item, i) => whole[i] || isOneOfMany(machine.plain(item)))) {
    const numbers = items.map((item) => (item.kind === "unknown" && item.among) || NaN);
    return (!numbers.includes(NaN) && amongNumbers(numbers.flat(), at)) || facts(at, { columns: known(0, at) });
  }
  if (items.every((item) => isRow(machine.plain(item)))) return facts(at, { columns: ofTable(at) });
  const rows = items.map((row) => numbersIn(row, machine));
  const known2d = rows.flatMap((row) => (row === null ? [] : [row]));
  if (known2d.length < rows.length) return ofTargets(items, at, machine);
  const width = known2d[0]?.length ?? 0;
  const isFlat = known2d.every((row) => row.length === 1) && items.every((row) => machine.plain(row).kind === "number");
  if (known2d.some((row) => row.length !== width) || items.some((row) => machine.isPartial(row))) return facts(at);
  const numbers = known2d.flat();
  const columns = known(isFlat ? 0 : width, at);
  // One number that was collected in a loop may be the first of many.
  if (isPartial && new Set(numbers).size < 2) return facts(at, { columns });
  const base = facts(at, { range: known([Math.min(...numbers), Math.max(...numbers)], at), columns });
  if (isFlat && isCounting(numbers, isPartial)) return { ...classIds(at, new Set(numbers).size), range: base.range };
  if (isFlat || width < 2 || numbers.some((x) => x !== 0 && x !== 1)) return base;
  const sums = known2d.map((row) => row.reduce((a, b) => a + b, 0));
  if (sums.every((sum) => sum === 1)) return { ...base, form: known("one-hot", at), classes: known(width, at) };
  return { ...base, form: known("multi-hot", at), classes: known(width, at) };
}

/** How long each of these lists is. */
function lengthOfEach(rows: readonly Value[], at: Place, machine: Machine): Known<number> {
  const [width, ...others] = rows.map((row) => machine.count(row));
  return typeof width === "number" && others.every((other) => other === width) ? known(width, at) : unknown("unknown-shape", at);
}

/** Whether it is one entry of a table or one number, though nobody knows which. */
export const isOneOfMany = (value: Plain): boolean => isCell(value) || (value.kind === "unknown" && isAnyNumber(value));

/** Whether numbers are likely to be ids of more than two classes: each from 0 or 1 on occurs, and some more than once. */
function isCounting(numbers: readonly number[], isPartial: boolean): boolean {
  const different = new Set(numbers);
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
  return (
    max >= 2 &&
    (min === 0 || min === 1) &&
    different.size === max - min + 1 &&
    different.size > 2 &&
    (isPartial || numbers.length > different.size) &&
    numbers.every((n) => Number.isInteger(n))
  );
}

/** What holds of labels that are some of these numbers, one for each sample; null where no more is known than before. */
export function amongNumbers(numbers: readonly number[] | null, at: Place): Labels | null {
  const different = new Set(numbers);
  if (!numbers || different.size < 2) return null;
  const range = known([Math.min(...numbers), Math.max(...numbers)] as const, at);
  if (isCounting([...different], true)) return { ...classIds(at, different.size), range };
  return different.has(0) && different.has(1) && different.size === 2 ? classIds(at, 2) : facts(at, { range, columns: known(0, at) });
}

/**
 * The same for what was one number and was given others piece by piece. Where that one and they are no classes together, it marks what was not filled yet:
 * nobody knows whether any is left.
 */
export function amongFilled(first: number, others: readonly number[], at: Place): Labels | null {
  const labels = amongNumbers([first, ...others], at);
  return labels?.form.known || new Set(others).size < 2 ? labels : amongNumbers(others, at);
}

/** The numbers that a value may be, where it is one of a few for reasons that nobody knows. */
export function anyNumbers(value: Value): readonly number[] | null {
  if (value.kind === "number") return [value.value];
  if (value.kind === "unknown") return value.among ?? null;
  // No number: rows that have none are dropped.
  if (value.kind === "none") return [];
  if (value.kind === "external") return /\.(?:nan|NA)$/i.test(value.path) ? [] : null;
  if (value.kind !== "choice") return null;
  const [then, otherwise] = [anyNumbers(value.then), anyNumbers(value.otherwise)];
  return then && otherwise ? [...then, ...otherwise] : null;
}

/** The lists and numbers that an element may be. */
function anyRows(value: Value, machine: Machine): readonly Value[] | null {
  if (value.kind === "list" || value.kind === "foreign") return [value];
  if (value.kind !== "choice") return anyNumbers(value)?.map((number) => machine.number(number, value.at)) ?? null;
  const [then, otherwise] = [anyRows(value.then, machine), anyRows(value.otherwise, machine)];
  return then && otherwise && [...then, ...otherwise];
}

function numbersIn(row: Value, machine: Machine): readonly number[] | null {
  const plain = machine.plain(row);
  if (plain.kind === "number") return [plain.value];
  return plainNumbers(machine.elements(plain), machine);
}

const said = (fact: Known<unknown>): string => JSON.stringify(valueOr(fact, null));

/** Whether as much, and the same, is known of both. */
const sameFacts = (a: Labels, b: Labels): boolean =>
  [
    [a.form, b.form],
    [a.classes, b.classes],
    [a.range, b.range],
    [a.scaled, b.scaled],
  ].every(([one, other]) => one && other && said(one) === said(other));

/** Parts of scaled targets, one after another: windows of a series. Whether each is a number or a row of them is not known. */
function ofTargets(items: readonly Value[], at: Place, machine: Machine): Labels {
  const [first, ...others] = items.map((item) => {
    const array = arrayOf(item, machine);
    return array?.row?.(machine) ?? array?.labels ?? null;
  });
  if (!first) return facts(at);
  const { form, range, scaled, classes, columns } = first;
  // One row for each sample. Widths that nobody knows are the same where they come from the same place.
  const width = ({ columns }: Labels): string => (columns.known ? said(columns) : JSON.stringify(columns));
  if (
    form.known &&
    form.value.endsWith("-hot") &&
    others.every((other) => other?.form.known === true && other.form.value === form.value && width(other) === width(first))
  )
    return { ...first, form: known(form.value, at) };
  // Windows of ids; of two classes each may be one of the columns.
  if (form.known && form.value === "class-id" && valueOr(classes, 0) !== 2 && others.every((other) => other && sameFacts(first, other)))
    return { ...first, columns: valueOr(columns, 1) === 0 ? ofTable(at) : unknown("unknown-shape", at) };
  const isAlike =
    areAlike(first) &&
    others.every((other) => other && areAlike(other) && said(other.scaled) === said(scaled) && said(other.range) === said(range));
  return facts(at, { columns: unknown("unknown-shape", at), ...(isAlike ? { form, range, scaled } : {}) });
}
