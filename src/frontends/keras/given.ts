import { arrayOf, predictionOf } from "../../interpret/array";
import { sameValue } from "../../interpret/alternatives";
import { yieldedBy } from "../../interpret/generator";
import { isAnyNumber } from "../../interpret/iterate";
import { argument, plainNumbers, type Argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, unknown, valueOr, type Known, type Place } from "../../model/known";
import type { Judgement } from "../../model/judgement";
import { inCommon, unknownLabels, type Labels } from "../../model/labels";
import { perOutput, type PerOutput } from "./perOutput";

/** The labels of one call of `fit` and the like. Null where nothing is known. */
type Given = PerOutput<Labels | null>;

/** When a model was given labels: numbers that rise with time; whether to learn from them or only to be tested; and whether they are the samples themselves. */
export interface GivenLabels {
  readonly order: number;
  readonly trains: boolean;
  readonly repeats: boolean;
  readonly given: Given;
}

/** What a call that trains or evaluates says of its labels: those after the samples, or those in the data set. */
export function givenBy(call: Call, trains: boolean, machine: Machine): readonly GivenLabels[] {
  const all = labelsGiven(call, trains, machine);
  const weights = argument(call, null, "class_weight");
  const tested = argument(call, null, "validation_data");
  const pair = tested && (machine.elements(tested.value) ?? [tested.value]);
  return [
    weights && all.given.form === "one" ? { ...all, given: { form: "one", value: weighted(all.given.value, weights, machine) } } : all,
    ...(tested && pair
      ? [labelsGiven({ ...call, args: pair.map((value) => ({ name: null, value, at: tested.at })) }, false, machine)]
      : []),
  ];
}

/** `class_weight={0: 1, 1: 2, 2: 8}` names the classes, where nothing else does. */
function weighted(labels: Labels | null, { value, at }: Argument, machine: Machine): Labels | null {
  const dict = machine.plain(value);
  const classes = dict.kind === "dict" && !machine.isPartial(dict) ? plainNumbers(machine.elements(dict), machine) : null;
  const count = classes?.length ?? 0;
  if (count < 3 || !classes?.every((id, i) => id === i)) return labels;
  const base = labels ?? unknownLabels(at);
  if (base.classes.known || base.range.known)
    return base.form.known && base.form.value === "one-hot" && !base.classes.known
      ? { ...base, classes: known(count, at), columns: known(count, at) }
      : base;
  return base.form.known && base.form.value !== "class-id"
    ? base
    : { ...base, classes: known(count, at), range: known([0, count - 1], at) };
}

function labelsGiven(call: Call, trains: boolean, machine: Machine): GivenLabels {
  const order = machine.nextId();
  const batch = machine.plain(batchOf(call, machine));
  const [samples, labels] = (batch.kind === "tuple" || batch.kind === "list" ? machine.elements(batch) : null) ?? [];
  return {
    order,
    trains,
    repeats: !!samples && !!labels && sameValue(machine.plain(samples), machine.plain(labels)),
    given: labels ? givenIn(labels, machine) : NOTHING,
  };
}

const NOTHING: Given = { form: "one", value: null };

/** Labels for one output, or for several in a list or a dict. */
function givenIn(value: Value, machine: Machine): Given {
  const plain = machine.plain(value);
  const one = (part: Value): Labels | null => labelsIn(part, machine);
  const items = (plain.kind === "list" || plain.kind === "tuple" ? machine.elements(plain) : null) ?? [];
  // Numbers that are written out, and rows of them that were collected, are no arrays, one for each output.
  if (items.some((item) => isAnyNumber(machine.plain(item)) || (machine.plain(item).kind === "list" && machine.isPartial(plain))))
    return {
      form: "one",
      value: one(
        machine.call({ kind: "external", path: "numpy.array", at: plain.at }, [{ name: null, value: plain, at: plain.at }], plain.at),
      ),
    };
  return perOutput(plain, one, null, machine);
}

/** What is known of an array, or of the numbers in a table; null where a value is neither. */
function labelsIn(value: Value, machine: Machine): Labels | null {
  const plain = machine.plain(value);
  const array =
    arrayOf(plain, machine) ?? arrayOf(plain.kind === "foreign" ? machine.attribute(plain, "values", plain.at) : plain, machine);
  return array?.type === "array" ? array.labels : (predictionOf(value, machine)?.labels(machine) ?? null);
}

