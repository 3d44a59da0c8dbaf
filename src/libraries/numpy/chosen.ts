import { arrayOf } from "../../interpret/array";
import { type Call, type Machine, plainNumber } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known } from "../../model/known";
import { arrayValue } from "../array/array";
import { facts, ofTable } from "../array/facts";
import { amongNumbers } from "../array/literal";
import { MOST_STEPS } from "./spaced";

/** `np.where(condition, 1, 0)`, with as many axes as the condition has: a picture may be tested as well as a column. What is chosen among may be chosen itself. */
export function chosen(condition: Value | undefined, values: readonly Value[], call: Call, machine: Machine): Value | undefined {
  const numbers = values.flatMap((value) => {
    const number = plainNumber(value, machine);
    if (number !== null) return [number];
    const labels = /\b(?:where|select)\(/.test(machine.text(value.at)) ? arrayOf(value, machine)?.labels : undefined;
    // Of two that are next to each other there is none between.
    return labels?.range.known &&
      (labels.form.known ? labels.form.value === "class-id" : labels.range.value[1] - labels.range.value[0] === 1)
      ? numbersFrom(labels.range.value)
      : [NaN];
  });
  if (numbers.length < 2 || numbers.includes(NaN)) return undefined;
  const range = [Math.min(...numbers), Math.max(...numbers)] as const;
  // What is held against a name, or taken by one, is one number for each sample; of anything else there may be a table.
  const isOfOne =
    condition !== undefined && /^[\w.]+\[(?:['"][^[\]]*|:, ?-?\d+)\]|[=!]= ?['"][^'"]*['"]\)*$/.test(machine.text(condition.at));
  const columns = arrayOf(condition, machine)?.labels.columns ?? (isOfOne ? known(0, call.at) : ofTable(call.at));
  return arrayValue({ ...(amongNumbers(numbers, call.at) ?? facts(call.at, { range: known(range, call.at) })), columns }, call.at, machine);
}

const numbersFrom = ([low, high]: readonly [number, number]): readonly number[] =>
  Array.from({ length: Math.min(MOST_STEPS, high - low + 1) }, (_, i) => low + i);
