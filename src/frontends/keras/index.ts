import { activationString, isActivationName, lossByName, metricByName } from "../../core/catalogue";
import { firstName, lastName } from "../../interpret/dotted";
import { argument, type Call, type Library, type Machine } from "../../interpret/machine";
import type { InstanceValue, Value } from "../../interpret/value";
import type { Place } from "../../model/known";
import { isApplication, makeApplication, makeLoaded } from "./applications";
import { customLayer } from "./customLayer";
import { customNames, noteDecorated, registers } from "./customNames";
import { wrappedEstimator } from "./estimator";
import { functionalCall } from "./functionalLayers";
import { cloned, endsOf, makeFunctional } from "./functional";
import { initializerCall } from "./initializers";
import { makeInput } from "./input";
import { isInstance } from "./isInstance";
import { layerEntry } from "./layers";
import { layerValue, makeLayer } from "./layer";
import { layerOf } from "./layerObject";
import { crossentropyOf, ctcBatchCost, lossCall, metricCall } from "./lossCalls";
import { namedLoss } from "./losses";
import { isMergeFunction, mergeFunction } from "./mergeFunctions";
import { isModelObject } from "./modelObject";
import { activationCall, tensorOperation } from "./operations";
import { setting } from "./options";
import { networkMakers, packaged } from "./packages";
import { isClass, kerasPath, type Flavour, type KerasPath } from "./paths";
import { checkpoint, describedModel, savedModel, saveModel } from "./saved";
import { segmentationLoss } from "./segmentationLosses";
import { makeBegun, makeSequential } from "./sequential";
import { noteVersion, session, versionsToTry } from "./session";
import { noteString } from "./strings";
import { otherLogitLoss } from "./logitLosses";
import { makeSubclassed, ownTraining } from "./subclassed";
import { gradientTape } from "./tape";
import { tensorValue } from "./tensor";
import { initialNumbers, variable } from "./weights";
import { makeWrapper } from "./wrappers";

/** Keras in all its spellings, and the functions of TensorFlow that work on its tensors. */
export const keras: Library = {
  name: "keras",

  call(path, call, machine) {
    const functional = functionalCall(path, call, machine);
    if (functional) return functional;
    const found = kerasPath(path);
    const result = (found && kerasCall(path, found, call, machine)) ?? wrappedEstimator(path, call, machine);
    if (result || found) return result;
    if (!path.startsWith("tensorflow.")) return otherLogitLoss(path, call, machine) ?? packageCall(path, call, machine);
    const name = lastName(path);
    if (name === "GradientTape") return gradientTape(call.at, machine);
    if (path === "tensorflow.Variable") return variable(call, machine);
    if (name.endsWith("_initializer")) return initializerCall(name, call, machine);
    const shown = `tf.${path.slice("tensorflow.".length)}`;
    return (
      activationCall(path, shown, call, machine) ??
      tensorOperation(name, shown, call, machine) ??
      initialNumbers(path, call, machine) ??
      customNames(name, call, machine)
    );
  },

  has(path) {
    const found = kerasPath(path);
    return found !== null && holds(found.section, found.name);
  },

  value: segmentationLoss,

  stars: (path) => kerasPath(path) !== null || path === "tensorflow",

  concerns(name) {
    if (modelMakers.has(name) || (isClass(name) && isApplication(name))) return "model";
    if (isActivationName(name) || name === "activations" || name === "Lambda" || name.includes("cross_entropy")) return "itself";
    const entry = isClass(name) ? layerEntry(name) : null;
    if (entry) return entry.activation === undefined && entry.effect !== "activation" ? "with a model" : "itself";
    return ofModels.has(name) || wrappers.has(name) ? "with a model" : undefined;
  },

  unbound(name) {
    if (name === "keras" || name === "tf" || name === "tensorflow") return name === "tf" ? "tensorflow" : name;
    if (name === "K") return "keras.backend";
    if (modules.includes(name)) return `keras.${name}`;
    const section = sections.find((each) => (each !== "metrics" || isClass(name)) && holds(each, name));
    return section && `keras.${section}.${name}`;
  },

  // `L.Dense(...)`: all layers stand there, but those of another library called `nn`.
  pasted: (name, methods, at, machine) =>
    methods.has("Dense") && name !== "nn"
      ? { kind: "external", path: "keras.layers", at }
      : methods.has("add") && (methods.has("compile") || methods.has("fit"))
        ? machine.foreign(makeBegun("keras", at, machine), at)
        : undefined,

  // A critic or a generator is not just any model.
  expects: (name, methods) => methods.has("compile") && /^(?:model|net|network|nn|clf|classifier|m)$/i.test(name),

  isUnused: (value, machine) => {
    const layer = layerOf(value, machine);
    return (
      layer !== null &&
      isModelObject(layer) &&
      machine.read(layer.compiles).length === 0 &&
      machine.read(layer.made).length === 0 &&
      !machine.read(layer.life).predicts
    );
  },

  isInstance,

  decorate: noteDecorated,

  instance(path, self, at, machine) {
    const found = kerasPath(path);
    const plain = machine.plain(self);
    if (!found || plain.kind !== "instance") return undefined;
    return instance(path, found, plain, at, machine);
  },
};