/** Class numbers in several columns answer several questions, and zeros and ones may do where nobody knows how many there are: `x > 0.5`. They are no classes of the samples. */
export function answersIn(labels: Labels): Labels {
  const { form, columns, range } = labels;
  const isAlone = columns.known ? columns.value <= 1 : columns.reason !== "unknown-value" && valueOr(range, [0, 2])[1] > 1;
  return form.known && form.value === "class-id" && !isAlone
    ? { ...labels, form: unknown("unknown-shape", columns.at), classes: unknown("unknown-shape", columns.at) }
    : labels;
}

/** The labels that a loss is called with; undefined where nothing is known of them. */
export function lossLabels(given: Argument | undefined, machine: Machine): Labels | undefined {
  const labels = given && labelsIn(given.value, machine);
  return labels ? answersIn(labels) : undefined;
}

/** What a model is given at a time, samples first: one of a data set's, or what stands for all there is. */
export function batchOf(call: Call, machine: Machine): Value {
  const [samples, labels] = [argument(call, 0, "x", "generator", "data"), argument(call, 1, "y")];
  const batch = samples && batchFrom(samples.value, machine);
  // A number of steps may stand in the second place where labels come with the samples.
  if (batch) return batch;
  const all = samples?.value ?? machine.unknown("unknown-argument", call.at);
  return labels ? machine.tuple([all, labels.value], call.at) : all;
}

/** What comes from a data set, a generator, or a `Sequence` of the program's own. */
function batchFrom(source: Value, machine: Machine): Value | null | undefined {
  const data = arrayOf(source, machine);
  const item = machine.method(source, "__getitem__");
  const next = machine.method(source, "__next__") ?? machine.method(source, "next");
  return data?.type === "dataset"
    ? data.any?.(machine)
    : item
      ? machine.call(item, [{ name: null, value: machine.unknown("unknown-value", source.at), at: source.at }], source.at)
      : next
        ? machine.call(next, [], source.at)
        : yieldedBy(source, machine);
}

/** What stands for the outputs of a model whose layers give several that are not seen one by one: where all of it is real numbers, that much. */
function numbers(labels: readonly (Labels | null)[], at: Place): Labels | null {
  const [first] = labels;
  return first && labels.every((one) => one?.form.known === true && one.form.value === "real")
    ? { ...unknownLabels(at), form: first.form }
    : null;
}

/**
 * What all calls between one compile and the next say of the labels of one output; tests count where nothing is known of those to learn from.
 * Where they differ among themselves it is not known. The first test, mostly that of the validation, is kept apart otherwise: a later one that fits does not mend it.
 */
export function labelsOf(calls: readonly GivenLabels[], output: OneOutput, at: Place): Pick<Judgement, "labels" | "tested" | "repeats"> {
  const tests = calls.filter(({ trains }) => !trains);
  const learnt = calls.filter(({ trains }) => trains);
  const labels = agreedBy(learnt, output, at);
  const repeats = learnt.length > 0 && learnt.every((call) => call.repeats);
  return {
    repeats,
    ...(Object.values(labels).some((fact: Known<unknown>) => fact.known)
      ? { labels, tested: agreedBy(tests.slice(0, 1), output, at) }
      : { labels: tests.length > 0 ? agreedBy(tests, output, at) : labels }),
  };
}

export interface OneOutput {
  readonly index: number;
  readonly count: number;
  readonly name: string | null;
  /** Whether it answers for each step of a series or each position of a picture. */
  readonly isOfSteps: boolean;
}

function agreedBy(calls: readonly GivenLabels[], output: OneOutput, at: Place): Labels {
  const labels = inCommon(
    calls.map(({ given }) => {
      switch (given.form) {
        case "one":
          return output.count === 1 ? given.value : null;
        case "list":
          return given.values.length === output.count
            ? (given.values[output.index] ?? null)
            : output.count === 1
              ? numbers(given.values, at)
              : null;
        case "dict":
          return output.name === null ? null : (given.values.get(output.name) ?? null);
      }
    }),
    at,
  );
  return output.isOfSteps ? labels : answersIn(labels);
}
