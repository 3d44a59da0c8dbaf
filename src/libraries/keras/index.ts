import { arrayOf } from "../../interpret/array";
import { lastName } from "../../interpret/dotted";
import { isAnyNumber } from "../../interpret/iterate";
import { argument, plainNumber, plainText, type Call, type Library, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, unknown, valueOr, type Known, type Place } from "../../model/known";
import type { Labels } from "../../model/labels";
import { arrayObject, arrayValue } from "../array/array";
import { datasetOf, datasetValue } from "../tensorflow/dataset";
import { classIds, deep, facts, ofTable, oneHot, reals } from "../array/facts";
import { literal } from "../array/literal";
import { PIXELS } from "../pictures";

/** Classes, and whether the labels come as one column. Null classes: a regression, with its smallest and largest target. */
interface Data {
  readonly classes: number | null;
  readonly columns: 0 | 1;
  readonly range?: readonly [number, number];
}

/** Data sets of `keras.datasets`. */
const DATASETS: Readonly<Record<string, Data>> = {
  mnist: { classes: 10, columns: 0 },
  fashion_mnist: { classes: 10, columns: 0 },
  cifar10: { classes: 10, columns: 1 },
  cifar100: { classes: 100, columns: 1 },
  imdb: { classes: 2, columns: 0 },
  reuters: { classes: 46, columns: 0 },
  boston_housing: { classes: null, columns: 0, range: [5, 50] },
  california_housing: { classes: null, columns: 0, range: [14_999, 500_001] },
};

/** Where code was pasted without its imports: names that stand for Keras's. */
const LOADERS = new Set([
  "to_categorical",
  "np_utils",
  "image_dataset_from_directory",
  "text_dataset_from_directory",
  "audio_dataset_from_directory",
  "ImageDataGenerator",
  "pad_sequences",
  "Tokenizer",
  "TimeseriesGenerator",
]);

/** What Keras's own data sets, encoders and loaders give as labels. Loaders of the two kinds have opposite defaults. */
export const kerasData: Library = {
  name: "kerasData",
  unbound: (name) => (Object.hasOwn(DATASETS, name) ? `keras.datasets.${name}` : LOADERS.has(name) ? `keras.utils.${name}` : undefined),
  pasted: (_name, methods, at, machine) =>
    [...LOADERS].some((name) => methods.has(name))
      ? { kind: "external", path: "keras.utils", at }
      : methods.has("flow_from_directory") || methods.has("flow_from_dataframe")
        ? generator(at, machine)
        : undefined,
  call(path, call, machine) {
    // A package that only reads these files.
    if (/^mnist\.t\w+_labels$/.test(path)) return arrayValue(classIds(call.at, 10), call.at, machine);
    if (!/^(?:tensorflow|keras|tf_keras|keras_preprocessing)\b/.test(path)) return undefined;
    const dataset = /\.datasets\.(\w+)\.load_data$/.exec(path)?.[1];
    if (dataset !== undefined) {
      const data = Object.hasOwn(DATASETS, dataset) ? DATASETS[dataset] : undefined;
      return data && loaded(dataset, data, call, machine);
    }
    switch (lastName(path)) {
      case "to_categorical":
        return categorical(call, machine);
      // That of texts gives a word's number.
      case "one_hot":
        return path.includes(".text") ? undefined : hot(call, machine);
      case "pad_sequences":
        return padded(call, machine);
      case "Tokenizer":
        return tokenizer(call.at, machine);
      case "ImageDataGenerator":
        return generator(call.at, machine);
      case "image_dataset_from_directory":
      case "text_dataset_from_directory":
      case "audio_dataset_from_directory": {
        const mode = argument(call, 2, "label_mode");
        const labels = fromMode("label_mode", mode, "int", argument(call, 3, "class_names"), call, machine);
        const pictures = arrayValue(reals(call.at, null, PIXELS), call.at, machine);
        // Those without colours may be masks.
        const dataset =
          !path.endsWith("image_dataset_from_directory") || call.args.some(({ at }) => /gray/.test(machine.text(at)))
            ? datasetValue(labels, call.at, machine)
            : datasetOf(
                mode && machine.plain(mode.value).kind === "none"
                  ? pictures
                  : machine.tuple([pictures, arrayValue(labels, call.at, machine)], call.at),
                call.at,
                machine,
              );
        return plainText(argument(call, null, "subset")?.value, machine) === "both" ? machine.tuple([dataset, dataset], call.at) : dataset;
      }
      case "timeseries_dataset_from_array":
      case "TimeseriesGenerator":
        return labelled(call, machine);
      case "read_data_sets":
        return splits(call, machine);
      case "lookup":
        return lookedUp(call, machine);
      default:
        return undefined;
    }
  },
};