/** Whether a module of Keras's has a name. */
function holds(section: string, name: string): boolean {
  switch (section) {
    case "":
      return ["Input", "Model", "Sequential", ...modules].includes(name);
    case "layers":
      return layerEntry(name) !== null || ["Input", "InputLayer", "Layer"].includes(name) || wrappers.has(name) || isMergeFunction(name);
    case "models":
      return ["Model", "Sequential", "load_model", "clone_model", "model_from_json"].includes(name);
    case "losses":
      return lossByName(`keras.losses.${name}`) !== undefined;
    case "metrics":
      return metricByName(`keras.metrics.${name}`) !== undefined;
    case "optimizers":
      return optimizers.has(name);
    case "applications":
      return isApplication(name);
    case "wrappers":
      return /^Keras(?:Classifier|Regressor)$/.test(name);
    case "initializers":
      return /^(?:Zeros|Ones|Constant|(?:Random|Truncated)(?:Normal|Uniform))$/.test(name);
    case "utils":
      return ["to_categorical", "np_utils", "plot_model"].includes(name) || registers(name);
    default:
      return false;
  }
}

/** Modules whose names stand for what they have where code was pasted without its imports; those of the others are words like any. */
const sections = ["models", "layers", "applications", "wrappers", "losses", "metrics", "initializers", "utils"];

/** What makes models, or the tensors that they start from. */
const modelMakers = new Set<string>([
  "Input",
  "InputLayer",
  "Model",
  "Sequential",
  "Functional",
  "load_model",
  "clone_model",
  "model_from_json",
  "model_from_yaml",
  "KerasClassifier",
  "KerasRegressor",
  "applications",
  ...networkMakers,
]);
/** Bases of layers, and methods of models at which the front end looks. */
const ofModels = new Set([
  "RNN",
  "Wrapper",
  "compile",
  "compiled_loss",
  "compute_loss",
  "fit",
  "fit_generator",
  "train_on_batch",
  "evaluate",
  "predict",
  "ctc_batch_cost",
]);
const wrappers = new Set(["Lambda", "TimeDistributed", "Bidirectional"]);
const optimizers = new Set([
  "Optimizer",
  "SGD",
  "RMSprop",
  "Adam",
  "AdamW",
  "Adadelta",
  "Adagrad",
  "Adamax",
  "Adafactor",
  "Nadam",
  "Ftrl",
  "Lion",
  "TFOptimizer",
  "LossScaleOptimizer",
  "schedules",
]);
const modules = [
  "layers",
  "models",
  "losses",
  "metrics",
  "activations",
  "optimizers",
  "utils",
  "applications",
  "datasets",
  "preprocessing",
  "callbacks",
  "backend",
  "regularizers",
  "initializers",
];

