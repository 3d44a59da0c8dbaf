import { remembered } from "../../interpret/remembered";

/** Which distribution a name was imported from. */
export type Flavour = "keras" | "tf.keras" | "tf_keras";

/** A public name of Keras, wherever it was imported from. */
export interface KerasPath {
  readonly flavour: Flavour;
  /** The public module it belongs to: `layers`, `losses`, `activations`, `models`, `backend`, `ops`; empty for `keras.Input`. */
  readonly section: string;
  readonly name: string;
  /** The way as written after Keras's own root, where it tells more than the section: `applications.vgg16.VGG16`. */
  readonly rest: readonly string[];
  /** Set where only one version has such a path. */
  readonly only: "keras" | "keras2" | null;
}

const roots: readonly (readonly [root: string, flavour: Flavour, only: "keras2" | null])[] = [
  ["tensorflow.compat.v1.keras", "tf.keras", "keras2"],
  ["tensorflow.compat.v2.keras", "tf.keras", null],
  ["tensorflow.contrib.keras.python.keras", "tf.keras", "keras2"],
  ["tensorflow.contrib.keras.api.keras", "tf.keras", "keras2"],
  ["tensorflow.contrib.keras", "tf.keras", "keras2"],
  ["tensorflow.contrib.python.keras", "tf.keras", "keras2"],
  ["tensorflow.python.keras.api._v1.keras", "tf.keras", "keras2"],
  ["tensorflow.python.keras.api._v2.keras", "tf.keras", "keras2"],
  ["tensorflow.python.keras", "tf.keras", "keras2"],
  ["tensorflow._api.v2.v2.keras", "tf.keras", null],
  ["tensorflow._api.v2.keras", "tf.keras", null],
  ["tensorflow_core.python.keras", "tf.keras", "keras2"],
  ["tensorflow_core.keras", "tf.keras", "keras2"],
  ["tensorflow.keras", "tf.keras", null],
  ["tf_keras.api._v2.keras", "tf_keras", "keras2"],
  ["tf_keras.src", "tf_keras", "keras2"],
  ["tf_keras", "tf_keras", "keras2"],
  ["keras.api._v2.keras", "keras", "keras2"],
  ["keras.api", "keras", null],
  ["keras.src", "keras", null],
  ["keras_core.src", "keras", null],
  ["keras_core", "keras", null],
  ["keras", "keras", null],
];

/** Inner modules -> the public one that gives the same names. */
const sections: Readonly<Record<string, string>> = {
  engine: "",
  topology: "",
  training: "",
  models: "models",
  model: "models",
  sequential: "models",
  objectives: "losses",
  operations: "ops",
  config: "backend",
};

/** Modules that Keras 3 has and Keras 2 has not, and the other way round. */
const onlyKeras3 = new Set(["ops", "random", "operations", "distribution", "saving"]);
const onlyKeras2 = new Set(["engine", "objectives", "wrappers", "experimental", "estimator"]);
const onlyKeras2Layers = new Set([
  "core",
  "convolutional",
  "recurrent",
  "wrappers",
  "normalization",
  "merge",
  "embeddings",
  "noise",
  "local",
  "advanced_activations",
  "pooling",
  "cudnn_recurrent",
  "convolutional_recurrent",
  "experimental",
]);

/** More paths than this are not remembered: every program has its own. */
const MOST_PATHS = 4096;

/** Reads a dotted path of an import; null where it is none of Keras's. Every call of a program asks, mostly for paths asked for before. */
export const kerasPath = remembered(MOST_PATHS, (path): KerasPath | null => parsePath(path));

function parsePath(path: string): KerasPath | null {
  // TensorFlow 2 gives these at its top too.
  const top = /^tensorflow\.(losses|metrics|optimizers|initializers)\.[A-Za-z_]+$/.exec(path);
  if (top) return parsePath(`tensorflow.keras.${path.slice("tensorflow.".length)}`);
  if (!path.startsWith("tensorflow") && !path.startsWith("keras") && !path.startsWith("tf_keras")) return null;
  for (const [root, flavour, only] of roots) {
    if (path !== root && !path.startsWith(`${root}.`)) continue;
    const rest = path === root ? [] : path.slice(root.length + 1).split(".");
    return { flavour, ...split(rest), rest, only: only ?? versionOf(rest, root, flavour) };
  }
  return null;
}

function split(rest: readonly string[]): { readonly section: string; readonly name: string } {
  const name = rest.at(-1) ?? "";
  const first = rest.length > 1 ? (rest[0] ?? "") : "";
  // Layers can be reached through the modules that hold models: `keras.engine.Layer`, `keras.models.Sequential`, `keras.Model`.
  const section = Object.hasOwn(sections, first) ? (sections[first] ?? "") : first === "legacy" ? (rest[1] ?? "") : first;
  return { section, name };
}

function versionOf(rest: readonly string[], root: string, flavour: Flavour): "keras" | "keras2" | null {
  const [first = "", second = ""] = rest;
  if (root === "keras_core") return "keras";
  if (rest.length > 1 && onlyKeras2.has(first) && root !== "keras.src") return "keras2";
  if (rest.length > 2 && first === "layers" && onlyKeras2Layers.has(second) && root !== "keras.src") return "keras2";
  if (first === "utils" && second === "np_utils") return "keras2";
  if (rest.length > 1 && onlyKeras3.has(first) && first !== "saving" && flavour !== "tf_keras") return "keras";
  return null;
}

/** Whether a name is one of a class, as those of layers, losses and metrics are. */
export const isClass = (name: string): boolean => /^_?[A-Z]/.test(name);
