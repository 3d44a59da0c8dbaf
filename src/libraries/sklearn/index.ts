import { arrayOf } from "../../interpret/array";
import { lastName } from "../../interpret/dotted";
import { argument, type Library, plainText } from "../../interpret/machine";
import { known, valueOr } from "../../model/known";
import { type Labels, unknownLabels } from "../../model/labels";
import { arrayValue } from "../array/array";
import { classIds, facts, ofColumns, oneHot, reals } from "../array/facts";
import { bunch, FROM_ONE, loaded, LOADED, made, SORTED, whole } from "./datasets";
import { binarized, clusters, encoder, multiHot, ofOneColumn, standardised, toRange } from "./encoders";
import { folds, lastStep, resampler, shuffled, split } from "./splits";

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
        return made(argument(call, 4, "bias") ? ofColumns(call.at, columns) : reals(call.at, columns), call, machine);
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