/** A `Tokenizer`: as labels, the words that it numbers stand for classes, counted from 1. */
const tokenizer = (at: Place, machine: Machine): Value =>
  machine.foreign(
    {
      attribute: (name, place, m) =>
        name === "texts_to_sequences" ? m.native(name, place, (call, inner) => sequences(call.at, inner)) : undefined,
    },
    at,
  );

/** A list of numbers for each text. */
function sequences(at: Place, machine: Machine): Value {
  const all = arrayObject(facts(at, { form: known("class-id", at) }), machine);
  const one = arrayValue(classIds(at, null), at, machine);
  return machine.foreign(
    { ...all, any: () => one, subscript: (index, place, m) => (isAnyNumber(m.plain(index)) ? one : all.subscript?.(index, place, m)) },
    at,
  );
}

/** What gives the labels that it is given. */
const labelled = (call: Call, machine: Machine): Value =>
  datasetValue(arrayOf(argument(call, 1, "y", "targets")?.value, machine)?.labels ?? facts(call.at), call.at, machine);

function loaded(name: string, data: Data, call: Call, machine: Machine): Value {
  const { classes, columns, range } = data;
  const count = name === "cifar100" && plainText(argument(call, 0, "label_mode")?.value, machine) === "coarse" ? 20 : classes;
  const labels = count === null ? reals(call.at, columns, range) : classIds(call.at, count, columns);
  const part = (): Value =>
    machine.tuple(
      [
        arrayValue(/^(?:fashion_)?mnist|cifar/.test(name) ? reals(call.at, null, PIXELS) : facts(call.at), call.at, machine),
        arrayValue(labels, call.at, machine, "mixed"),
      ],
      call.at,
    );
  return machine.tuple([part(), part()], call.at);
}

/** What a `StringLookup` makes of words: numbers, of which the first stands for all others unless it is told otherwise, or a column for each. */
function lookedUp(call: Call, machine: Machine): Value {
  const {
    at,
    args: [words],
  } = call;
  const others = argument(call, null, "num_oov_indices");
  const [size, more] = [machine.count(argument(call, null, "vocabulary")?.value), others ? plainNumber(others.value, machine) : 1];
  const count = size === null || more === null || argument(call, null, "mask_token") ? null : size + more;
  const mode = argument(call, null, "output_mode");
  const columns = arrayOf(words?.value, machine)?.labels.columns ?? unknown("unknown-shape", at);
  const labels =
    !mode || plainText(mode.value, machine) === "int"
      ? { ...classIds(at, count), columns }
      : plainText(mode.value, machine) === "one_hot"
        ? oneHot(at, count === null ? unknown("unknown-value", at) : known(count, at))
        : facts(at);
  return arrayValue(labels, at, machine);
}

/** MNIST as TensorFlow 1 came with it: `mnist.train.next_batch(128)`. */
function splits(call: Call, machine: Machine): Value {
  const { at } = call;
  const hot = argument(call, 2, "one_hot");
  const isHot = machine.plain(hot?.value);
  const labels =
    isHot?.kind === "boolean" && isHot.value ? oneHot(at, known(10, at)) : isHot && isHot.kind !== "boolean" ? facts(at) : classIds(at, 10);
  const [images, targets] = [arrayValue(reals(at, null, [0, 1]), at, machine), arrayValue(labels, at, machine, "mixed")];
  const part = machine.foreign(
    {
      type: "keras.split",
      attribute: (name, place, m) =>
        name === "images"
          ? images
          : name === "labels"
            ? targets
            : name === "next_batch"
              ? m.native(name, place, (inner, mm) => mm.tuple([images, targets], inner.at))
              : undefined,
    },
    at,
  );
  return machine.foreign({ type: "keras.splits", attribute: (name) => (/^(?:train|test|validation)$/.test(name) ? part : undefined) }, at);
}

const numberOf = (value: Value | undefined, at: Place, machine: Machine): Known<number> | null => {
  const plain = machine.plain(value);
  if (!plain || plain.kind === "none") return null;
  return plain.kind === "number" ? known(plain.value, plain.at) : unknown("unknown-argument", at);
};