function kerasCall(path: string, found: KerasPath, call: Call, machine: Machine): Value | undefined {
  const { section, name, flavour, only } = found;
  if (flavour !== "tf_keras") noteVersion(machine, only);
  if (name === "from_config") return fromConfig(call, machine);
  if (name === "ModelCheckpoint") return checkpoint(call, machine);
  if (name === "Input") return tensorValue(makeInput(call, "Input", machine).tensor, call.at, machine);
  if (name === "InputLayer") return layerValue(makeInput(call, "InputLayer", machine).layer, machine);
  switch (section) {
    case "":
    case "models":
      return name === "Variable" ? variable(call, machine) : modelCall(found, call, machine);
    case "layers":
      return isClass(name) ? layerCall(path, found, call, machine) : mergeFunction(found, call, machine);
    case "activations":
      return name === "get" ? activationGet(flavour, call, machine) : activationCall(path, `keras.activations.${name}`, call, machine);
    case "losses":
      return lossCall(found, call, machine);
    // As functions the same crossentropies and errors stand among the metrics.
    case "metrics":
      return isClass(found.name) || !namedLoss(found, machine) ? metricCall(found, call, machine) : lossCall(found, call, machine);
    case "initializers":
      return initializerCall(name, call, machine);
    case "applications":
      return isClass(name)
        ? machine.foreign(makeApplication(flavour, name, call, machine), call.at)
        : tensorOperation(name, `keras.applications.${name}`, call, machine);
    case "backend":
      return backendCall(path, name, call, machine);
    case "ops":
      return (
        crossentropyOf(name, call, machine) ??
        activationCall(path, `keras.ops.${name}`, call, machine) ??
        tensorOperation(name, `keras.ops.${name}`, call, machine)
      );
    case "utils":
    case "saving":
      return customNames(name, call, machine);
    default:
      return undefined;
  }
}

function modelCall(found: KerasPath, call: Call, machine: Machine): Value | undefined {
  switch (found.name) {
    case "Sequential":
      return machine.foreign(makeSequential(found.flavour, call, machine), call.at);
    case "Model":
    case "Functional": {
      const ends = endsOf(call, machine);
      return ends ? machine.foreign(makeFunctional(found.flavour, ends, call, machine), call.at) : undefined;
    }
    case "clone_model": {
      const model = layerOf(argument(call, 0, "model")?.value, machine);
      return model && isModelObject(model) ? cloned(model, call, machine) : undefined;
    }
    case "save_model": {
      const model = layerOf(argument(call, 0, "model")?.value, machine);
      if (model && isModelObject(model)) saveModel(model, argument(call, 1, "filepath")?.value, machine);
      return undefined;
    }
    case "load_model":
      return machine.foreign(savedModel(call, machine) ?? makeLoaded(found.flavour, call, machine), call.at);
    case "model_from_json":
    case "model_from_yaml":
      return fromConfig(call, machine) ?? machine.foreign(makeLoaded(found.flavour, call, machine), call.at);
    default:
      return undefined;
  }
}

const layerCall = (path: string, found: KerasPath, call: Call, machine: Machine): Value =>
  layerValue(makeWrapper(found.name, call, machine) ?? makeLayer(path, found, call, machine), machine);

/** A model like the one that is described. */
function fromConfig(call: Call, machine: Machine): Value | undefined {
  const model = describedModel(call, machine);
  return model && cloned(model, call, machine);
}

