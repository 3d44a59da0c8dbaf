import { arrayOf, type ArrayObject } from "../../interpret/array";
import { argument, plainNumber, type Argument, type Call, type Machine } from "../../interpret/machine";
import type { ForeignObject, Value } from "../../interpret/value";
import { known, valueOr, type Place } from "../../model/known";
import { inCommon } from "../../model/labels";
import { arrayObject, arrayValue } from "../array/array";
import { rowOf } from "../array/unique";
import { emptyArray, joinedConstants } from "./constants";
import { facts, oneHot } from "../array/facts";
import { isOneAxis } from "../array/indexing";
import { literal } from "../array/literal";

/** `np.array([...])`; of words the number and the order are of interest. */
export function written(given: Value | undefined, call: Call, machine: Machine): Value {
  const all = arrayObject(given ? literal(given, call.at, machine) : facts(call.at), machine);
  const items = machine.elements(given);
  if (!given || !items || items.length === 0)
    return machine.foreign(given && items && !machine.isPartial(given) ? emptyArray(call.at, machine) : all, call.at);
  // What is still open need not be settled for this.
  const numbers = items.flatMap((item) => (item.kind === "number" ? item.value : []));
  if (
    items.length > 1 &&
    numbers.length === items.length &&
    !machine.isPartial(given) &&
    numbers.every((x) => x === 0 || x === 1) &&
    numbers.filter((x) => x === 1).length === 1
  ) {
    const hot = oneHot(call.at, known(items.length, call.at));
    const object: ArrayObject = { ...all, row: (m) => (all.current?.(m) === all.labels ? hot : null) };
    return machine.foreign(object, call.at);
  }
  const rows = items.map((item) => (item.kind === "list" ? (machine.elements(item) ?? []) : []));
  if (rows.every((row) => row.length > 1 && row.every((each) => each.kind === "list"))) return ofPairs(all, given, rows, call.at, machine);
  if (!items.every((item) => item.kind === "string") || machine.isPartial(given)) return machine.foreign(all, call.at);
  return machine.foreign(
    {
      ...all,
      iterate: () => items,
      length: () => items.length,
      compare: (operator, other, at, m, reversed) =>
        operator === "==" && m.plain(other).kind === "unknown"
          ? rowOf(known(items.length, at), at, m)
          : all.compare?.(operator, other, at, m, reversed),
      attribute: (name, at, m) => (name === "shape" ? m.tuple([m.number(items.length, at)], at) : all.attribute?.(name, at, m)),
      subscript: (index, at, m) => {
        const key = m.plain(index);
        return (key.kind === "number" ? items.at(key.value) : undefined) ?? all.subscript?.(index, at, m);
      },
    },
    call.at,
  );
}

/** `np.array([[bag, label], ...])`: lists side by side, of which `pairs[:, 1]` gives one of each. */
function ofPairs(array: ForeignObject, given: Value, rows: readonly (readonly Value[])[], made: Place, machine: Machine): Value {
  return machine.foreign(
    {
      ...array,
      ...(machine.isPartial(given) ? { standsForMany: true as const } : {}),
      iterate: (m) => m.elements(given),
      subscript: (index, at, m) => {
        const key = m.plain(index);
        const which = key.kind === "tuple" && key.items.length === 2 ? plainNumber(key.items[1], m) : null;
        const column = which === null ? [] : rows.flatMap((row) => row.at(which) ?? []);
        return column.length === rows.length ? m.list(column, at, given) : array.subscript?.(index, at, m);
      },
    },
    made,
  );
}

/** Numbers of each sample in columns: `np.stack([1 - y, y], axis=1)` has one for each of two classes. */
export function sideBySide(call: Call, machine: Machine): Value | undefined {
  const [first] = call.args;
  const parts =
    first && !machine.isPartial(first.value) ? machine.elements(first.value)?.map((part) => arrayOf(part, machine)?.labels) : undefined;
  const [one, other] = parts ?? [];
  if (!one || !parts?.every((part) => part?.columns.known === true && part.columns.value === 0)) return undefined;
  const isYesOrNo =
    parts.length === 2 &&
    /^.(?:1\.?0? ?- ?([\w.]+), ?\1|([\w.]+), ?1\.?0? ?- ?\2),?.$/.test(machine.text(first?.at ?? call.at)) &&
    valueOr(one.form, null) === "class-id" &&
    other?.form.known === true;
  return arrayValue(
    isYesOrNo ? oneHot(call.at, known(2, call.at)) : facts(call.at, { columns: known(parts.length, call.at) }),
    call.at,
    machine,
  );
}

/** Whether arrays are laid one under the other, as they are where no axis is told. */
export function isAlongRows(axis: Argument | undefined, machine: Machine): boolean {
  const along = machine.plain(axis?.value);
  return !along || along.kind === "none" || (along.kind === "number" && along.value === 0);
}

/** Several arrays in one: what all of them say alike. */
export function joined(name: string, call: Call, machine: Machine): Value | undefined {
  const [first, second] = call.args;
  const all = first && (name === "append" && second?.name === null ? [first.value, second.value] : machine.elements(first.value));
  const given = all?.filter((part) => !arrayOf(part, machine)?.isEmpty);
  const constants = given ? joinedConstants(given, call.at, machine) : null;
  const parts = (constants ? [constants] : given)?.map((part) => arrayOf(part, machine)?.labels);
  const [one] = parts ?? [];
  const axis = argument(call, name === "append" ? 2 : 1, "axis");
  if (first && name === "vstack" && given && given.length > 0 && given.every((row) => machine.hotOf(row)))
    return written(first.value, call, machine);
  // Side by side they have other columns.
  if (name === "hstack" ? one && !isOneAxis(one) : !isAlongRows(axis, machine)) return arrayValue(facts(call.at), call.at, machine);
  // Rows that are laid on top of each other make a table, whatever they hold; without an axis `append` leaves none.
  if (one && (name === "vstack" ? isOneAxis(one) : name === "append" && !axis && !isOneAxis(one)))
    return arrayValue(facts(call.at), call.at, machine);
  if (constants) return constants;
  if (!parts || parts.length === 0) return undefined;
  const alike = inCommon(parts, call.at);
  // From 0 to 2 and from 1 to 3 are four classes together.
  return arrayValue(one?.range.known && !alike.range.known ? { ...alike, classes: alike.range } : alike, call.at, machine);
}
