import { arrayOf } from "../../interpret/array";
import { argument, plainNumbers, plainText, type Call, type Library, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, valueOr } from "../../model/known";
import { unknownLabels } from "../../model/labels";
import { applied } from "../array/applied";
import { arrayObject, arrayValue } from "../array/array";
import { statisticOfUnknown } from "../array/scaled";
import { uniqueValues } from "../array/unique";
import { classIds, facts, oneHot } from "../array/facts";
import { frameValue, isFrame, rowsOf, scaledTable, withDummies } from "./frame";
import { amongNumbers, literal } from "../array/literal";
import { numpy } from "../numpy";
import { isStatistic } from "../array/statistic";
import { replaced, reshaped } from "../array/transforms";

/** Arguments of `get_dummies` that change what columns are called or how they are stored. */
const NAMING = new Set(["prefix", "prefix_sep", "dtype", "sparse"]);

/** What pandas's encoders make of a column of labels. */
export const pandas: Library = {
  name: "pandas",
  pasted: (name, _methods, at, machine) => (/^df$|^df_|_df$/.test(name) ? frameValue(new Map(), at, machine) : undefined),
  // A table of numbers, or a function, tells what comes of a column, whatever it was; `y.reshape(-1, 1)` has one column.
  ofUnknown(name, at, machine) {
    if (isStatistic(name)) return machine.native(name, at, (call, m) => statisticOfUnknown(name, call.at, m));
    if (name === "flatten" || name === "ravel")
      return machine.native(name, at, (call, m) => arrayValue(facts(call.at, { columns: known(0, call.at) }), call.at, m));
    if (!/^(?:map|apply|replace|reshape)$/.test(name)) return undefined;
    return machine.native(name, at, (call, m) => {
      const given = name === "map" || name === "apply" ? applied(call, m) : null;
      if (given) return given;
      const column = facts(call.at, { columns: known(0, call.at) });
      const labels = name === "reshape" ? reshaped(column, call, m) : replaced(column, name, call, m);
      return (name === "reshape" ? labels.columns : labels.range).known
        ? arrayValue(labels, call.at, m)
        : m.unknown("unknown-call", call.at);
    });
  },
  withColumn: (name, value, at, machine) => {
    const labels = arrayOf(value, machine)?.labels;
    return labels && frameValue(new Map([[name, labels]]), at, machine, { isTable: false });
  },
  unbound: (name) => (name === "pd" || name === "pandas" ? "pandas" : undefined),
  call(path, call, machine) {
    const isStored = /json|pickle|parquet|feather/.test(path);
    if (path === "seaborn.load_dataset" || path === "yfinance.download" || path.startsWith("pandas.read_"))
      return frameValue(new Map(), call.at, machine, {
        isTable: !isStored,
        width: widthOf(call, machine),
        source: "file",
        areSingle: !isStored && !/hdf|orc|sql/.test(path) && !argument(call, null, "converters"),
      });
    if (!path.startsWith("pandas.")) return undefined;
    const given = argument(call, 0, "data", "values", "left", "objs");
    const labels = arrayOf(given?.value, machine)?.labels ?? unknownLabels(call.at);
    switch (path.slice("pandas.".length)) {
      // With more columns or a dropped one it is something else than one column for each class.
      case "get_dummies":
        return (
          (given && withDummies(given.value, call, machine)) ??
          (call.args.filter((a) => a.name === null || !NAMING.has(a.name)).length === 1
            ? arrayValue(oneHot(call.at, labels.classes), call.at, machine)
            : undefined)
        );
      case "concat": {
        const parts = machine.elements(given?.value);
        const axis = argument(call, 1, "axis");
        if (!parts || parts.length === 0 || axis) return frameValue(new Map(), call.at, machine);
        return parts.every((part) => arrayOf(part, machine))
          ? numpy.call("numpy.concatenate", call, machine)
          : rowsOf(parts, call.at, machine);
      }
      case "DataFrame": {
        const rows = machine.plain(given?.value);
        const columns =
          rows?.kind === "dict"
            ? machine.entries(rows)
            : rows?.kind === "list"
              ? columnsOf(rows, argument(call, 2, "columns")?.value, machine)
              : null;
        const last = arrayOf(given?.value, machine)?.last;
        // `columns=names + ["target"]`
        const target = last && /\['(\w+)'\]\)?$/.exec(machine.text(argument(call, 2, "columns")?.at ?? call.at).replaceAll('"', "'"))?.[1];
        if (last && target !== undefined) return frameValue(new Map([[target, { ...last, columns: known(0, call.at) }]]), call.at, machine);
        if (!columns) return scaledTable(labels, call.at, machine, call.args.length === 0 ? { width: 0 } : {});
        return frameValue(
          new Map(columns.map(([name, value]) => [name, arrayOf(value, machine)?.labels ?? literal(value, value.at, machine)])),
          call.at,
          machine,
        );
      }
      case "merge":
      case "merge_asof":
      case "merge_ordered":
        return given && isFrame(machine.plain(given.value))
          ? machine.call(machine.attribute(given.value, "merge", call.at), [], call.at)
          : undefined;
      case "cut":
      case "qcut":
        return binned(call, machine);
      case "Categorical": {
        const count = machine.count(argument(call, 1, "categories")?.value);
        const column = arrayObject(
          facts(call.at, { columns: known(0, call.at), ...(count === null ? {} : { classes: known(count, call.at) }) }),
          machine,
        );
        return machine.foreign(
          {
            ...column,
            attribute: (name, at, m) => (name === "codes" ? arrayValue(classIds(at, count), at, m) : column.attribute?.(name, at, m)),
          },
          call.at,
        );
      }
      case "factorize":
        return machine.tuple(
          [arrayValue(classIds(call.at, valueOr(labels.classes, null)), call.at, machine), uniqueValues(labels.classes, call.at, machine)],
          call.at,
        );
      case "to_numeric":
        return given?.value;
      case "Series":
        return (
          given &&
          (arrayOf(given.value, machine)
            ? given.value
            : machine.elements(given.value)
              ? arrayValue(literal(given.value, call.at, machine), call.at, machine)
              : undefined)
        );
      default:
        return undefined;
    }
  },
};

