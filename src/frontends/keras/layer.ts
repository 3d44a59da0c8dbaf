import { arrayOf } from "../../interpret/array";
import { argument, plainText, type Call, type Machine } from "../../interpret/machine";
import type { ForeignObject, Value } from "../../interpret/value";
import { known, unknown, type Known } from "../../model/known";
import type { ActivationUse, Layer } from "../../model/layer";
import { use } from "../activationUse";
import { activationOf, byDefault, namedActivation } from "./activation";
import { bindArguments, optionsOf, statedInput, type Bound } from "./arguments";
import type { Extent } from "./extent";
import type { Application, Tensor } from "./graph";
import { applyCall, madeAttribute, type LayerObject } from "./layerObject";
import { canonicalName, layerEntry } from "./layers";
import type { LayerEntry } from "./layers/entry";
import { product } from "./extent";
import { initializersOf } from "./initializers";
import { noteRenamed } from "./renamed";
import { flag, sizes, size, type Options } from "./options";
import type { KerasPath } from "./paths";
import { layerWeights } from "./weights";

const opaque: LayerEntry = { effect: "opaque", parameters: [], shape: () => null };

/** A layer of Keras's own, from the call that makes it. */
export function makeLayer(path: string, keras: KerasPath, call: Call, machine: Machine): LayerObject {
  const className = canonicalName(keras.name);
  const entry = layerEntry(keras.name) ?? opaque;
  const bound = bindArguments(call, entry, keras.flavour, machine);
  noteRenamed(keras, call, machine);
  const gates = recurrentActivation(entry, bound, keras, call, machine);
  const options = optionsOf(bound, entry, call, keras.flavour, machine);
  const kernel = entry.kernelRank !== undefined ? sizes(options, "kernel_size", entry.kernelRank, null) : null;
  const acts = entry.effect === "activation" ? actsOf(path, keras, bound, call, machine) : null;
  // The layer called Activation has an attribute of that name too.
  const activation =
    className === "Activation"
      ? acts
      : entry.activation === undefined
        ? null
        : ownActivation(entry.activation, bound, call, keras, machine);
  // Sums with weights that are never negative are no linear map like any other; vectors of length one have products of at most one.
  const isBounded =
    call.args.some(
      ({ name, at }) => name === "embeddings_constraint" || (name === "kernel_constraint" && /non_?neg/i.test(machine.text(at))),
    ) ||
    (className === "Dot" && (call.open || flag(options, "normalize") !== false));
  const layer: { -readonly [Property in keyof Layer]: Layer[Property] } = {
    id: machine.nextId(),
    className,
    name: givenName(call, machine),
    effect: isBounded ? "opaque" : entry.effect,
    units: unitsOf(entry, bound, options, call),
    activation,
    acts,
    kernelSize: kernel ? product(kernel) : className === "Dense" ? 1 : null,
    trainable: givenFlag(call, "trainable", machine),
    isGivenWeights: call.args.some(({ name }) => name === "weights"),
    at: call.at,
  };
  // One after the other: spreading what may be absent takes as long as all the rest.
  if (kernel && kernel.includes(1) && kernel.some((size) => size !== 1)) layer.isAlongSomeAxes = true;
  const { kernelInitializer, biasInitializer } = initializersOf(className, entry, bound, call, machine);
  if (kernelInitializer) layer.kernelInitializer = kernelInitializer;
  if (biasInitializer) layer.biasInitializer = biasInitializer;
  if (gates) layer.recurrentActivation = gates;
  if (entry.disturbs) layer.disturbs = entry.disturbs;
  if (entry.isAffineInUse) layer.isAffineInUse = true;
  return layerObject(layer, entry, options, statedInput(className, call, machine), call, machine);
}

function layerObject(first: Layer, entry: LayerEntry, options: Options, opens: Extent, call: Call, machine: Machine): LayerObject {
  const { id, className } = first;
  const isMatrix = className === "Dense" || className === "Embedding";
  const matrix = isMatrix ? [size(options, "input_dim"), size(options, className === "Dense" ? "units" : "output_dim")] : null;
  // What the program changes after it was made is changed by another view of it.
  const shown = machine.cell(first);
  const view = (m: Machine): Layer => m.read(shown);
  const change = (m: Machine, changed: Partial<Layer>): void => m.write(shown, { ...view(m), ...changed });
  // Words that are no tensors are labels, as likely as not.
  const looksUp = /^(?:String|Integer)Lookup$/.test(className);
  const areLabels = ({ args: [words] }: Call, m: Machine): boolean => looksUp && words !== undefined && arrayOf(words.value, m) !== null;
  const layer: LayerObject = {
    type: "keras.layer",
    id,
    isLayer: true,
    className,
    at: call.at,
    opens: () => opens,
    view,
    made: machine.cell<readonly (readonly Tensor[])[]>([]),
    isGivenWeights: (m) => view(m).isGivenWeights === true,
    apply: (given, c, m) =>
      applyEntry(
        layer,
        entry,
        options,
        given,
        c.args.some(({ name }) => name === "return_attention_scores") && givenFlag(c, "return_attention_scores", m),
      ),
    call: (c, m) =>
      areLabels(c, m)
        ? m.call(
            { kind: "external", path: "keras.utils.lookup", at: c.at },
            [...c.args, ...call.args.filter(({ name }) => name !== null)],
            c.at,
          )
        : applyCall(layer, c, m),
    attribute: (name, at, m) => {
      switch (name) {
        case "name": {
          const written = view(m).name;
          return written === null ? m.foreign(automaticName(className), at) : m.string(written, at);
        }
        case "trainable":
          return m.boolean(view(m).trainable, at);
        case "set_weights":
          return m.native(name, at, (c, mm) => {
            change(mm, { isGivenWeights: true });
            return mm.none(c.at);
          });
        case "call":
        case "__call__":
          return m.native(name, at, (c, mm) => applyCall(layer, c, mm));
        default:
          // Who asks for its weights may set them.
          if (name === "kernel" || name === "weights") change(m, { isGivenWeights: true });
          return (isMatrix ? layerWeights(name, matrix, at, m) : undefined) ?? madeAttribute(layer, name, at, m);
      }
    },
    setAttribute: (name, value, m) => {
      if (name === "trainable") {
        const plain = m.plain(value);
        if (plain.kind === "boolean") change(m, { trainable: plain.value });
      }
      if (name === "name" || name === "_name") change(m, { name: plainText(value, m) });
      if (name === "activation" && first.activation) {
        const activation = activationOf(value, value.at, "keras", m);
        change(m, className === "Activation" ? { activation, acts: activation } : { activation });
      }
    },
  };
  return layer;
}

