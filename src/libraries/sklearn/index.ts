import { arrayOf } from "../../interpret/array";
import { lastName } from "../../interpret/dotted";
import { argument, plainNumber, plainText, type Argument, type Call, type Library, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, unknown, valueOr, type Known, type Place } from "../../model/known";
import { unknownLabels, type Labels } from "../../model/labels";
import { classIds, facts, ofTable, oneHot, reals } from "../array/facts";
import { frameValue, isFrame } from "../pandas/frame";
import { arrayValue, orderValue } from "../array/array";
import { uniqueValues } from "../array/unique";

/** Classes of the data sets that come with scikit-learn, or the smallest and largest target of a regression. */
const LOADED: Readonly<Record<string, number | readonly [min: number, max: number]>> = {
  load_iris: 3,
  load_digits: 10,
  load_wine: 3,
  load_breast_cancer: 2,
  load_diabetes: [25, 346],
  fetch_california_housing: [0.14999, 5.00001],
  load_boston: [5, 50],
  fetch_20newsgroups: 20,
  fetch_covtype: 7,
};

/** Those whose classes are counted from 1. */
const FROM_ONE = new Set(["fetch_covtype"]);

/** Those whose samples come class by class. */
const SORTED = new Set(["load_iris", "load_wine"]);

/** Names that stand for scikit-learn's where code was pasted without its imports, or imports all names. */
const NAMES = new Set([
  "train_test_split",
  "make_classification",
  "make_moons",
  "make_circles",
  "make_blobs",
  "make_regression",
  "make_multilabel_classification",
  "LabelEncoder",
  "OneHotEncoder",
  "OrdinalEncoder",
  "shuffle",
  "fetch_openml",
  "fetch_mldata",
  "load_files",
  "minmax_scale",
  "model_selection",
  "LabelBinarizer",
  "MultiLabelBinarizer",
  "label_binarize",
  "StandardScaler",
  "RobustScaler",
  "PowerTransformer",
  "MinMaxScaler",
  "GridSearchCV",
  "RandomizedSearchCV",
  "Pipeline",
  "cross_val_score",
]);

const isName = (name: string): boolean => Object.hasOwn(LOADED, name) || NAMES.has(name);

