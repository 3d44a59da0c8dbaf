import type { Call, Machine } from "../../interpret/machine";
import type { Cell, Value } from "../../interpret/value";
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

const opaque: LayerEntry = { effect: "opaque", parameters: [], shape: () => null };

/** What of a layer the program may change after it was made. */
interface Changing {
  readonly activation: Cell<Known<ActivationUse> | null>;
  readonly trainable: Cell<boolean>;
  readonly name: Cell<string | null>;
  readonly isGivenWeights: Cell<boolean>;
}

/** A layer of Keras's own, from the call that makes it. */
export function makeLayer(path: string, keras: KerasPath, call: Call, machine: Machine): LayerObject {
  const className = canonicalName(keras.name);
  const entry = layerEntry(keras.name) ?? opaque;
  const bound = bindArguments(call, entry, keras.flavour, machine);
  noteRenamed(keras, call, machine);
  const gates = recurrentActivation(entry, bound, keras, call, machine);
  const options = optionsOf(bound, entry, call, keras.flavour, machine);
  const kernel = entry.kernelRank !== undefined ? sizes(options, "kernel_size", entry.kernelRank, null) : null;
  const fixed = {
    className,
    effect: entry.effect,
    units: unitsOf(entry, bound, options, call),
    acts: entry.effect === "activation" ? actsOf(path, keras, bound, call, machine) : null,
    kernelSize: kernel ? product(kernel) : className === "Dense" ? 1 : null,
    ...(kernel && kernel.includes(1) && kernel.some((size) => size !== 1) ? { isAlongSomeAxes: true } : {}),
    ...initializersOf(className, entry, bound, call, machine),
    ...(gates ? { recurrentActivation: gates } : {}),
    ...(entry.disturbs ? { disturbs: entry.disturbs } : {}),
  };
  // The layer called Activation has an attribute of that name too.
  const own = className === "Activation" ? fixed.acts : entry.activation === undefined ? null : ownActivation(entry.activation, bound, call, keras, machine);
  return layerObject(fixed, entry, options, own, statedInput(className, call, machine), call, machine);
}

function layerObject(
  fixed: Pick<Layer, "className" | "effect" | "units" | "acts" | "kernelSize" | "isAlongSomeAxes" | "kernelInitializer" | "biasInitializer" | "recurrentActivation" | "disturbs">,
  entry: LayerEntry, options: Options, own: Known<ActivationUse> | null, opens: Extent, call: Call, machine: Machine,
): LayerObject {
  const changing: Changing = {
    activation: machine.cell(own), trainable: machine.cell(givenFlag(call, "trainable", machine)), name: machine.cell(givenName(call, machine)),
    isGivenWeights: machine.cell(call.args.some(({ name }) => name === "weights")),
  };
  const id = machine.nextId();
  const views: Layer[] = [];
  const view = (m: Machine): Layer => {
    const activation = m.read(changing.activation);
    const trainable = m.read(changing.trainable);
    const name = m.read(changing.name);
    const isGivenWeights = m.read(changing.isGivenWeights);
    for (const v of views) if (v.activation === activation && v.trainable === trainable && v.name === name && v.isGivenWeights === isGivenWeights) return v;
    const fresh: Layer = { ...fixed, id, name, activation, trainable, isGivenWeights, at: call.at, acts: fixed.className === "Activation" ? activation : fixed.acts };
    views.push(fresh);
    return fresh;
  };
  const layer: LayerObject = {
    type: "keras.layer", id, isLayer: true, className: fixed.className, at: call.at, opens: () => opens, view,
    made: machine.cell<readonly (readonly Tensor[])[]>([]),
    isGivenWeights: (m) => m.read(changing.isGivenWeights),
    apply: (given) => applyEntry(layer, entry, options, given),
    call: (c, m) => applyCall(layer, c, m),
    attribute: (name, at, m) => {
      switch (name) {
        case "name": { const written = m.read(changing.name); return written === null ? undefined : m.string(written, at); }
        case "units": case "filters": { const { units } = view(m); return units?.known ? m.number(units.value, at, true) : undefined; }
        case "trainable": return m.boolean(m.read(changing.trainable), at);
        case "set_weights": return m.native(name, at, (c, mm) => { mm.write(changing.isGivenWeights, true); return mm.none(c.at); });
        case "call": case "__call__": return m.native(name, at, (c, mm) => applyCall(layer, c, mm));
        default: return madeAttribute(layer, name, at, m);
      }
    },
    setAttribute: (name, value, m) => {
      if (name === "trainable") { const plain = m.plain(value); if (plain.kind === "boolean") m.write(changing.trainable, plain.value); }
      if (name === "name" || name === "_name") { const plain = m.plain(value); m.write(changing.name, plain.kind === "string" ? plain.value : null); }
      if (name === "activation" && own) m.write(changing.activation, activationOf(value, value.at, "keras", m));
    },
  };
  return layer;
}

/** Applies a layer of the table. One that gives its states too has several outputs. */
function applyEntry(layer: LayerObject, entry: LayerEntry, options: Options, given: readonly Tensor[]): readonly Tensor[] {
  const application: Application = { maker: layer, given, again: (others) => applyEntry(layer, entry, options, others) };
  const extents = given.map(({ extent }) => extent);
  const tensor = (index: number, extent: Extent): Tensor => ({ application, index, from: given, extent });
  const output = tensor(0, extents.length === 0 ? null : entry.shape(extents, options));
  if (entry.effect !== "recurrent" || flag(options, "return_state") !== true) return [output];
  const states = layer.className === "LSTM" || layer.className === "CuDNNLSTM" || layer.className.startsWith("ConvLSTM") ? 2 : 1;
  const state: Extent = entry.kernelRank === undefined ? [null, size(options, "units")] : null;
  return [output, ...Array.from({ length: states }, (_, i) => tensor(i + 1, state))];
}

function unitsOf(entry: LayerEntry, bound: Bound, options: Options, call: Call): Known<number> | null {
  if (entry.units === undefined) return null;
  const argument = bound.get(entry.units);
  const units = size(options, entry.units);
  return units === null ? unknown(argument || call.open ? "unknown-argument" : "not-given", argument?.at ?? call.at) : known(units, argument?.at ?? call.at);
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
function recurrentActivation(entry: LayerEntry, bound: Bound, { flavour }: KerasPath, call: Call, machine: Machine): Known<ActivationUse> | null {
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

export function givenName(call: Call, machine: Machine): string | null {
  const argument = call.args.find((a) => a.name === "name");
  const plain = argument && machine.plain(argument.value);
  return plain?.kind === "string" ? plain.value : null;
}

function givenFlag(call: Call, name: string, machine: Machine): boolean {
  const argument = call.args.find((a) => a.name === name);
  const plain = argument && machine.plain(argument.value);
  return !(plain?.kind === "boolean" && !plain.value);
}

/** A layer as a value of the program. */
export const layerValue = (layer: LayerObject, machine: Machine): Value => machine.foreign(layer, layer.at);
