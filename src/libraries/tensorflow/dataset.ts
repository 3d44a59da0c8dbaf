import { arrayOf, type ArrayObject } from "../../interpret/array";
import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { valueOr, type Known, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { arrayValue } from "../array/array";
import { uniqueValues } from "../array/unique";
import { classIds, facts, someOf } from "../array/facts";
import { eachAlone } from "../array/transforms";

/** A data set of pairs, of whose second part as much is known as of these labels. */
export const datasetValue = (labels: Labels, at: Place, machine: Machine): Value =>
  datasetOf(
    Object.values(labels).some((fact: Known<unknown>) => fact.known)
      ? machine.tuple([machine.unknown("unknown-value", at), arrayValue(labels, at, machine)], at)
      : null,
    at,
    machine,
  );

/** A data set all of whose samples are like this one: its arrays say what is true of all samples together. Null where nothing is known of them. */
export function datasetOf(sample: Value | null, at: Place, machine: Machine, isBatched = false): Value {
  const pair = machine.plain(sample);
  const second = pair?.kind === "tuple" ? pair.items[1] : undefined;
  const labels = arrayOf(second, machine)?.labels ?? facts(at);
  const dataset: ArrayObject = {
    type: "dataset",
    labels,
    attribute: (name, place, m) => {
      // The ids of the files in a folder, in whatever form the samples have them.
      if (name === "classes" || name === "labels") return arrayValue(classIds(place, valueOr(labels.classes, null)), place, m);
      if (name === "class_names") return uniqueValues(labels.classes, place, m);
      if (name === "num_classes") return labels.classes.known ? m.number(labels.classes.value, place) : undefined;
      return m.native(name, place, (call, inner) => {
        const again = (given: Value | null, batched = isBatched): Value => datasetOf(given, call.at, inner, batched);
        if (name === "next") return sample ?? inner.unknown("unknown-value", call.at);
        if (name === "map") return again(mapped(sample, call, inner));
        if (name === "concatenate") return followedBy(labels, call, inner);
        if (name === "apply") return transformed(again(sample), call, inner);
        if (name === "filter") return again(sample && someOfSample(sample, call.at, inner));
        // Batches that are batched once more have another axis.
        if (name === "batch")
          return again(
            sample && isBatched ? inSample(sample, ({ labels }) => arrayValue(eachAlone(labels, call.at), call.at, inner), inner) : sample,
            true,
          );
        return CHAINED.has(name) ? again(sample, isBatched && name !== "unbatch") : inner.unknown("unknown-call", call.at);
      });
    },
    subscript: () => sample ?? undefined,
    any: () => sample ?? undefined,
    iterate: () => null,
    length: () => null,
  };
  return machine.foreign(dataset, at);
}

/** Methods after which a data set gives the same samples, in other order, number or batches. */
const CHAINED = new Set([
  "padded_batch",
  "unbatch",
  "shuffle",
  "prefetch",
  "cache",
  "repeat",
  "take",
  "skip",
  "shard",
  "with_options",
  "rebatch",
  "snapshot",
  "ignore_errors",
]);

/** Each array of a sample, changed. What a list in it says of one sample it does not say of all. */
function inSample(sample: Value, change: (array: ArrayObject, value: Value) => Value, machine: Machine): Value {
  const plain = machine.plain(sample);
  if (plain.kind === "tuple")
    return machine.tuple(
      plain.items.map((item) => inSample(item, change, machine)),
      plain.at,
    );
  const array = arrayOf(plain, machine);
  return array?.type === "array" ? change(array, plain) : plain.kind === "list" ? machine.unknown("unknown-value", plain.at) : plain;
}

const someOfSample = (sample: Value, at: Place, machine: Machine): Value =>
  inSample(sample, ({ labels }) => arrayValue(someOf(labels, at), at, machine), machine);

/** `train.concatenate(extra)`: what both say alike. */
function followedBy(labels: Labels, { args: [other], at }: Call, machine: Machine): Value {
  const parts = [labels, arrayOf(other?.value, machine)?.labels ?? facts(at)].map((each) => arrayValue(each, at, machine));
  const both = machine.call({ kind: "external", path: "numpy.concatenate", at }, [{ name: null, value: machine.list(parts, at), at }], at);
  return datasetValue(arrayOf(both, machine)?.labels ?? facts(at), at, machine);
}

/** `dataset.apply(f)`: the function gets the data set itself. */
function transformed(dataset: Value, call: Call, machine: Machine): Value {
  const given = argument(call, 0, "transformation_func");
  const result = given && machine.call(given.value, [{ name: null, value: dataset, at: call.at }], call.at);
  return result && arrayOf(result, machine) ? result : datasetOf(null, call.at, machine);
}

/** `dataset.map(f)`: the function is run on a sample of which as much is known, pair by pair or as it is. */
function mapped(sample: Value | null, call: Call, machine: Machine): Value | null {
  const given = argument(call, 0, "map_func");
  if (!given) return null;
  const plain = machine.plain(sample);
  const parts =
    plain?.kind === "tuple"
      ? plain.items
      : sample
        ? [sample]
        : [machine.unknown("unknown-value", call.at), arrayValue(facts(call.at), call.at, machine)];
  const result = machine.call(
    given.value,
    parts.map((value) => ({ name: null, value, at: call.at })),
    call.at,
  );
  // A vector that a single one was put into is one row of many.
  return inSample(
    result,
    (array, value) => {
      const rows = array.row?.(machine);
      return rows ? arrayValue(rows, call.at, machine) : value;
    },
    machine,
  );
}
