import type { Machine } from "../../interpret/machine";
import type { ForeignObject, Value } from "../../interpret/value";
import { known, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { arrayObject, arrayValue } from "./array";
import { facts } from "./facts";
import { type StatisticName, statisticOf, statisticValue } from "./statistic";

/** Rows of shares; `y - y.mean()`, which divided by `y.std()` is standardised; `y - y.min()`, which divided by the distance to the largest goes from 0 to 1. */
export function scaledBy(statistic: StatisticName, operator: string, labels: Labels, at: Place, machine: Machine): Value {
  const rest = facts(at, { columns: labels.columns });
  if (operator === "/" && statistic === "total") return arrayValue({ ...rest, form: known("distribution", at) }, at, machine);
  const object = arrayObject(rest, machine);
  if (operator !== "-" || (statistic !== "mean" && statistic !== "min")) return machine.foreign(object, at);
  const scaled = { ...rest, form: known("real" as const, at) };
  const divided: ForeignObject["binary"] = (by, other, reversed, place, m) => {
    const width = by === "/" && !reversed ? statisticOf(m.plain(other)) : null;
    if (statistic === "mean" && width === "std") return arrayValue({ ...scaled, scaled: known("standardised", place) }, place, m);
    if (statistic === "min" && width === "span")
      return arrayValue({ ...scaled, range: known([0, 1], place), scaled: known("unit-range", place) }, place, m);
    return object.binary?.(by, other, reversed, place, m);
  };
  return machine.foreign({ ...object, binary: divided }, at);
}

/** `y.mean()` of what nobody knows: with it `y - y.mean()` is an array. */
export function statisticOfUnknown(name: StatisticName, at: Place, machine: Machine): Value {
  const value = machine.plain(statisticValue(name, at, machine));
  if (value.kind !== "foreign") return value;
  const { object } = value;
  return machine.foreign(
    {
      ...object,
      tested: machine.unknown("unknown-call", at),
      binary: (operator, other, reversed, place, m) =>
        operator === "-" && reversed && other.kind === "unknown"
          ? scaledBy(name, operator, facts(place), place, m)
          : object.binary?.(operator, other, reversed, place, m),
    },
    at,
  );
}
