import { arrayOf } from "../../interpret/array";
import { yieldedBy } from "../../interpret/generator";
import { isAnyNumber } from "../../interpret/iterate";
import { argument, plainNumber, plainNumbers, plainText, type Call, type Library, type Machine } from "../../interpret/machine";
import type { ForeignObject, Value } from "../../interpret/value";
import { known, unknown, valueOr, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { arrayValue } from "../array/array";
import { rowOf, uniqueValues } from "../array/unique";
import { datasetOf, datasetValue } from "./dataset";
import { classIds, deep, facts } from "../array/facts";
import { amongNumbers, literal } from "../array/literal";
import { numpy } from "../numpy";
import { spaced } from "../numpy/spaced";
import { decided } from "../array/predictions";
import { cast, eachAlone } from "../array/transforms";

/** Classes of data sets in tensorflow_datasets whose labels are class ids from 0. */
const CLASSES: Readonly<Record<string, number>> = {
  mnist: 10,
  fashion_mnist: 10,
  kmnist: 10,
  cifar10: 10,
  svhn_cropped: 10,
  cifar100: 100,
  imdb_reviews: 2,
  yelp_polarity_reviews: 2,
  cats_vs_dogs: 2,
  horses_or_humans: 2,
  "emnist/letters": 26,
  "emnist/balanced": 47,
  "emnist/byclass": 62,
  "emnist/bymerge": 47,
  "emnist/digits": 10,
  "emnist/mnist": 10,
  malaria: 2,
  rock_paper_scissors: 3,
  beans: 3,
  iris: 3,
  ag_news_subset: 4,
  tf_flowers: 5,
  eurosat: 10,
  oxford_iiit_pet: 37,
  food101: 101,
  oxford_flowers102: 102,
  stanford_dogs: 120,
};

/** Those are counted from 1. */
const LETTERS = "emnist/letters";

/** What `tf.data` pipelines and tensorflow_datasets give as labels. */
export const tensorflowData: Library = {
  name: "tensorflowData",
  unbound: (name) => (name === "tfds" ? "tensorflow_datasets" : undefined),
  call(path, call, machine) {
    if (path === "tensorflow_datasets.load") return load(call, machine);
    if (path === "tensorflow_datasets.builder") return builder(call, machine);
    if (path === "datasets.load_dataset") return huggingFace(call, machine);
    if (/^tensorflow\.data\.Dataset\.(?:from_tensor_slices|from_tensors)$/.test(path)) return slices(call, machine);
    if (path === "tensorflow.data.Dataset.from_generator") return generated(call, machine);
    if (/^tensorflow\.distribute\..*(?:Strategy|get_strategy)$/.test(path)) return machine.foreign(STRATEGY, call.at);
    if (path === "tensorflow.linspace") return spaced("linspace", call, machine);
    const same = /^tensorflow(?:\.math)?\.(reshape|expand_dims|squeeze|concat|where|equal|greater|less)$/.exec(path)?.[1];
    const [first] = call.args;
    if (
      same !== undefined &&
      first &&
      (same === "concat" ? (machine.elements(first.value) ?? []) : [first.value]).every((part) => arrayOf(part, machine))
    )
      return numpy.call(`numpy.${same === "concat" ? "concatenate" : same}`, call, machine);
    if (path.endsWith(".make_csv_dataset") || path.endsWith(".experimental.CsvDataset"))
      return datasetValue(
        argument(call, path.endsWith("CsvDataset") ? null : 4, "label_name") ? oneEach(call.at) : facts(call.at),
        call.at,
        machine,
      );
    if (path.endsWith(".decode_csv")) {
      const [, defaults] = call.args;
      return (
        defaults &&
        machine.list(machine.elements(defaults.value)?.map(() => arrayValue(oneEach(call.at), call.at, machine)) ?? null, call.at)
      );
    }
    // Records and files say nothing themselves; what is made of them does.
    if (/^tensorflow\.data\..*(?:Dataset|list_files|range|csv_dataset)$/.test(path)) return datasetValue(facts(call.at), call.at, machine);
    // What an example has under a name stands in the dict of its features: one value where the shape says so.
    if (/\.parse_(?:single_)?example$/.test(path)) return argument(call, 1, "features")?.value;
    if (/\.(?:FixedLenFeature|TensorSpec)$/.test(path)) return ofShape(call, machine);
    if (path.endsWith(".KeyValueTensorInitializer")) return argument(call, 1, "values")?.value;
    if (path.endsWith(".StaticHashTable")) return table(argument(call, 0, "initializer")?.value, call.at, machine);
    if (path === "tensorflow.data.Dataset.zip") return zipped(call, machine);
    if (path === "tensorflow.strings.split") return machine.foreign(WORDS, call.at);
    if (path === "tensorflow.random.uniform") return wholeNumbers(call, machine);
    const row = first && arrayOf(first.value, machine)?.row?.(machine);
    if (row && /^tensorflow(?:\.math)?\.(?:argmax|cast)$/.test(path))
      return path.endsWith("cast") ? first.value : arrayValue(classIds(call.at, valueOr(row.classes, null)), call.at, machine);
    if (/^tensorflow\.(?:convert_to_tensor|constant|cast)$/.test(path)) {
      const [given] = call.args;
      const written = given && machine.elements(given.value) ? literal(given.value, call.at, machine) : undefined;
      const labels =
        arrayOf(given?.value, machine)?.labels ?? (written?.form.known || (given && machine.isPartial(given.value)) ? written : undefined);
      return (
        labels && arrayValue(cast(labels, argument(call, path.endsWith("cast") ? 1 : null, "dtype"), call.at, machine), call.at, machine)
      );
    }
    // TensorFlow takes the first axis where none is given, which is that of the samples.
    const decision = /^(?:tensorflow(?:\.math|\.keras\.(?:ops|backend))?|keras\.(?:ops|backend))\.(argmax|round|squeeze)$/.exec(path)?.[1];
    return decision === undefined
      ? undefined
      : (decided(decision, call, machine) ??
          (decision === "argmax" && call.args.length > 1 && arrayOf(first?.value, machine)
            ? numpy.call("numpy.argmax", call, machine)
            : undefined));
  },
};

/** It spreads data sets over several devices, and runs functions on them. */
const STRATEGY: ForeignObject = {
  attribute: (name, at, machine) =>
    /^(?:experimental_)?(?:run|distribute_dataset)/.test(name)
      ? machine.native(name, at, (call, m) => {
          const [first, given, named] = call.args;
          if (first && name.endsWith("dataset")) return first.value;
          const args = given ? m.elements(given.value) : [];
          return first && args && !named
            ? m.call(
                first.value,
                args.map((value) => ({ name: null, value, at: call.at })),
                call.at,
              )
            : m.unknown("unknown-call", call.at);
        })
      : undefined,
};

/** `table.lookup(names)`: one of the numbers that stand for names. */
function table(values: Value | undefined, made: Place, machine: Machine): Value {
  const labels = amongNumbers(plainNumbers(machine.elements(values), machine), made);
  return machine.foreign(
    {
      attribute: (name, at, m) =>
        labels && name === "lookup"
          ? m.native(name, at, (call, inner) => {
              const names = arrayOf(call.args[0]?.value, inner);
              return arrayValue({ ...labels, columns: names?.labels.columns ?? unknown("unknown-shape", call.at) }, call.at, inner);
            })
          : undefined,
    },
    made,
  );
}

/** `tf.strings.split(path, os.sep)[-2] == names` is true at the one of the names that a folder has, and `== "cat"` true or not. */
const WORDS: ForeignObject = {
  subscript: (_index, at, machine) =>
    machine.foreign(
      {
        compare: (operator, other, place, m) => {
          if (operator !== "==") return undefined;
          const count = m.count(other);
          return other.kind === "string"
            ? arrayValue(classIds(place, 2), place, m)
            : rowOf(count === null ? unknown("unknown-value", place) : known(count, place), place, m);
        },
      },
      at,
    ),
};

/** `tf.random.uniform(shape, minval, maxval, dtype=tf.int32)`: of other types it may be what weights start from. */
function wholeNumbers(call: Call, machine: Machine): Value | undefined {
  const [shape, from, to, type] = ["shape", "minval", "maxval", "dtype"].map((name, i) => argument(call, i, name)?.value);
  if (!shape || !to || !type || !/\bu?int/.test(machine.text(type.at))) return undefined;
  const args = [
    ["low", from ?? machine.number(0, call.at)],
    ["high", to],
    ["size", shape],
  ] as const;
  return numpy.call("numpy.random.randint", { ...call, args: args.map(([name, value]) => ({ name, value, at: value.at })) }, machine);
}

const oneEach = (at: Place): Labels => facts(at, { columns: known(0, at) });

/** Tuples and dicts are made of parts, each of which is an array; samples come first and are no labels. */
function slices(call: Call, machine: Machine): Value {
  const [given] = call.args;
  const labelsIn = (value: Value): Labels => arrayOf(value, machine)?.labels ?? literal(value, call.at, machine);
  const part = (value: Value): Value => {
    const plain = machine.plain(value);
    return plain.kind === "dict"
      ? plain
      : plain.kind === "tuple"
        ? machine.tuple(plain.items.map(part), plain.at)
        : arrayValue(labelsIn(plain), call.at, machine);
  };
  const whole = machine.plain(given?.value);
  if (!whole) return datasetOf(null, call.at, machine);
  if (whole.kind === "dict") return datasetOf(whole, call.at, machine);
  if (whole.kind === "tuple")
    return datasetOf(
      machine.tuple(
        whole.items.map((item, i) => (i === 0 ? machine.unknown("unknown-value", call.at) : part(item))),
        call.at,
      ),
      call.at,
      machine,
    );
  // Of words, and of what is not known, functions make what they make of no array.
  const labels = labelsIn(whole);
  return datasetOf(
    labels.form.known || labels.range.known || labels.columns.known ? arrayValue(labels, call.at, machine) : null,
    call.at,
    machine,
  );
}

/** What a generator of the program's own yields, given with its arguments. */
function generated(call: Call, machine: Machine): Value {
  const source = argument(call, 0, "generator");
  const given = argument(call, null, "args");
  const args = (given ? (machine.elements(given.value) ?? []) : []).map((value) => ({ name: null, value, at: call.at }));
  const yielded = source ? yieldedBy(machine.call(source.value, args, call.at), machine) : null;
  const pair = machine.plain(yielded);
  const second = pair?.kind === "tuple" ? pair.items[1] : undefined;
  if (pair?.kind === "tuple" && second && machine.plain(second).kind === "dict") return datasetOf(pair, call.at, machine);
  if (second && isAnyNumber(machine.plain(second))) return datasetValue(oneEach(call.at), call.at, machine);
  const array = arrayOf(second, machine);
  // What has one axis by itself may be the columns of one sample.
  const isOpen = array && !array.whole && valueOr(array.labels.columns, 1) === 0;
  const labels = array?.row?.(machine) ?? (isOpen ? eachAlone(array.labels, call.at) : array?.labels) ?? facts(call.at);
  // Whether each sample has one number the signature says.
  const said = argument(call, null, "output_signature") ?? argument(call, 2, "output_shapes");
  const shape = machine.elements(said?.value)?.[1];
  const width =
    shape &&
    (valueOr<number, null>(arrayOf(shape, machine)?.labels.columns ?? unknown("not-given", call.at), null) ?? widthOfShape(shape, machine));
  if (width !== 0 || labels.columns.known) return datasetValue(width && isOpen ? facts(call.at) : labels, call.at, machine);
  return datasetValue({ ...labels, columns: known(0, call.at) }, call.at, machine);
}

/** What a description of one value says: how many numbers it has. */
function ofShape(call: Call, machine: Machine): Value | undefined {
  const shape = argument(call, 0, "shape");
  const width = shape ? widthOfShape(shape.value, machine) : null;
  return width === null ? undefined : arrayValue(facts(call.at, { columns: known(width, call.at) }), call.at, machine);
}

/** How many numbers a sample of that shape has, 0 for one by itself; null where it is not known, or several axes have them. */
function widthOfShape(shape: Value, machine: Machine): number | null {
  const sizes = machine.elements(shape);
  return sizes?.length === 0 ? 0 : sizes?.length === 1 ? plainNumber(sizes[0], machine) : null;
}

function zipped(call: Call, machine: Machine): Value {
  const [first] = call.args;
  const parts = (first && call.args.length === 1 ? machine.elements(first.value) : call.args.map((a) => a.value)) ?? [];
  const samples = parts.map((part) => arrayOf(part, machine)?.any?.(machine) ?? machine.unknown("unknown-value", call.at));
  return datasetOf(machine.tuple(samples, call.at), call.at, machine);
}

function load(call: Call, machine: Machine): Value | undefined {
  const labels = labelsOf(call, machine);
  if (!labels) return undefined;
  const data = splitsOf(labels, call, machine);
  return flag("with_info", call, machine) ? machine.tuple([data, info(labels, call.at, machine)], call.at) : data;
}

/** Data sets of the Hugging Face hub whose column `label` holds class ids from 0. */
const ON_HUB: Readonly<Record<string, number>> = {
  imdb: 2,
  rotten_tomatoes: 2,
  yelp_polarity: 2,
  yelp_review_full: 5,
  ag_news: 4,
  emotion: 6,
  dbpedia_14: 14,
};

/** `load_dataset("ag_news")["train"]["label"]`. */
function huggingFace(call: Call, machine: Machine): Value | undefined {
  // Those who first put them there; whoever else gives a data set such a name may have other labels in it.
  const name = (plainText(argument(call, 0, "path")?.value, machine) ?? "").replace(
    /^(?:cornell-movie-review-data|dair-ai|fancyzhx|stanfordnlp|Yelp)\//,
    "",
  );
  const count = Object.hasOwn(ON_HUB, name) ? ON_HUB[name] : undefined;
  if (count === undefined) return undefined;
  const split = namedSample(classIds(call.at, count), call.at, machine);
  return argument(call, null, "split") ? split : machine.foreign({ type: "datasets.splits", subscript: () => split }, call.at);
}

/** What a data set says of itself: `info.features["label"].num_classes`. */
function info({ classes: counted, range }: Labels, at: Place, machine: Machine): Value {
  // Of letters more classes are declared than occur.
  const classes = range.known && range.value[0] > 0 ? unknown("unknown-value", at) : counted;
  const label: ForeignObject = {
    attribute: (name, place, m) =>
      name === "num_classes" && classes.known
        ? m.number(classes.value, place)
        : name === "names"
          ? uniqueValues(classes, place, m)
          : undefined,
  };
  const features: ForeignObject = {
    subscript: (index, place, m) => (plainText(index, m) === "label" ? m.foreign(label, place) : undefined),
  };
  return machine.foreign({ attribute: (name, place, m) => (name === "features" ? m.foreign(features, place) : undefined) }, at);
}

/** `tfds.builder(name)`, which gives the data set in the end. */
function builder(call: Call, machine: Machine): Value | undefined {
  const labels = labelsOf(call, machine);
  return (
    labels &&
    machine.foreign(
      {
        attribute: (name, at, m) =>
          name === "info"
            ? info(labels, at, m)
            : name === "as_dataset"
              ? m.native(name, at, (given, inner) => splitsOf(labels, given, inner))
              : undefined,
      },
      call.at,
    )
  );
}

/** What is known of the labels of a data set by its name. */
function labelsOf(call: Call, machine: Machine): Labels | undefined {
  const name = plainText(argument(call, 0, "name")?.value, machine);
  if (name === null) return undefined;
  const full = name.split(":")[0] ?? "";
  const base = Object.hasOwn(CLASSES, full) ? full : (full.split("/")[0] ?? "");
  const count = Object.hasOwn(CLASSES, base) ? CLASSES[base] : undefined;
  if (count === undefined) return facts(call.at);
  return base === LETTERS ? { ...classIds(call.at, count), range: known([1, count] as const, call.at) } : classIds(call.at, count);
}

/** The parts of a data set that a call asks for. Its samples are dicts unless it asks for pairs. */
function splitsOf(labels: Labels, call: Call, machine: Machine): Value {
  const split = argument(call, null, "split");
  const dataset = (): Value =>
    flag("as_supervised", call, machine)
      ? datasetValue(labels, call.at, machine)
      : datasetOf(namedSample(labels, call.at, machine), call.at, machine);
  const parts = machine.elements(split?.value);
  const kind = split && machine.plain(split.value).kind;
  // `tfds.Split.TRAIN` is a text too.
  const isText = kind === "string" || kind === "external";
  // Without `split` there is a dict of all of them.
  return isText ? dataset() : parts ? machine.list(parts.map(dataset), call.at) : machine.foreign({ subscript: () => dataset() }, call.at);
}

/** One sample of a data set of dicts. */
const namedSample = (labels: Labels, at: Place, machine: Machine): Value =>
  machine.foreign(
    {
      subscript: (index, place, m) => {
        const name = plainText(index, m);
        if (name === "label") return arrayValue(labels, place, m);
        // Of the data sets that are known only that of pets has masks: pet, background, border.
        return name === "segmentation_mask" && labels.classes.known
          ? arrayValue({ ...classIds(place, 3), range: known([1, 3], place), columns: deep(known(1, place)) }, place, m)
          : undefined;
      },
    },
    at,
  );

function flag(word: string, call: Call, machine: Machine): boolean {
  const given = argument(call, null, word);
  const value = machine.plain(given?.value);
  return value?.kind === "boolean" && value.value;
}
