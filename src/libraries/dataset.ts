import { arrayOf, type ArrayObject } from "../interpret/array";
import { argument, plainText, type Call, type Machine } from "../interpret/machine";
import type { Value } from "../interpret/value";
import type { Place } from "../model/known";
import type { Labels } from "../model/labels";
import { arrayValue, uniqueValues } from "./array";
import { facts, someOf } from "./facts";

/** A data set that gives samples with labels, as pairs or, until a function takes them apart, as dicts that hold the label under a name. */
export function datasetValue(labels: Labels, at: Place, machine: Machine, labelName: string | null = null, alone: Labels | null = null): Value {
  const again = (of: Labels, place: Place, m: Machine): Value => datasetValue(of, place, m, labelName, alone);
  const dataset: ArrayObject = {
    type: "dataset",
    labels: labelName === null ? labels : facts(at),
    alone,
    attribute: (name, place, m) => {
      if (name === "class_names") return uniqueValues(labels.classes, place, m);
      if (name === "num_classes") return labels.classes.known ? m.number(labels.classes.value, place) : undefined;
      return m.native(name, place, (call, inner) => (name === "next" ? dataset.any?.(inner) ?? inner.unknown("unknown-value", call.at) : name === "map" ? mapped(labels, labelName, alone, call, inner) : name === "apply" ? transformed(again(labels, call.at, inner), call, inner) : name === "filter" ? datasetValue(someOf(labels, call.at), call.at, inner, labelName) : CHAINED.has(name) ? again(labels, call.at, inner) : inner.unknown("unknown-call", call.at)));
    },
    subscript: (_index, _place, m) => dataset.any?.(m),
    any: (m) => (labelName !== null ? namedSample(labels, labelName, at, m) : labels.form.known || labels.columns.known ? m.tuple([m.unknown("unknown-value", at), arrayValue(labels, at, m)], at) : undefined),
    iterate: () => null,
    length: () => null,
  };
  return machine.foreign(dataset, at);
}

/** Methods after which a data set gives the same samples, in other order, number or batches. */
const CHAINED = new Set(["batch", "padded_batch", "unbatch", "shuffle", "prefetch", "cache", "repeat", "take", "skip", "shard", "with_options", "rebatch", "snapshot", "ignore_errors"]);

/** One sample of a data set of dicts. */
const namedSample = (labels: Labels, labelName: string, at: Place, machine: Machine): Value => machine.foreign({
  type: "dataset.sample",
  subscript: (index, place, m) => (plainText(index, m) === labelName ? arrayValue(labels, place, m) : undefined),
}, at);

/** `dataset.apply(f)`: the function gets the data set itself. */
function transformed(dataset: Value, call: Call, machine: Machine): Value {
  const given = argument(call, 0, "transformation_func");
  const result = given && machine.call(given.value, [{ name: null, value: dataset, at: call.at }], call.at);
  return result && arrayOf(result, machine) ? result : datasetValue(facts(call.at), call.at, machine);
}

/** `dataset.map(f)`: the function is run on labels of which as much is known. */
function mapped(labels: Labels, labelName: string | null, alone: Labels | null, call: Call, machine: Machine): Value {
  const given = argument(call, 0, "map_func");
  const lost = datasetValue(facts(call.at), call.at, machine);
  if (!given) return lost;
  const sample = alone ? [arrayValue(alone, call.at, machine)] : labelName === null ? [machine.unknown("unknown-value", call.at), arrayValue(labels, call.at, machine)] : [namedSample(labels, labelName, call.at, machine)];
  const args = sample.map((value) => ({ name: null, value, at: call.at }));
  const result = machine.plain(machine.call(given.value, args, call.at));
  const second = result.kind === "tuple" ? result.items[1] : result;
  const array = second ? arrayOf(second, machine) : null;
  if (array?.type !== "array") return lost;
  const made = array.row?.(machine) ?? array.labels;
  return second === result ? datasetValue(facts(call.at), call.at, machine, null, made) : datasetValue(made, call.at, machine);
}