/** How many columns are read where they are named: one more stands before the rows where it is what they are called. */
function widthOf(call: Call, machine: Machine): number | null {
  const used = argument(call, null, "usecols");
  const items =
    used && !machine.isPartial(used.value) && !argument(call, null, "index_col", "squeeze") ? machine.elements(used.value) : null;
  return items?.length ?? null;
}

/** The columns of rows that are written out or collected: of dicts, or of lists where it is told what the columns are called. */
function columnsOf(given: Value, names: Value | undefined, machine: Machine): readonly (readonly [string, Value])[] | null {
  const rows = machine.elements(given) ?? [];
  const [first] = rows;
  const keys =
    first && (names ? machine.elements(names)?.map((name) => plainText(name, machine)) : machine.entries(first)?.map(([name]) => name));
  return (
    keys?.flatMap((key, i) => {
      const column = rows.flatMap(
        (row) => (names ? machine.elements(row)?.[i] : machine.entries(row)?.find(([name]) => name === key)?.[1]) ?? [],
      );
      return key !== null && column.length === rows.length ? [[key, machine.list(column, given.at, given)] as const] : [];
    }) ?? null
  );
}

/** `pd.cut(prices, bins=[0, 10, 20], labels=[0, 1])`: the numbers that stand for the intervals; their names, or the intervals themselves, are as many. */
function binned(call: Call, machine: Machine): Value | undefined {
  const given = argument(call, null, "labels");
  const names = machine.plain(given?.value);
  const items = names?.kind === "list" ? machine.elements(names) : null;
  const labels = amongNumbers(plainNumbers(items, machine), call.at);
  if (labels) return arrayValue(labels, call.at, machine);
  const bins = argument(call, 1, "bins", "q");
  const edges = machine.plain(bins?.value);
  const count = items
    ? (machine.count(names) ?? 0)
    : edges?.kind === "number"
      ? edges.value
      : edges?.kind === "list"
        ? (machine.count(edges) ?? 0) - 1
        : 0;
  if (count < 2) return undefined;
  return arrayValue(
    names?.kind === "boolean" && !names.value
      ? classIds(call.at, count)
      : facts(call.at, { columns: known(0, call.at), classes: known(count, call.at) }),
    call.at,
    machine,
  );
}