/** What scikit-learn's data sets, splits, encoders and scalers do to labels. */
export const sklearn: Library = {
  name: "sklearn",
  unbound: (name) =>
    isName(name) ? `sklearn.${name}` : /^(?:SMOTE|ADASYN|Random(?:Over|Under)Sampler)$/.test(name) ? `imblearn.${name}` : undefined,
  has: (path) => path.startsWith("sklearn.") && isName(lastName(path)),
  call(written, call, machine) {
    // Keras has modules of these names, which hold nothing of scikit-learn's.
    const path = written.replace(/^keras\.(?:datasets|preprocessing)(?=\.\w+$)/, "sklearn");
    if (path.startsWith("imblearn.")) return resampler(call.at, machine);
    const name = lastName(path);
    const given = arrayOf(call.args[0]?.value, machine);
    // The label that occurs most in a window: one of them.
    const any = path === "scipy.stats.mode" ? given?.any?.(machine) : undefined;
    if (any) return machine.tuple([machine.tuple([any], call.at)], call.at);
    const scaled = /^(?:sklearn\.(?:preprocessing\.)?(?:robust_|minmax_)?scale|scipy\.stats\.zscore)$/.test(path)
      ? (given?.labels ?? facts(call.at))
      : undefined;
    if (scaled)
      return arrayValue(
        name === "minmax_scale" ? toRange(argument(call, 1, "feature_range"), machine)(scaled, call.at) : standardised(scaled, call.at),
        call.at,
        machine,
      );
    if (!path.startsWith("sklearn.")) return undefined;
    if (/^sklearn\.(?:utils\.)?(?:shuffle|resample)$/.test(path)) return shuffled(call, machine);
    if (name === "load_files") return bunch(classIds(call.at, null), "mixed", call, machine);
    if (/^fetch_(?:openml|mldata)$/.test(name) && /^(?:fashion-)?mnist/i.test(plainText(call.args[0]?.value, machine) ?? ""))
      return bunch(classIds(call.at, 10), name.endsWith("l") ? "mixed" : "sorted", call, machine);
    const what = Object.hasOwn(LOADED, name) ? LOADED[name] : undefined;
    if (what !== undefined) return loaded(what, SORTED.has(name) ? "sorted" : "mixed", FROM_ONE.has(name) ? 1 : 0, call, machine);
    if (/^(?!Group).*(?:KFold|ShuffleSplit)$/.test(name)) return folds(call.at, machine);
    switch (name) {
      case "train_test_split":
        return split(call, machine);
      case "make_classification":
        return made(classIds(call.at, whole(argument(call, 5, "n_classes")?.value, 2, machine)), call, machine);
      case "make_moons":
      case "make_circles":
        return made(classIds(call.at, 2), call, machine);
      case "make_blobs": {
        const centers = argument(call, 2, "centers")?.value;
        const counts = argument(call, 0, "n_samples")?.value;
        return made(classIds(call.at, machine.count(centers) ?? machine.count(counts) ?? whole(centers, 3, machine)), call, machine);
      }
      case "make_regression": {
        const targets = whole(argument(call, 3, "n_targets")?.value, 1, machine);
        const columns = targets === 1 ? 0 : targets;
        // What is added to all may leave none below 0.
        return made(
          argument(call, 4, "bias")
            ? facts(call.at, columns === null ? {} : { columns: known(columns, call.at) })
            : reals(call.at, columns),
          call,
          machine,
        );
      }
      case "make_multilabel_classification":
        return made(multiHot(call.at, whole(argument(call, 2, "n_classes")?.value, 5, machine)), call, machine);
      case "LabelEncoder":
        return encoder((labels, at) => classIds(at, valueOr(labels.classes, null)), call, machine);
      case "OrdinalEncoder":
      case "OneHotEncoder": {
        const [kinds, ...more] = machine.elements(argument(call, null, "categories")?.value) ?? [];
        const count = more.length > 0 ? null : machine.count(kinds);
        // Kinds that are written down are those of one column.
        const asOne = (labels: Labels): Labels =>
          count === null ? labels : { ...labels, columns: known(1, call.at), classes: known(count, call.at) };
        if (name === "OneHotEncoder")
          return argument(call, null, "drop") ? undefined : encoder((labels, at) => ofOneColumn(asOne(labels), at), call, machine);
        return encoder(
          (labels, at) => (valueOr(asOne(labels).columns, 0) === 1 ? classIds(at, valueOr(asOne(labels).classes, null), 1) : facts(at)),
          call,
          machine,
        );
      }
      case "LabelBinarizer":
        return argument(call, 0, "neg_label") ? undefined : encoder(binarized, call, machine);
      case "MultiLabelBinarizer":
        return encoder(
          ({ columns, classes }, at) =>
            valueOr(columns, 0) === 1 ? oneHot(at, classes) : multiHot(at, machine.count(argument(call, 0, "classes")?.value)),
          call,
          machine,
        );
      case "label_binarize": {
        const count = machine.count(argument(call, 1, "classes")?.value);
        return arrayValue(
          binarized(count === null ? unknownLabels(call.at) : facts(call.at, { classes: known(count, call.at) }), call.at),
          call.at,
          machine,
        );
      }
      case "StandardScaler":
      case "RobustScaler":
      case "PowerTransformer":
        return encoder(standardised, call, machine);
      // What is tried in many ways, or stands at the end of a chain, is trained with the same labels.
      case "GridSearchCV":
      case "RandomizedSearchCV":
        return argument(call, 0, "estimator")?.value;
      case "Pipeline":
      case "make_pipeline":
        return lastStep(
          name === "Pipeline" ? machine.elements(argument(call, 0, "steps")?.value)?.at(-1) : call.args.at(-1)?.value,
          machine,
        );
      case "cross_val_score":
      case "cross_validate": {
        const [estimator, ...given] = call.args;
        return estimator && machine.call(machine.attribute(estimator.value, "fit", call.at), given, call.at);
      }
      case "KMeans":
      case "MiniBatchKMeans":
      case "AgglomerativeClustering":
      case "SpectralClustering":
      case "GaussianMixture":
        return clusters(whole(argument(call, 0, "n_clusters", "n_components")?.value, null, machine), call.at, machine);
      case "MinMaxScaler":
        return encoder(toRange(argument(call, 0, "feature_range"), machine), call, machine);
      default:
        return undefined;
    }
  },
};

