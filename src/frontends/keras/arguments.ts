import type { Argument, Call, Machine } from "../../interpret/machine";
import { isAnyNumber } from "../../interpret/iterate";
import type { Extent } from "./extent";
import type { LayerEntry } from "./layers/entry";
import { setting, shapeSetting, UNKNOWN, type Setting } from "./options";
import type { Flavour } from "./paths";
import { noteVersion, session } from "./session";

/** The arguments of a layer's constructor by their Keras 3 names. */
export type Bound = ReadonlyMap<string, Argument>;

/** Parameters that say nothing about shapes: they are not looked at, so that worlds do not part on them. */
const shapeless = new Set([
  "activation",
  "recurrent_activation",
  "rate",
  "stddev",
  "mask_value",
  "scale",
  "offset",
  "num_heads",
  "key_dim",
  "head_dim",
  "use_scale",
  "groups",
  "equation",
  "negative_slope",
  "alpha",
  "max_value",
  "threshold",
  "theta",
]);

/** Keywords that every layer may carry and that matter to shapes wherever they stand. */
const everywhere = [
  "data_format",
  "return_sequences",
  "return_state",
  "keepdims",
  "strides",
  "padding",
  "dilation_rate",
  "depth_multiplier",
  "output_padding",
  "output_sequence_length",
];

const shapingOf = new WeakMap<LayerEntry, readonly string[]>();

/** The parameters that matter to the shapes of one layer class. */
function shaping(entry: LayerEntry): readonly string[] {
  const before = shapingOf.get(entry);
  if (before) return before;
  const names = [...new Set([...entry.parameters, ...everywhere])].filter((name) => !shapeless.has(name));
  shapingOf.set(entry, names);
  return names;
}

const keras1Only = new Set([
  "nb_row",
  "nb_col",
  "W_regularizer",
  "b_regularizer",
  "init",
  "border_mode",
  "nb_filter",
  "subsample",
  "dim_ordering",
  "inner_activation",
]);

/** Gives every argument its name. */
export function bindArguments(call: Call, entry: Pick<LayerEntry, "parameters" | "renamed">, flavour: Flavour, machine: Machine): Bound {
  const bound = new Map<string, Argument>();
  const [, second] = call.args;
  // Before its first version Keras was told what goes in too: `Dense(512, 10)`.
  const isOldest = entry.parameters[1] === "activation" && second?.name === null && isAnyNumber(machine.plain(second.value));
  let position = isOldest ? -1 : 0;
  for (const argument of call.args) {
    const given = argument.name ?? entry.parameters[position++];
    if (given === undefined) continue;
    if (argument.name !== null && flavour === "keras" && keras1Only.has(argument.name)) noteVersion(machine, "keras2");
    bound.set(entry.renamed?.[given] ?? given, argument);
  }
  return bound;
}

/** The arguments that matter to shapes, as plain data. */
export function optionsOf(bound: Bound, entry: LayerEntry, call: Call, flavour: Flavour, machine: Machine): ReadonlyMap<string, Setting> {
  const options = new Map<string, Setting>();
  for (const name of shaping(entry)) {
    const argument = bound.get(name);
    if (argument) options.set(name, setting(argument.value, machine));
    else if (call.open) options.set(name, UNKNOWN);
  }
  if (entry.kernelRank === 2) legacyKernel(options, call, flavour, machine);
  const format = options.get("data_format");
  if ((format === undefined || format === null) && entry.parameters.includes("data_format")) {
    const imageDataFormat = machine.read(session(machine).imageDataFormat);
    options.set("data_format", imageDataFormat ?? UNKNOWN);
  }
  return options;
}

/** Keras 1 took the height and the width of the kernel as two arguments: `Convolution2D(64, 3, 3)`. */
function legacyKernel(options: Map<string, Setting>, call: Call, flavour: Flavour, machine: Machine): void {
  const [, height, width] = call.args.filter((a) => a.name === null).map((a) => setting(a.value, machine));
  const rows = call.args.find((a) => a.name === "nb_row");
  const columns = call.args.find((a) => a.name === "nb_col");
  if (rows && columns) options.set("kernel_size", [setting(rows.value, machine), setting(columns.value, machine)]);
  if (typeof height !== "number" || typeof width !== "number" || flavour !== "keras") return;
  const isOld = machine.text(call.callee).endsWith("Convolution2D") || machine.read(session(machine).version) === "keras2";
  options.set("kernel_size", isOld ? [height, width] : UNKNOWN);
  options.set("strides", isOld ? 1 : UNKNOWN);
}

/** The shape of the input that a layer states for itself; null where it states none. */
export function statedInput(className: string, call: Call, machine: Machine): Extent {
  const given = (name: string): Setting | undefined => {
    const argument = call.args.find((a) => a.name === name);
    return argument && setting(argument.value, machine);
  };
  const whole = given("batch_input_shape") ?? given("batch_shape");
  if (whole !== undefined && whole !== null) return shapeSetting(whole);
  const shape = given("input_shape");
  if (shape !== undefined && shape !== null) {
    const sizes = shapeSetting(shape);
    return sizes && [null, ...sizes];
  }
  const length = given("input_length");
  if (className === "Embedding") return typeof length === "number" ? [null, length] : null;
  const dim = given("input_dim");
  if (dim === undefined || dim === null) return null;
  const isSequence = /^(LSTM|GRU|SimpleRNN|CuDNNLSTM|CuDNNGRU|Conv1D|Convolution1D|Bidirectional|TimeDistributed)$/.test(className);
  const width = typeof dim === "number" ? dim : null;
  return isSequence ? [null, typeof length === "number" ? length : null, width] : [null, width];
}
