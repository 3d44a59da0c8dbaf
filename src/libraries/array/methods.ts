import { argument, type Call, type Machine, plainNumber } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, type Place, unknown, valueOr } from "../../model/known";
import type { Labels } from "../../model/labels";
import { applied } from "./applied";
import { arrayValue } from "./array";
import { elementwise } from "./elementwise";
import { classIds, facts, someOf } from "./facts";
import { isOneAxis, type Order } from "./indexing";
import { isStatistic, statisticValue } from "./statistic";
import { cast, clipped, combined, decoded, flattened, replaced, reshaped, squeezed, withNumber, withoutAxis } from "./transforms";
import { uniqueValues } from "./unique";

/** Whether a method changes what it is called on. */
export function isInPlace(name: string, call: Call, machine: Machine): boolean {
  const flag = argument(call, null, "inplace");
  const plain = machine.plain(flag?.value);
  return /^(?:fill|put|itemset|update)$/.test(name) || (plain !== undefined && !(plain.kind === "boolean" && !plain.value));
}

/** Methods after which an array holds the same numbers. */
const SAME = new Set([
  "copy",
  "view",
  "to_numpy",
  "numpy",
  "toarray",
  "todense",
  "tolist",
  "compute",
  "sample",
  "reset_index",
  "dropna",
  "head",
  "tail",
  "to_list",
  "cpu",
  "detach",
]);

export function method(labels: Labels, name: string, call: Call, machine: Machine, order: Order): Value {
  const { at } = call;
  // A column of lists becomes a table.
  if (order === "cells" && /^to_?list$/.test(name) && isOneAxis(labels))
    return arrayValue({ ...labels, columns: unknown("unknown-shape", at) }, at, machine);
  const rows = overColumns(labels, name, call, machine);
  if (rows) return rows;
  if (SAME.has(name))
    return arrayValue(order !== "mixed" && (name === "head" || name === "tail") ? someOf(labels, at) : labels, at, machine, order);
  switch (name) {
    // What is missing may get a number of its own.
    case "fillna": {
      const number = plainNumber(argument(call, 0, "value")?.value, machine);
      return arrayValue(
        number !== null && labels.range.known && (number < labels.range.value[0] || number > labels.range.value[1])
          ? withNumber(labels, number, at)
          : labels,
        at,
        machine,
        order,
      );
    }
    case "astype":
      return arrayValue(cast(labels, argument(call, 0, "dtype"), at, machine), at, machine, order);
    case "flatten":
    case "ravel":
    case "squeeze":
      return arrayValue((name === "squeeze" ? squeezed : flattened)(labels, at), at, machine, order);
    case "reshape":
      return arrayValue(reshaped(labels, call, machine), at, machine, order);
    case "map":
    case "apply":
    case "replace": {
      const given = name === "replace" ? null : applied(call, machine);
      const [first] = call.args;
      // A function may put a row in each place.
      if (given || name === "apply" || (name === "map" && first && machine.plain(first.value).kind !== "dict"))
        return given ?? machine.unknown("unknown-call", at);
      const after = replaced(labels, name, call, machine);
      return arrayValue(after, at, machine, after.form.known || after.range.known ? order : "cells");
    }
    case "argmax":
      return arrayValue(decoded(labels, argument(call, 0, "axis"), call, machine), at, machine);
    case "clip":
      return arrayValue(
        clipped(
          labels,
          [argument(call, 0, "min", "lower", "a_min")?.value, argument(call, 1, "max", "upper", "a_max")?.value],
          at,
          machine,
        ),
        at,
        machine,
      );
    case "mean":
    case "std":
      return statisticValue(name, at, machine);
    case "factorize":
      return machine.tuple(
        [
          arrayValue({ ...classIds(at, valueOr(labels.classes, null)), columns: known(0, at) }, at, machine),
          uniqueValues(labels.classes, at, machine),
        ],
        at,
      );
    case "max":
    case "min":
    case "nunique":
    case "unique":
      return summary(labels, name, at, machine);
    default:
      return (
        elementwise(name, arrayValue(labels, at, machine), argument(call, 0, "other"), at, machine) ?? machine.unknown("unknown-call", at)
      );
  }
}

/** `X.sum(axis=1)`: one number for each row of a table. Undefined for anything else. */
export function overColumns(labels: Labels, name: string, call: Call, machine: Machine): Value | undefined {
  const axis = plainNumber(argument(call, 0, "axis")?.value, machine);
  const isKept = argument(call, null, "keepdims");
  if (name === "sum" && isKept && axis !== null && axis !== 0) return statisticValue("total", call.at, machine);
  const width = valueOr(labels.columns, 0);
  return width > 1 && (axis === 1 || axis === -1) && !isKept && /^(?:sum|mean|prod|max|min|median|std)$/.test(name)
    ? arrayValue(
        facts(call.at, {
          ...(name === "sum" && !labels.columns.isDeep
            ? combined("*", labels, facts(call.at, { range: known([width, width], call.at) }), call.at)
            : {}),
          columns: withoutAxis(labels, call.at),
        }),
        call.at,
        machine,
      )
    : undefined;
}

/** `y.max()`, `len(y.unique())`: what depends on the values alone. */
function summary(labels: Labels, name: string, at: Place, machine: Machine): Value {
  const { range, classes } = labels;
  if (name === "unique") return uniqueValues(classes, at, machine);
  if (name === "nunique") return classes.known ? machine.number(classes.value, at) : machine.unknown("unknown-value", at);
  if (!range.known || labels.form.known === false)
    return isStatistic(name) ? statisticValue(name, at, machine) : machine.unknown("unknown-value", at);
  return machine.number(name === "max" ? range.value[1] : range.value[0], at);
}
