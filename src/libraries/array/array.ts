import { type ArrayObject, arrayOf } from "../../interpret/array";
import { type Machine, plainNumber } from "../../interpret/machine";
import { isSlice } from "../../interpret/subscript";
import type { ForeignObject, Value } from "../../interpret/value";
import { known, type Place, unknown, valueOr } from "../../model/known";
import type { Labels } from "../../model/labels";
import { heldAgainst, TESTS, together, truths } from "./elementwise";
import { classIds, facts, ofTable, oneHot, someOf } from "./facts";
import { isOneAxis, ORDER, type Order, partOf } from "./indexing";
import { amongNumbers } from "./literal";
import { isInPlace, method } from "./methods";
import { scaledBy } from "./scaled";
import { statisticOf } from "./statistic";
import { calculated, combined, withNumber } from "./transforms";
import { rowOf } from "./unique";

/** Tells what an array is part of of a change in place, and of the number that was put somewhere, if it was one. */
type Keep = (labels: Labels, machine: Machine, number: number | null) => void;

/** An array of which that much is known, as a value. */
export function arrayValue(labels: Labels, at: Place, machine: Machine, order: Order = "any", keep?: Keep): Value {
  return machine.foreign(arrayObject(labels, machine, order, keep), at);
}

/** The numbers of all samples in any order, or those of a part that was taken at random. */
export function orderValue(at: Place, machine: Machine): Value {
  return machine.foreign(
    {
      type: ORDER,
      subscript: (_index, place, m) => orderValue(place, m),
      attribute: (name, place, m) =>
        name === "astype" || name === "copy" || name === "tolist"
          ? m.native(name, place, (call, inner) => orderValue(call.at, inner))
          : undefined,
    },
    at,
  );
}

/** `np.arange(len(x))`: the places of all samples, which are mostly shuffled before they are used. */
export function placesValue(at: Place, machine: Machine): Value {
  const places = arrayObject(facts(at, { columns: known(0, at) }), machine, "mixed");
  const object: ArrayObject = {
    ...places,
    isOrder: true,
    subscript: (index, place, m) => {
      const key = m.plain(index);
      return key.kind === "foreign" && isSlice(key.object) ? placesValue(place, m) : places.subscript?.(index, place, m);
    },
  };
  return machine.foreign(object, at);
}