/** Applies a layer of the table. One that gives its states too, or how it weighed its inputs, has several outputs. */
function applyEntry(
  layer: LayerObject,
  entry: LayerEntry,
  options: Options,
  given: readonly Tensor[],
  givesScores: boolean,
): readonly Tensor[] {
  const application: Application = { maker: layer, given, again: (others) => applyEntry(layer, entry, options, others, givesScores) };
  const [first, ...others] = given.map(({ extent }) => extent);
  const tensor = (index: number, extent: Extent): Tensor => ({ application, index, from: given, extent });
  const output = tensor(0, first === undefined ? null : entry.shape([first, ...others], options));
  if (givesScores) return [output, tensor(1, null)];
  if (entry.effect !== "recurrent" || flag(options, "return_state") !== true) return [output];
  const states = layer.className === "LSTM" || layer.className === "CuDNNLSTM" || layer.className.startsWith("ConvLSTM") ? 2 : 1;
  const state: Extent = entry.units === "units" ? [null, size(options, "units")] : null;
  return [output, ...Array.from({ length: states }, (_, i) => tensor(i + 1, state))];
}

function unitsOf(entry: LayerEntry, bound: Bound, options: Options, call: Call): Known<number> | null {
  if (entry.units === undefined) return null;
  const argument = bound.get(entry.units);
  const units = size(options, entry.units);
  return units === null
    ? unknown(argument || call.open ? "unknown-argument" : "not-given", argument?.at ?? call.at)
    : known(units, argument?.value.at ?? call.at);
}

function ownActivation(otherwise: string, bound: Bound, call: Call, { flavour }: KerasPath, machine: Machine): Known<ActivationUse> {
  const argument = bound.get("activation");
  if (argument) return activationOf(argument.value, argument.at, flavour, machine);
  if (call.open) return unknown("unknown-argument", call.at);
  const standard = byDefault(otherwise, call.at);
  machine.recordActivation(standard, call.at);
  return standard;
}

/** What the gates apply, for layers that let the program choose. Those that convolve have no fast kernels, whatever they apply. */
function recurrentActivation(
  entry: LayerEntry,
  bound: Bound,
  { flavour }: KerasPath,
  call: Call,
  machine: Machine,
): Known<ActivationUse> | null {
  if (!entry.parameters.includes("recurrent_activation") || entry.parameters.includes("kernel_size")) return null;
  const argument = bound.get("recurrent_activation");
  if (argument) return activationOf(argument.value, argument.at, flavour, machine);
  return call.open ? unknown("unknown-argument", call.at) : byDefault("sigmoid", call.at);
}

/** What an activation layer applies. */
function actsOf(path: string, { flavour, name }: KerasPath, bound: Bound, call: Call, machine: Machine): Known<ActivationUse> {
  if (name === "Activation") {
    const argument = bound.get("activation");
    return argument ? activationOf(argument.value, argument.at, flavour, machine) : unknown("unknown-argument", call.at);
  }
  const named = namedActivation(path, machine) ?? namedActivation(`keras.layers.${name}`, machine);
  const result = named ? known(use(named, name, "layer", call, call.at, machine), call.at) : unknown("unknown-name", call.at);
  machine.recordActivation(result, call.at);
  return result;
}

export const givenName = (call: Call, machine: Machine): string | null => plainText(argument(call, null, "name")?.value, machine);

function givenFlag(call: Call, name: string, machine: Machine): boolean {
  const given = argument(call, null, name);
  const plain = machine.plain(given?.value);
  return !(plain?.kind === "boolean" && !plain.value);
}

/** A layer as a value of the program. */
export const layerValue = (layer: LayerObject, machine: Machine): Value => machine.foreign(layer, layer.at);

/** What Keras calls a layer that is given no name: `conv2d_1`. Which number it has nobody knows, but it begins as its class does. */
const automaticName = (className: string): ForeignObject => ({
  type: "keras.name",
  compare: (operator, other, at, m) => {
    const text = plainText(other, m);
    return operator === "==" && text !== null && !text.startsWith(className.slice(0, 3).toLowerCase()) ? m.boolean(false, at) : undefined;
  },
});