function categorical(call: Call, machine: Machine): Value {
  const ids = argument(call, 0, "y", "x");
  const labels = ids && (arrayOf(ids.value, machine)?.labels ?? literal(ids.value, call.at, machine));
  const given = numberOf(argument(call, 1, "num_classes", "nb_classes")?.value, call.at, machine);
  // Without a number there is one column for each id up to the largest, whether it occurs or not.
  const counted: Known<number> =
    labels?.range.known && labels.form.known && labels.form.value !== "real"
      ? known(Math.trunc(labels.range.value[1]) + 1, labels.range.at)
      : unknown("unknown-value", call.at);
  const hot = oneHot(call.at, given ?? counted);
  return arrayValue(labels && valueOr(labels.columns, 0) > 1 ? { ...hot, columns: deep(hot.columns) } : hot, call.at, machine);
}

/** `tf.one_hot(labels, depth)`; on what a model computes it is an operation like any other, and not for this library. */
function hot(call: Call, machine: Machine): Value | undefined {
  const given = argument(call, 0, "indices", "x");
  const plain = machine.plain(given?.value);
  if (plain?.kind === "foreign" && plain.object.type?.startsWith("keras.")) return undefined;
  return arrayValue(
    oneHot(call.at, numberOf(argument(call, 1, "depth", "num_classes")?.value, call.at, machine) ?? unknown("not-given", call.at)),
    call.at,
    machine,
  );
}

/** Ids of one length: as labels one for each step. Of rows that hold anything but numbers, or numbers that are written out, nothing is said. */
function padded(call: Call, machine: Machine): Value | undefined {
  const given = argument(call, 0, "sequences");
  const [first, ...others] = machine.elements(given?.value) ?? [];
  const areIds = (row: Value): boolean => machine.elements(row)?.every((item) => item.kind === "unknown" && item.isNumber) === true;
  const isOfIds = first ? [first, ...others].every(areIds) : arrayOf(given?.value, machine)?.labels.form;
  const areKnown = isOfIds === true || (isOfIds && isOfIds.known && isOfIds.value === "class-id");
  return !areKnown && machine.elements(first)
    ? undefined
    : arrayValue(
        facts(
          call.at,
          areKnown ? { form: known("class-id", call.at), columns: unknown("unknown-shape", call.at) } : { columns: ofTable(call.at) },
        ),
        call.at,
        machine,
      );
}

/** Labels of a loader, by its mode. */
function fromMode(
  name: string,
  mode: ReturnType<typeof argument>,
  standard: string,
  names: ReturnType<typeof argument>,
  call: Call,
  machine: Machine,
): Labels {
  const given = machine.plain(mode?.value);
  const at: Place = mode?.at ?? call.at;
  if (given && given.kind !== "string") return facts(at);
  const value = given?.value ?? standard;
  const count = machine.count(names?.value);
  const classes: Known<number> = count === null ? unknown("not-given", at) : known(count, names?.at ?? at);
  const said = { mode: known({ name, value, isDefault: !given }, at) };
  switch (value) {
    case "categorical":
      return { ...oneHot(at, classes), ...said };
    case "binary":
      return { ...classIds(at, name === "label_mode" ? 2 : valueOr(classes, null), name === "label_mode" ? 1 : 0), ...said };
    case "int":
    case "sparse":
      return { ...classIds(at, valueOr(classes, null)), ...said };
    // As they stand in the table.
    case "raw":
    case "other": {
      const [table, column] = [argument(call, 0, "dataframe"), argument(call, 3, "y_col")];
      const frame = machine.plain(table?.value);
      const part = column && frame?.kind === "foreign" ? frame.object.subscript?.(column.value, at, machine) : undefined;
      return { ...((part && arrayOf(machine.attribute(part, "values", at), machine)?.labels) ?? facts(at)), ...said };
    }
    default:
      return { ...facts(at), ...said };
  }
}

function generator(made: Place, machine: Machine): Value {
  const flow =
    (index: number | null) =>
    (call: Call, m: Machine): Value => {
      const labels = fromMode(
        "class_mode",
        argument(call, index, "class_mode"),
        "categorical",
        argument(call, index && index - 1, "classes"),
        call,
        m,
      );
      // The pictures themselves.
      const same = valueOr(labels.mode, null)?.value === "input" && arrayValue(labels, call.at, m);
      return same ? datasetOf(m.tuple([same, same], call.at), call.at, m) : datasetValue(labels, call.at, m);
    };
  return machine.foreign(
    {
      type: "keras.generator",
      attribute: (name, at, m) => {
        switch (name) {
          case "flow_from_directory":
            return m.native(name, at, flow(4));
          case "flow_from_dataframe":
            return m.native(name, at, flow(null));
          case "flow":
            return m.native(name, at, labelled);
          default:
            return undefined;
        }
      },
    },
    made,
  );
}
