import { isAnyNumber } from "../../interpret/iterate";
import { argument, plainNumber, type Argument, type Call, type Machine } from "../../interpret/machine";
import type { Plain, Value } from "../../interpret/value";
import { known, unknown, valueOr, type Known, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { areAlike, classIds, deep, facts } from "./facts";
import { amongNumbers } from "./literal";

/** Columns after one axis is gone: none where there were two. Windows, and what comes from elsewhere, may have had more. */
export const withoutAxis = ({ columns }: Labels, at: Place): Known<number> =>
  columns.isDeep ? unknown("unknown-shape", at) : columns.known || columns.reason === "unknown-value" ? known(0, at) : columns;

/** What stood in no columns stands in one. */
export const inOneColumn = (labels: Labels, at: Place): Labels =>
  labels.columns.known && labels.columns.value === 0 ? { ...labels, columns: known(1, at) } : eachAlone(labels, at);

/** With another axis class ids are still what they were, one in each place. */
export const eachAlone = (labels: Labels, at: Place): Labels =>
  labels.form.known && labels.form.value === "class-id" ? { ...labels, columns: unknown("unknown-shape", at) } : sameNumbers(labels, at);

/** As truth values all numbers but 0 are one; as whole numbers those that were divided are what they were, and random ones lie below the end of their range; as others they stay what they are. */
export function cast(labels: Labels, to: Argument | undefined, at: Place, machine: Machine): Labels {
  const type = machine.plain(to?.value);
  const name = type?.kind === "string" ? type.value : type?.kind === "native" ? type.name : type?.kind === "external" ? type.path : "";
  const { form, range, columns, scaled } = labels;
  const [low, high] = valueOr(range, [0, 0]);
  if (/(?:^|\.)u?int\d*$/.test(name) && (valueOr(scaled, null) === "divided" || (high > 1 && valueOr(form, null) === "real")))
    return {
      ...facts(at),
      form,
      columns,
      range: range.known ? known([Math.trunc(low), scaled.known ? Math.trunc(high) : Math.ceil(high) - 1], at) : range,
    };
  return /(?:^|\.)bool_?$/.test(name) ? { ...classIds(at, 2), columns } : labels;
}

/** Ids are none any more where something broken comes in. */
const stillIds = ({ form }: Labels, by: readonly number[], at: Place): Labels["form"] =>
  form.known && form.value === "class-id" && !by.every(Number.isInteger) ? unknown("unknown-value", at) : form;

/** `np.clip(y, 1, 100)`: whatever it was, it lies between the bounds. */
export function clipped(labels: Labels, bounds: readonly (Value | undefined)[], at: Place, machine: Machine): Labels {
  const [low = null, high = null] = bounds.map((bound) => plainNumber(bound, machine));
  if (low === null || high === null) return facts(at, { columns: labels.columns });
  const { range } = labels;
  const within = (x: number): number => Math.min(high, Math.max(low, x));
  const left = range.known ? ([within(range.value[0]), within(range.value[1])] as const) : ([low, high] as const);
  const { classes } = labels;
  return {
    ...labels,
    form: stillIds(labels, [low, high], at),
    range: known(left, at),
    classes:
      classes.known && range.known && left[0] === range.value[0] && Number.isInteger(left[1])
        ? known(classes.value - (range.value[1] - left[1]), at)
        : unknown("unknown-value", at),
  };
}

/** One number for each sample, from one column or none. */
export const flattened = (labels: Labels, at: Place): Labels => {
  const { columns } = labels;
  return columns.known && columns.value <= 1 && !columns.isDeep ? { ...labels, columns: known(0, at) } : sameNumbers(labels, at);
};

/** `np.squeeze(y)`: an axis of one number goes, rows of several stay; how many there are in each may be told no longer. */
export const squeezed = (labels: Labels, at: Place): Labels => {
  const { columns, form } = labels;
  const isOfRows = columns.known ? columns.value > 1 : form.known && form.value === "one-hot";
  return isOfRows
    ? { ...labels, columns: columns.known && columns.isDeep ? unknown("unknown-shape", at) : columns }
    : flattened(labels, at);
};

/** `y.reshape(-1, 1)`: one column, whatever it was before. */
export function reshaped(labels: Labels, call: Call, machine: Machine): Labels {
  const sizes = call.args
    .flatMap((a) => {
      const elements = machine.elements(a.value);
      return elements ?? [a.value];
    })
    .map((value) => machine.plain(value));
  const last = sizes.at(-1);
  const single = labels.columns.known && labels.columns.value <= 1;
  if (sizes.length === 2 && isNumber(last, 1)) return { ...(single ? labels : sameNumbers(labels, call.at)), columns: known(1, call.at) };
  if (sizes.length === 1 && last && isAnyNumber(last)) return flattened(labels, call.at);
  // Rows stay whole; those of one-hot labels mean nothing otherwise.
  if (
    labels.columns.known
      ? labels.columns.value > 1 && isNumber(last, labels.columns.value)
      : labels.form.known && labels.form.value === "one-hot" && sizes.length > 1 && last?.kind === "unknown"
  )
    return {
      ...labels,
      columns: sizes.length > 2 ? deep(labels.columns) : labels.columns.known ? known(labels.columns.value, call.at) : labels.columns,
    };
  return (isNumber(last, 1) ? eachAlone : sameNumbers)(labels, call.at);
}

/** What is left to say of real numbers that stand in other rows. */
export const sameNumbers = (labels: Labels, at: Place): Labels =>
  areAlike(labels) ? { ...labels, columns: unknown("unknown-shape", at) } : facts(at);

/** Of more classes than these it is not told which are left. */
const MOST_REPLACED = 256;

/** `y.map({"cat": 0, "dog": 1})`: numbers that stand for what was there. */
export function replaced(before: Labels, name: string, call: Call, machine: Machine): Labels {
  const { at } = call;
  const lost = facts(at, { columns: before.columns });
  const [first, second] = call.args;
  if (!first || call.open) return lost;
  const table = machine.plain(first.value);
  const entries = table.kind === "dict" && !machine.isPartial(table) ? machine.read(table.entries) : null;
  const to = entries
    ? [...entries.values()].map(({ value }) => value)
    : name === "replace" && second
      ? (machine.elements(second.value) ?? [second.value])
      : null;
  const numbers = to?.map((value) => machine.plain(value)).map((value) => (value.kind === "number" && value.integer ? value.value : null));
  if (!numbers || numbers.length === 0 || numbers.includes(null)) return lost;
  const all = numbers.flatMap((n) => (n === null ? [] : [n]));
  const min = Math.min(...all);
  const keys = (entries ? [...entries.values()].map(({ key }) => key) : (machine.elements(first.value) ?? [first.value])).map((key) =>
    plainNumber(key, machine),
  );
  // Of numbers, those that are not in the table are there as before.
  if (name === "replace" && keys.some((key) => key !== null)) {
    const { range, form } = before;
    const isIds = range.known && form.known && form.value === "class-id" && range.value[1] - range.value[0] < MOST_REPLACED;
    const now = isIds
      ? Array.from({ length: range.value[1] - range.value[0] + 1 }, (_, i) => {
          const key = range.value[0] + i;
          const at = keys.indexOf(key);
          return (at < 0 ? null : all[Math.min(at, all.length - 1)]) ?? key;
        })
      : null;
    return { ...(amongNumbers(now, at) ?? withNumber(before, min, at)), columns: before.columns };
  }
  const labels = amongNumbers(all, at);
  // What is not in the table stays as it is where only some is replaced.
  return labels && (name === "map" || labels.form.known) ? { ...labels, columns: before.columns } : withNumber(before, min, at);
}

/** What is put into some elements may be anything; a negative number is one of those that stand there afterwards. */
export const withNumber = ({ columns, range, form }: Labels, number: number, at: Place): Labels =>
  facts(at, {
    columns,
    ...(number < 0 && (range.known || !form.known)
      ? { range: known([number, Math.max(1, range.known ? range.value[1] : 1)] as const, at) }
      : {}),
  });

const isNumber = (value: Plain | undefined, wanted: number): boolean => value?.kind === "number" && value.value === wanted;

/** What `argmax` gives along the columns, which are told by one of several axes; along that of the samples it counts those. */
export function decoded(labels: Labels, axis: Argument | undefined, call: Call, machine: Machine): Labels {
  const { at } = call;
  const isWide = labels.columns.known && labels.columns.value > 1;
  if (isWide && plainNumber(axis?.value, machine) === 0) return facts(at);
  // Marks of 0 and 1 in each column are no two classes.
  const classes = isWide
    ? known(labels.columns.value, at)
    : labels.form.known && labels.form.value === "one-hot"
      ? labels.classes
      : unknown("unknown-value", at);
  const ids: Labels = { ...classIds(at, valueOr(classes, null)), columns: withoutAxis(labels, at) };
  return argument(call, null, "keepdims") ? inOneColumn(ids, at) : ids;
}

export function calculated(labels: Labels, operator: string, by: number, at: Place): Labels {
  const { range, form } = labels;
  const over = (f: (x: number) => number): Labels["range"] => {
    if (!range.known) return range;
    const ends = [f(range.value[0]), f(range.value[1])];
    return known([Math.min(...ends), Math.max(...ends)], at);
  };
  const shifted = range.known ? stillIds(labels, [by], at) : unknown("unknown-value", at);
  switch (operator) {
    case "+":
      return { ...labels, range: over((x) => x + by), form: shifted };
    // Classes that are counted from 1 are counted from 0 then.
    case "-":
      return { ...labels, range: over((x) => x - by), form: by === 1 && form.known && form.value === "class-id" ? form : shifted };
    // `1 - y` turns 0 and 1 round.
    case "by -":
      return {
        ...labels,
        range: over((x) => by - x),
        form:
          form.known &&
          (form.value === "real" ||
            (range.known &&
              range.value[0] === 0 &&
              range.value[1] === by &&
              (form.value !== "one-hot" || (labels.columns.known && labels.columns.value === 2))))
            ? form
            : unknown("unknown-value", at),
      };
    case "%":
      return range.known && range.value[0] >= 0 && range.value[1] < by
        ? labels
        : form.known && form.value === "class-id" && Number.isInteger(by) && by > 1
          ? { ...classIds(at, by), columns: labels.columns }
          : facts(at, { columns: labels.columns });
    case "/":
      return by === 1 || by === 0 ? labels : { ...labels, range: over((x) => x / by), scaled: known("divided", at) };
    case "*": {
      if (by === 1) return labels;
      const isWhole = Number.isInteger(by);
      return {
        ...labels,
        range: over((x) => x * by),
        ...(isWhole
          ? { form: form.known && form.value === "real" ? form : unknown("unknown-value", at) }
          : { scaled: known("divided", at) }),
      };
    }
    case "**": {
      if (!range.known || !Number.isInteger(by) || by < 1) return facts(at, { columns: labels.columns });
      const ends = range.value.map((end) => end ** by);
      return facts(at, {
        columns: labels.columns,
        range: known([by % 2 === 0 && range.value[0] * range.value[1] < 0 ? 0 : Math.min(...ends), Math.max(...ends)], at),
      });
    }
    default:
      return facts(at, { columns: labels.columns });
  }
}

/** Whether some of them surely lie below 0. */
const goesBelow = ({ form, range }: Labels): boolean => (range.known ? range.value[0] < 0 : valueOr(form, null) === "real");

/** Where zeros and ones are added up, no two ones may be in one place: `(y == 3) + (y == 8)`. */
const isSpread = ({ form, range }: Labels): boolean =>
  range.known && range.value[0] >= 0 && (range.value[1] > 1 || valueOr(form, null) === "real");

/** What is known of the numbers of two arrays that are calculated with each other. */
export function combined(operator: string, one: Labels, other: Labels, at: Place): Partial<Labels> {
  const real: Partial<Labels> | null = /^[-+]$/.test(operator) && goesBelow(one) && goesBelow(other) ? { form: known("real", at) } : null;
  // A wave and noise: their sum has numbers below 0 too.
  if (!one.range.known || !other.range.known) return real ?? {};
  const [[low, high], [least, most]] = [one.range.value, other.range.value];
  if (real) {
    const [a, b] = [Math.max(-low, high), Math.max(-least, most)];
    // Waves hardly ever meet at their crests; each has its own when the other is about 0.
    return a + b <= 1 || Math.hypot(a, b) > 1
      ? { ...real, range: known(operator === "+" ? [low + least, high + most] : [low - most, high - least], at) }
      : {};
  }
  return isSpread(one) && isSpread(other) && /^[+*]$/.test(operator)
    ? { range: known(operator === "+" ? [low + least, high + most] : [low * least, high * most], at) }
    : {};
}

/** Functions that rise everywhere: what lay between two numbers lies between what these become. */
export const RISING = new Map(
  Object.entries({
    sqrt: Math.sqrt,
    log: Math.log,
    log1p: Math.log1p,
    log2: Math.log2,
    log10: Math.log10,
    exp: Math.exp,
    expm1: Math.expm1,
    tanh: Math.tanh,
    arctan: Math.atan,
  }),
);

/** What one of these makes of targets all of which lie in a known range. */
export function risen({ form, range, columns }: Labels, name: string, at: Place): Labels {
  const ends = valueOr(form, null) === "real" && range.known ? range.value.map((end) => RISING.get(name)?.(end) ?? NaN) : [];
  const [least = NaN, most = NaN] = ends;
  return facts(at, Number.isFinite(least) && Number.isFinite(most) ? { columns, form, range: known([least, most], at) } : { columns });
}
