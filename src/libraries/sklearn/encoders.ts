import { arrayOf } from "../../interpret/array";
import { type Argument, argument, type Call, type Machine, plainNumber } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { type Known, known, type Place, unknown } from "../../model/known";
import { type Labels, unknownLabels } from "../../model/labels";
import { arrayValue } from "../array/array";
import { classIds, facts, ofTable, oneHot } from "../array/facts";
import { uniqueValues } from "../array/unique";
import { isFrame } from "../pandas/frame";

export const multiHot = (at: Place, classes: number | null): Labels =>
  facts(at, {
    form: known("multi-hot", at),
    range: known([0, 1], at),
    ...(classes === null ? { columns: ofTable(at) } : { classes: known(classes, at), columns: known(classes, at) }),
  });

/** Each column of a table has columns of its own. */
export const ofOneColumn = ({ columns, classes }: Labels, at: Place): Labels =>
  (columns.known ? columns.value > 1 : columns.reason === "unknown-value") ? facts(at) : oneHot(at, classes);

/** One column for two classes, one for each of more. */
export const binarized = (labels: Labels, at: Place): Labels => {
  const { classes } = labels;
  if (!classes.known)
    return facts(at, {
      range: known([0, 1], at),
      columns: ofTable(at),
      mode: known({ name: "LabelBinarizer", value: "any", isDefault: true }, at),
    });
  return classes.value === 2
    ? { ...classIds(at, 2, 1), mode: known({ name: "LabelBinarizer", value: "2", isDefault: true }, at) }
    : oneHot(at, classes);
};

export const standardised = (labels: Labels, at: Place): Labels =>
  facts(at, { form: known("real", at), columns: scaledColumns(labels, at), scaled: known("standardised", at) });

/** Scalers take tables and give tables. */
const scaledColumns = ({ columns }: Labels, at: Place): Known<number> => (columns.known ? columns : ofTable(at));

/** What a scaler to a range of its own makes of targets. */
export function toRange(given: Argument | undefined, machine: Machine): (labels: Labels, at: Place) => Labels {
  const [low = null, high = null] = given ? (machine.elements(given.value)?.map((end) => plainNumber(end, machine)) ?? []) : [0, 1];
  const range = low !== null && high !== null ? ([low, high] as const) : null;
  const isUnit = range?.[0] === 0 && range[1] === 1;
  return (labels, at) =>
    facts(at, {
      columns: scaledColumns(labels, at),
      ...(range && { form: known("real", at), range: known(range, at), ...(isUnit && { scaled: known("unit-range", at) }) }),
    });
}

/** What finds clusters: the number of its cluster for each sample. */
export function clusters(count: number | null, at: Place, machine: Machine): Value {
  const self: Value = machine.foreign(
    {
      attribute: (name, place, m) =>
        name === "labels_"
          ? arrayValue(classIds(place, count), place, m)
          : /^(?:fit_)?predict$|^fit$/.test(name)
            ? m.native(name, place, (call, inner) => (name === "fit" ? self : arrayValue(classIds(call.at, count), call.at, inner)))
            : undefined,
    },
    at,
  );
  return self;
}

/** An encoder or scaler: what it was fitted on says how many classes there are. */
export function encoder(transform: (labels: Labels, at: Place) => Labels, made: Call, machine: Machine): Value {
  const fitted = machine.cell<Labels>(unknownLabels(made.at));
  const self: Value = machine.foreign(
    {
      attribute: (name, at, m) => {
        switch (name) {
          case "fit":
          case "partial_fit":
            return m.native(name, at, (call, inner) => {
              inner.write(fitted, labelsIn(call, inner));
              return self;
            });
          case "fit_transform":
            return m.native(name, at, (call, inner) => {
              const labels = labelsIn(call, inner);
              inner.write(fitted, labels);
              return arrayValue(transform(labels, call.at), call.at, inner);
            });
          case "transform":
            return m.native(name, at, (call, inner) => {
              const labels = labelsIn(call, inner);
              return arrayValue(
                transform({ ...labels, classes: firstKnown(inner.read(fitted).classes, labels.classes) }, call.at),
                call.at,
                inner,
              );
            });
          case "classes_":
            return uniqueValues(m.read(fitted).classes, at, m);
          default:
            return undefined;
        }
      },
    },
    made.at,
  );
  return self;
}

const firstKnown = <T>(a: Known<T>, b: Known<T>): Known<T> => (a.known ? a : b);

const labelsIn = (call: Call, machine: Machine): Labels => {
  const given = argument(call, 0, "y", "X");
  const values = given && isFrame(machine.plain(given.value)) ? machine.attribute(given.value, "values", call.at) : given?.value;
  return (
    (given && (arrayOf(values, machine)?.labels ?? writtenOut(given.value, call.at, machine))) ?? {
      ...unknownLabels(call.at),
      classes: unknown("unknown-value", call.at),
    }
  );
};

/** `encoder.fit(["cat", "dog"])`: as many classes as there are different words or numbers; `[[tag] for tag in tags]` is a column. */
const writtenOut = (value: Value, at: Place, machine: Machine): Labels | null => {
  const items = machine.elements(value)?.map((item) => machine.plain(item));
  if (items?.[0] && items.every((item) => item.kind === "list" && machine.elements(item)?.length === 1))
    return facts(at, { columns: known(1, at) });
  const words = new Set(items?.map((item) => (item.kind === "string" || item.kind === "number" ? item.value : null)));
  // Two that a loop collects may be the first of many.
  return words.size > (machine.isPartial(value) ? 2 : 0) && !words.has(null) ? facts(at, { classes: known(words.size, at) }) : null;
};
