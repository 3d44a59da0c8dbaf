import type { Machine } from "../../interpret/machine";
import { plainNumber } from "../../interpret/machine";
import type { ForeignObject, Plain, Value } from "../../interpret/value";
import type { Place } from "../../model/known";

/** A number that sums up an array, which nobody knows: what is left of it and then divided by it is scaled by hand. */
interface Statistic extends ForeignObject {
  readonly type: "array.statistic";
  readonly name: StatisticName;
}
export type StatisticName = "mean" | "std" | "min" | "max" | "span" | "total";

/** What methods and functions of these names give. */
export const isStatistic = (name: string): name is StatisticName => name === "mean" || name === "std" || name === "min" || name === "max";

export function statisticValue(name: StatisticName, at: Place, machine: Machine): Value {
  const statistic: Statistic = {
    type: "array.statistic",
    name,
    subscript: (_index, place, m) => statisticValue(name, place, m),
    attribute: (word, place, m) => (word === "values" ? statisticValue(name, place, m) : undefined),
    binary: (operator, other, reversed, place, m) => {
      const number = plainNumber(other, m);
      // Something small keeps it from 0.
      if (operator === "+" && number !== null && Math.abs(number) <= 0.01) return statisticValue(name, place, m);
      return operator === "-" && !reversed && name === "max" && statisticOf(m.plain(other)) === "min"
        ? statisticValue("span", place, m)
        : undefined;
    },
  };
  return machine.foreign(statistic, at);
}

/** The name of the statistic that a value is; null for anything else. */
export function statisticOf(value: Plain): StatisticName | null {
  // Only this file makes objects of this type.
  return value.kind === "foreign" && value.object.type === "array.statistic" ? (value.object as Statistic).name : null;
}