/** `keras.activations.get("relu")`: the function of that name. */
function activationGet(flavour: Flavour, call: Call, machine: Machine): Value | undefined {
  const given = argument(call, 0, "identifier")?.value;
  const plain = machine.plain(given);
  if (plain?.kind === "none") return { kind: "external", path: "keras.activations.linear", at: plain.at };
  if (plain?.kind !== "string") return given;
  noteString("activation", plain.value, versionsToTry(machine, { flavour, only: null }), plain.at, machine);
  return activationString("keras", plain.value) ? { kind: "external", path: `keras.activations.${plain.value}`, at: plain.at } : undefined;
}

/** What packages built upon Keras make. */
function packageCall(path: string, call: Call, machine: Machine): Value | undefined {
  const name = lastName(path);
  switch (firstName(path)) {
    case "tensorflow_addons":
      if (path === "tensorflow_addons.losses.SigmoidFocalCrossEntropy")
        return lossCall(focal, { ...call, args: call.args.filter((a) => a.name !== null) }, machine);
      return name === "WeightNormalization" || name === "SpectralNormalization"
        ? layerCall(path, inLayers(name), call, machine)
        : undefined;
    // Weights that have a distribution in place of a value.
    case "tensorflow_probability":
      return path.startsWith("tensorflow_probability.layers.") && layerEntry(name)
        ? layerCall(path, inLayers(name), call, machine)
        : undefined;
    // A model with fewer weights, or coarser ones, computes what it did.
    case "tensorflow_model_optimization":
      return /^(?:prune_low_magnitude|cluster_weights|quantize_(?:model|apply|annotate_model|annotate_layer)|strip_(?:pruning|clustering))$/.test(
        name,
      )
        ? call.args[0]?.value
        : undefined;
    default:
      return packaged(path, call, machine);
  }
}

const inLayers = (name: string): KerasPath => ({ flavour: "tf.keras", section: "layers", name, rest: ["layers", name], only: null });

/** What TensorFlow Addons calls otherwise. */
const focal: KerasPath = {
  flavour: "tf.keras",
  section: "losses",
  name: "BinaryFocalCrossentropy",
  rest: ["losses", "BinaryFocalCrossentropy"],
  only: null,
};

function backendCall(path: string, name: string, call: Call, machine: Machine): Value | undefined {
  const { imageDataFormat } = session(machine);
  if (name === "set_image_data_format" || name === "set_image_dim_ordering") {
    const format = setting(call.args[0]?.value, machine);
    machine.write(
      imageDataFormat,
      format === "th" ? "channels_first" : format === "tf" ? "channels_last" : typeof format === "string" ? format : null,
    );
    return machine.none(call.at);
  }
  if (name === "image_data_format" || name === "image_dim_ordering") {
    const format = machine.read(imageDataFormat);
    if (format === null) return machine.unknown("unknown-value", call.at);
    return machine.string(name === "image_data_format" ? format : format === "channels_first" ? "th" : "tf", call.at);
  }
  if (name === "ctc_batch_cost") ctcBatchCost(call, machine);
  return (
    crossentropyOf(name, call, machine) ??
    activationCall(path, `keras.backend.${name}`, call, machine) ??
    tensorOperation(name, `keras.backend.${name}`, call, machine)
  );
}

/** What Keras keeps for an instance of a class of the program's own that derives from one of its classes. */
function instance(
  path: string,
  found: KerasPath,
  self: InstanceValue,
  at: Place,
  machine: Machine,
): ReturnType<NonNullable<Library["instance"]>> {
  const { section, name, flavour } = found;
  if ((section === "" || section === "models") && (name === "Model" || name === "Functional"))
    return makeSubclassed(flavour, self, at, machine);
  if ((section === "" || section === "models") && name === "Sequential")
    return makeSequential(flavour, { at, callee: at, args: [], open: false }, machine, ownTraining(self));
  if ((section === "layers" || section === "") && isClass(name)) {
    const make = (call: Call, m: Machine) => (layerEntry(name) ? (makeWrapper(name, call, m) ?? makeLayer(path, found, call, m)) : null);
    return customLayer(self.class.definition.name, self, at, machine, make);
  }
  return undefined;
}