/** An array of which that much is known. */
export function arrayObject(made: Labels, maker: Machine, order: Order = "any", keep?: Keep): ArrayObject {
  const contents = maker.cell(made);
  const put = maker.cell<readonly number[]>([]);
  const current = (machine: Machine): Labels => {
    const labels = machine.read(contents);
    // `y[y == "cat"] = 0`, once for each class.
    const ids = labels.form.known || labels.range.known ? null : amongNumbers(machine.read(put), labels.form.at);
    return ids?.form.known && ids.classes.known && ids.classes.value > 2 ? { ...labels, form: ids.form, range: ids.range } : labels;
  };
  const become: Keep = (labels, machine, number) => {
    machine.write(contents, labels);
    keep?.(labels, machine, number);
  };
  const self: ArrayObject = {
    type: "array",
    labels: made,
    current,
    attribute: (name, at, machine) => {
      if (/^(?:values|array|i?loc|i?at)$/.test(name)) return machine.foreign(self, at);
      if (name === "cat")
        return machine.foreign(
          {
            attribute: (word, place, m) =>
              word === "codes" ? arrayValue(classIds(place, valueOr(current(m).classes, null)), place, m) : undefined,
          },
          at,
        );
      if (name === "str")
        return machine.foreign(
          {
            attribute: (word, place, m) =>
              word === "get_dummies"
                ? m.native(word, place, (call, inner) =>
                    arrayValue(
                      facts(call.at, { ...(call.args.length > 0 && { form: known("multi-hot", call.at) }), range: known([0, 1], call.at) }),
                      call.at,
                      inner,
                    ),
                  )
                : TESTS.has(word)
                  ? m.native(word, place, (call, inner) => truths(current(inner), call.at, inner))
                  : undefined,
          },
          at,
        );
      // Turned twice it is what it was.
      if (name === "T")
        return machine.foreign({ attribute: (word, place, m) => (word === "T" ? arrayValue(current(m), place, m) : undefined) }, at);
      if (name === "shape") return shape(current(machine), at, machine);
      if (name === "ndim")
        return machine.call(machine.builtin("len"), [{ name: null, value: shape(current(machine), at, machine), at }], at);
      return machine.native(name, at, (call, m) => {
        const result = method(current(m), name, call, m, order);
        if (isInPlace(name, call, m)) become(arrayOf(result, m)?.labels ?? facts(call.at), m, null);
        return result;
      });
    },
    subscript: (index, at, machine) => {
      const part = partOf(current(machine), order, index, at, machine);
      return part && (part.isElement ? elementValue(part.labels, at, machine) : arrayValue(part.labels, at, machine, part.order));
    },
    setItem: (_key, value, machine) => {
      // Rows that are moved about stay what they are.
      const [rows, now] = [arrayOf(value, machine)?.labels, current(machine)];
      if (
        rows &&
        valueOr(rows.form, null) === "one-hot" &&
        valueOr(now.form, null) === "one-hot" &&
        valueOr(rows.columns, 0) === valueOr(now.columns, 0)
      )
        return;
      const number = plainNumber(value, machine);
      become(withNumber(machine.read(contents), number ?? 0, value.at), machine, number);
      // `y[y == 2] = 1` takes a class away that was there.
      const earlier = machine.read(put);
      machine.write(put, number === null || earlier.includes(number) ? [] : [...earlier, number]);
    },
    binary: (operator, other, reversed, at, machine) => {
      // Each row with each column of the other: of two rows it makes one number.
      const { columns, form, range } = current(machine);
      if (operator === "@")
        return valueOr(columns, 0) > 0 && !columns.isDeep
          ? arrayValue(
              facts(at, {
                columns: (reversed ? null : arrayOf(other, machine)?.labels.columns) ?? unknown("unknown-shape", at),
                ...(!range.known && valueOr(form, null) === "real" ? { form } : {}),
              }),
              at,
              machine,
            )
          : undefined;
      const statistic = reversed ? null : statisticOf(machine.plain(other));
      if (statistic) return scaledBy(statistic, operator, current(machine), at, machine);
      const operand = plainNumber(other, machine);
      const labels = current(machine);
      if (operand !== null)
        return arrayValue(
          calculated(labels, reversed && operator !== "+" && operator !== "*" ? `by ${operator}` : operator, operand, at),
          at,
          machine,
          order,
        );
      const others = arrayOf(other, machine)?.labels;
      return arrayValue(
        facts(at, others ? { columns: together(labels, other, at, machine), ...combined(operator, labels, others, at) } : {}),
        at,
        machine,
      );
    },
    // A test of each element gives 0 or 1; one of each with each of others has other columns.
    compare: (operator, other, at, machine, reversed) => {
      const { columns, form } = current(machine);
      const values = machine.plain(other);
      // `name == names` is a row of its own, a column may be held against a row, and places against a column: `np.arange(10) == labels[:, None]`.
      const isRow = !form.known && (order === "sorted" || order === "mixed");
      if (
        ((values.kind === "unknown" && !values.isNumber) || values.kind === "list") &&
        (reversed || isRow || valueOr(columns, operator === "==" ? 1 : 0) === 1)
      )
        return arrayValue(facts(at, { range: known([0, 1], at) }), at, machine);
      // `labels[:, None] == names`
      if (values.kind === "foreign" && values.object.type === "array.unique")
        return arrayValue(valueOr(columns, 0) === 1 ? oneHot(at, ofTable(at)) : facts(at, { range: known([0, 1], at) }), at, machine);
      const another = operator === "==" && arrayOf(other, machine);
      const hot =
        another &&
        heldAgainst(
          { labels: current(machine), isOrder: order === "mixed" },
          { labels: another.labels, isOrder: "isOrder" in another },
          at,
        );
      if (hot) return arrayValue(hot, at, machine);
      const both = together(current(machine), other, at, machine);
      return arrayValue(
        both === columns
          ? { ...classIds(at, 2), columns: values.kind === "string" && !columns.known ? known(0, at) : columns }
          : facts(at, { range: known([0, 1], at) }),
        at,
        machine,
      );
    },
    iterate: () => null,
    length: () => null,
    any: (machine) => {
      const labels = current(machine);
      const { at } = labels.columns;
      if (isOneAxis(labels)) return order === "cells" ? undefined : elementValue(labels, at, machine);
      if (valueOr(labels.form, null) === "one-hot" && !labels.columns.isDeep) return rowOf(labels.classes, at, machine);
      // A row of a table.
      return !labels.form.known && !labels.columns.known && labels.columns.reason === "unknown-value"
        ? arrayValue(facts(at, { columns: known(0, at) }), at, machine)
        : undefined;
    },
  };
  return self;
}

/** One element of an array, nobody knows which: by itself one number of some, many of them are like the whole. */
function elementValue(whole: Labels, at: Place, machine: Machine): Value {
  const calculated: ForeignObject["binary"] = (operator, other, reversed, place, m) => {
    const result = arrayObject(whole, m).binary?.(operator, other, reversed, place, m);
    const labels = arrayOf(result, m)?.labels;
    return labels && isOneAxis(labels) ? elementValue(labels, place, m) : result;
  };
  const object: ArrayObject = {
    ...arrayObject(someOf(whole, at), machine),
    whole,
    binary: calculated,
    tested: machine.unknown("unknown-value", at),
  };
  return machine.foreign(object, at);
}

function shape(labels: Labels, at: Place, machine: Machine): Value {
  const { columns } = labels;
  const rows = machine.unknown("unknown-shape", at);
  if (!columns.known) return columns.reason === "unknown-value" ? machine.tuple([rows, rows], at) : rows;
  const last = machine.number(columns.value, at);
  if (columns.isDeep) return machine.foreign({ subscript: (index, _at, m) => (plainNumber(index, m) === -1 ? last : undefined) }, at);
  return machine.tuple(columns.value === 0 ? [rows] : [rows, last], at);
}