const multiHot = (at: Place, classes: number | null): Labels =>
  facts(at, {
    form: known("multi-hot", at),
    range: known([0, 1], at),
    ...(classes === null ? { columns: ofTable(at) } : { classes: known(classes, at), columns: known(classes, at) }),
  });

/** Each column of a table has columns of its own. */
const ofOneColumn = ({ columns, classes }: Labels, at: Place): Labels =>
  (columns.known ? columns.value > 1 : columns.reason === "unknown-value") ? facts(at) : oneHot(at, classes);

/** One column for two classes, one for each of more. */
const binarized = (labels: Labels, at: Place): Labels => {
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

const standardised = (labels: Labels, at: Place): Labels =>
  facts(at, { form: known("real", at), columns: scaledColumns(labels, at), scaled: known("standardised", at) });

/** Scalers take tables and give tables. */
const scaledColumns = ({ columns }: Labels, at: Place): Known<number> => (columns.known ? columns : ofTable(at));

/** What a scaler to a range of its own makes of targets. */
function toRange(given: Argument | undefined, machine: Machine): (labels: Labels, at: Place) => Labels {
  const [low = null, high = null] = given ? (machine.elements(given.value)?.map((end) => plainNumber(end, machine)) ?? []) : [0, 1];
  const range = low !== null && high !== null ? ([low, high] as const) : null;
  const isUnit = range?.[0] === 0 && range[1] === 1;
  return (labels, at) =>
    facts(at, {
      columns: scaledColumns(labels, at),
      ...(range && { form: known("real", at), range: known(range, at), ...(isUnit && { scaled: known("unit-range", at) }) }),
    });
}

/** A whole number that is given, `otherwise` where none is, null where it is not known. */
function whole(value: Value | undefined, otherwise: number | null, machine: Machine): number | null {
  if (!value) return otherwise;
  const plain = machine.plain(value);
  return plain.kind === "number" ? plain.value : plain.kind === "none" ? otherwise : machine.count(plain);
}

/** Samples and labels as a pair. */
const made = (labels: Labels, call: Call, machine: Machine): Value =>
  machine.tuple([machine.unknown("unknown-value", call.at), arrayValue(labels, call.at, machine, "mixed")], call.at);

function loaded(what: number | readonly [number, number], order: "mixed" | "sorted", first: number, call: Call, machine: Machine): Value {
  const classes = typeof what === "number" && whole(argument(call, null, "n_class", "categories")?.value, what, machine);
  const labels =
    typeof what !== "number"
      ? reals(call.at, 0, what)
      : { ...classIds(call.at, classes || null), ...(classes && { range: known([first, classes - 1 + first] as const, call.at) }) };
  return bunch(labels, order, call, machine);
}

/** What a loader gives: targets under their name, or a pair. */
function bunch(labels: Labels, order: "mixed" | "sorted", call: Call, machine: Machine): Value {
  const pair = argument(call, null, "return_X_y");
  const flag = pair && machine.plain(pair.value);
  const target = machine.cell(arrayValue(labels, call.at, machine, order));
  if (flag?.kind === "boolean" && flag.value)
    return machine.tuple([machine.unknown("unknown-value", call.at), machine.read(target)], call.at);
  return machine.foreign(
    {
      type: "sklearn.bunch",
      attribute: (name, at, m) =>
        name === "target"
          ? m.read(target)
          : name === "target_names"
            ? uniqueValues(labels.classes, at, m)
            : name === "frame"
              ? frameValue(new Map([[/california/.test(m.text(call.at)) ? "MedHouseVal" : "target", labels]]), at, m)
              : undefined,
      setAttribute: (name, value, m) => {
        if (name === "target") m.write(target, value);
      },
      setItem: (index, value, m) => {
        if (plainText(index, m) === "target") m.write(target, value);
      },
      subscript: (index, _at, m) => (plainText(index, m) === "target" ? m.read(target) : undefined),
    },
    call.at,
  );
}

/** What stands at the end of a chain of steps, each of which may have a name. */
const lastStep = (step: Value | undefined, machine: Machine): Value | undefined => {
  const plain = step && machine.plain(step);
  return plain?.kind === "tuple" ? plain.items[1] : plain;
};

/** Each array twice: the part to train on and the part to test on. */
function split(call: Call, machine: Machine): Value {
  const arrays = call.args.filter((a) => a.name === null);
  return call.open
    ? machine.list(null, call.at)
    : machine.list(
        arrays.flatMap((a) =>
          arrayOf(a.value, machine) || isFrame(machine.plain(a.value)) || machine.plain(a.value).kind === "list"
            ? [a.value, a.value]
            : [machine.unknown("unknown-value", a.at), machine.unknown("unknown-value", a.at)],
        ),
        call.at,
      );
}

/** The numbers of the samples to train on and of those to test on, round by round. */
const folds = (at: Place, machine: Machine): Value =>
  machine.foreign(
    {
      type: "sklearn.folds",
      attribute: (name, place, m) =>
        name === "split"
          ? m.native(name, place, (call, inner) =>
              inner.foreign(
                {
                  type: "sklearn.rounds",
                  any: (round) => round.tuple([orderValue(call.at, round), orderValue(call.at, round)], call.at),
                },
                call.at,
              ),
            )
          : undefined,
    },
    at,
  );

/** The same arrays in another order; one by itself where one is given. */
function shuffled(call: Call, machine: Machine): Value | undefined {
  const arrays = call.args
    .filter((a) => a.name === null)
    .map(({ value }) => (isFrame(machine.plain(value)) ? machine.call(machine.attribute(value, "sample", call.at), [], call.at) : value));
  return call.open || arrays.length === 0 ? undefined : arrays.length === 1 ? arrays[0] : machine.list(arrays, call.at);
}

/** What draws more or fewer samples of some classes, and leaves all of the classes there. */
function resampler(at: Place, machine: Machine): Value {
  return machine.foreign(
    {
      type: "imblearn.resampler",
      attribute: (name, place, m) =>
        name === "fit_resample" || name === "fit_sample"
          ? m.native(name, place, (call, inner) => {
              const labels = argument(call, 1, "y");
              const unknowns = inner.unknown("unknown-value", call.at);
              return inner.tuple([unknowns, labels && arrayOf(labels.value, inner) ? labels.value : unknowns], call.at);
            })
          : undefined,
    },
    at,
  );
}

/** What finds clusters: the number of its cluster for each sample. */
function clusters(count: number | null, at: Place, machine: Machine): Value {
  const self: Value = machine.foreign(
    {
      type: "sklearn.clusters",
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
function encoder(transform: (labels: Labels, at: Place) => Labels, made: Call, machine: Machine): Value {
  const fitted = machine.cell<Labels>(unknownLabels(made.at));
  const self: Value = machine.foreign(
    {
      type: "sklearn.encoder",
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
