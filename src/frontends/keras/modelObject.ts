import { argument, plainNumber, plainText, type Call, type Machine } from "../../interpret/machine";
import type { Cell, Value } from "../../interpret/value";
import type { Compile } from "../../model/analysis";
import { known, unknown, type Place } from "../../model/known";
import type { Layer } from "../../model/layer";
import type { Model } from "../../model/model";
import { compile, judgeUncompiled, type Compiled } from "./compile";
import type { Extent } from "./extent";
import { neutral, replay, type Maker, type Tensor } from "./graph";
import { applyCall, isLayerObject, madeAttribute, type LayerObject } from "./layerObject";
import type { Flavour } from "./paths";
import { seenThrough } from "./plainLayer";
import { configValue, saveModel } from "./saved";
import { holdsTensor, shapeValue, tensorsIn, tensorValue, valueOf } from "./tensor";
import { isNeverTrained, lifeMethod, newLife, type GivenOutput, type Life, type Part } from "./life";
import { noteGiven } from "./session";

/** A model of the program. What it is made of may change until the end. */
export interface ModelObject extends LayerObject {
  readonly type: "keras.model";
  readonly flavour: Flavour;
  describe(machine: Machine): Model;
  /** What reaches its outputs; null where that is not known. */
  outputs(machine: Machine): readonly Tensor[] | null;
  /** Their `order` rises with time. */
  readonly compiles: Cell<readonly Compile[]>;
  /** What its outputs were made by when it was compiled last. */
  readonly compiledAs: Cell<string | null>;
  /** Whether the program took layers off the list of a model that is a graph: in some versions they are gone. */
  readonly isCut: Cell<boolean>;
  /** What the last `compile` gave a model that trains by code of the program's own. */
  readonly compiled: Cell<Compiled | null>;
  /** What the last `compile` was given as its loss, as the program finds it on the model again. */
  readonly loss: Cell<Value | null>;
  /** Whether the loss of an output can be seen to play no part: the model only works inside another one, or predicts with weights it was given. */
  isNeverTrained(machine: Machine, part: Part | null, output: number): boolean;
  /** What the program has done with it. */
  readonly life: Cell<Life>;
  /** What its loss and its metrics are called where it is left to choose them itself; absent where it does not choose. */
  readonly ownChoice?: ReadonlySet<string>;
  /** Whether training follows code of the program's own, so that the loss may meet another tensor than the output. */
  readonly trainsItself: (machine: Machine) => boolean;
  /** Runs that code, if there is any, on what `fit` is given. */
  readonly step?: (fit: Call, machine: Machine) => void;
}

/** What makes one kind of model differ from another. */
export interface Anatomy {
  readonly className: string;
  readonly name: string | null;
  readonly at: Place;
  readonly flavour: Flavour;
  kind(machine: Machine): Model["kind"];
  /** Null where it is not known. */
  inputs(machine: Machine): readonly Tensor[] | null;
  outputs(machine: Machine): readonly Tensor[] | null;
  outputNames(machine: Machine): readonly (string | null)[];
  /** In the order of Keras's `model.layers`, InputLayer among them where Keras has it. */
  parts(machine: Machine): readonly Maker[];
  complete(machine: Machine): boolean;
  opens(machine: Machine): Extent;
  apply: (self: LayerObject, ...rest: Parameters<LayerObject["apply"]>) => readonly Tensor[];
  readonly trainsItself?: (machine: Machine) => boolean;
  readonly step?: ModelObject["step"];
  readonly ownChoice?: ReadonlySet<string>;
  readonly attribute?: (name: string, at: Place, machine: Machine) => Value | undefined;
  /** Takes the last layer off, where the layers are a stack. */
  readonly pop?: (machine: Machine) => void;
  readonly call?: LayerObject["call"];
}

export const isModelObject = (object: { readonly type: string }): object is ModelObject => object.type === "keras.model";

/** Makes a model and, if it is one that the program builds, notes it. */
export function modelObject(anatomy: Anatomy, isNoted: boolean, machine: Machine): ModelObject {
  const { className, name, at, flavour } = anatomy;
  const id = machine.nextId();
  const trainable = machine.cell(true);
  const life = machine.cell<Life>(newLife);
  // What the program put in the place of its outputs.
  const replaced = machine.cell<readonly Tensor[] | null>(null);
  const view = (isTrained: boolean): Layer => ({
    id,
    className,
    name,
    effect: "identity",
    units: null,
    activation: null,
    acts: null,
    kernelSize: null,
    trainable: isTrained,
    at,
  });
  const [trained, frozen] = [view(true), view(false)];
  const model: ModelObject = {
    type: "keras.model",
    id,
    isLayer: true,
    className,
    flavour,
    at,
    compiles: machine.cell<readonly Compile[]>([]),
    compiled: machine.cell<Compiled | null>(null),
    loss: machine.cell<Value | null>(null),
    isCut: machine.cell(false),
    compiledAs: machine.cell<string | null>(null),
    life,
    made: machine.cell<readonly (readonly Tensor[])[]>([]),
    view: (m) => (m.read(trainable) ? trained : frozen),
    opens: (m) => anatomy.opens(m),
    outputs: (m) => m.read(replaced) ?? anatomy.outputs(m),
    describe: (m) => describe(model, anatomy, m),
    isNeverTrained: (m, part, index) =>
      isNeverTrained(m.read(life), part, m.read(model.made), layersIn(anatomy, m), outputOf(model, index, m), m),
    trainsItself: anatomy.trainsItself ?? (() => false),
    ...(anatomy.ownChoice && { ownChoice: anatomy.ownChoice }),
    ...(anatomy.step && { step: anatomy.step }),
    apply: (given, call, m) => {
      const outputs = m.read(replaced);
      return outputs ? applyOn(model, anatomy.inputs(m) ?? [], outputs, given, call, m) : anatomy.apply(model, given, call, m);
    },
    call: anatomy.call ?? ((call, m) => applyCall(model, call, m)),
    attribute: (attribute, place, m) =>
      anatomy.attribute?.(attribute, place, m) ??
      lifeMethod(model, attribute, place, m) ??
      modelAttribute(model, anatomy, attribute, place, m),
    setAttribute: (attribute, value, m) => {
      // A stack goes on growing from its last layer, whatever they are said to be.
      if (attribute === "outputs" && holdsTensor(value, m) && anatomy.kind(m) !== "sequential")
        m.write(replaced, tensorsIn(value, value.at, m));
      const flag = attribute === "trainable" ? m.plain(value) : null;
      if (flag?.kind !== "boolean") return;
      m.write(trainable, flag.value);
      for (const part of layersIn(anatomy, m)) part.setAttribute?.("trainable", value, m);
    },
  };
  const isAtTop = machine.context() === "";
  const isLeftAlone = (m: Machine): boolean => !m.read(life).trains && m.read(model.compiles).length === 0;
  const isShown = (m: Machine): boolean => isAtTop && isLeftAlone(m) && m.read(model.made).length === 0;
  if (isNoted)
    machine.recordModel(
      at,
      (m) => ({ ...model.describe(m), isShown: isShown(m), isOfTests: isLeftAlone(m) && m.isTesting(at) }),
      (m) => m.read(model.compiles),
    );
  judgeUncompiled(model, machine);
  if (anatomy.kind(machine) === "functional") noteGiven(model, anatomy.outputs(machine) ?? [], machine);
  return model;
}

function outputOf(model: ModelObject, index: number, machine: Machine): GivenOutput | null {
  const outputs = model.outputs(machine) ?? [];
  const tensor = outputs[index];
  return tensor ? { model: model.id, tensor, count: outputs.length } : null;
}

/** The outputs of a model as they are where other tensors come in. */
export function applyOn(
  self: LayerObject,
  inputs: readonly Tensor[],
  outputs: readonly Tensor[],
  given: readonly Tensor[],
  call: Call,
  machine: Machine,
): readonly Tensor[] {
  // What it takes has the shape that it takes.
  const taken = (tensor: Tensor, { extent }: Tensor): Tensor => (tensor.extent === null ? { ...tensor, extent } : tensor);
  const replaced = new Map(inputs.map((input, i): [Tensor, Tensor] => [input, taken(given[i] ?? input, input)]));
  return seenThrough(self, given, replay(outputs, replaced, machine), call);
}

function describe(model: ModelObject, anatomy: Anatomy, machine: Machine): Model {
  const outputs = model.outputs(machine);
  const parts = anatomy.parts(machine);
  machine.spend(parts.length * 16);
  return {
    kind: anatomy.kind(machine),
    name: anatomy.name,
    at: anatomy.at,
    layers: parts.map((part) => part.view(machine)).filter((layer) => layer.effect !== "input"),
    outputs: outputs ? known(neutral(outputs, machine), anatomy.at) : unknown("custom-code", anatomy.at),
    outputNames: anatomy.outputNames(machine),
    complete: anatomy.complete(machine),
    isGivenWeights: machine.read(model.life).loads,
  };
}

const layersIn = (anatomy: Anatomy, machine: Machine): readonly LayerObject[] =>
  anatomy.parts(machine).filter((part): part is LayerObject => "type" in part && isLayerObject(part as LayerObject));

function modelAttribute(model: ModelObject, anatomy: Anatomy, name: string, at: Place, machine: Machine): Value | undefined {
  const tensors = (of: readonly Tensor[] | null): Value => (of ? valueOf(of, at, machine) : machine.unknown("custom-code", at));
  const list = (of: readonly Tensor[] | null): Value => machine.list(of?.map((tensor) => tensorValue(tensor, at, machine)) ?? null, at);
  switch (name) {
    case "compile":
      return machine.native(name, at, (call, m) => {
        compile(model, call, m);
        return m.none(call.at);
      });
    case "save":
      return machine.native(name, at, (call, m) => {
        saveModel(model, argument(call, 0, "filepath")?.value, m);
        return m.none(call.at);
      });
    case "get_config":
    case "to_json":
    case "to_yaml":
      return machine.native(name, at, (call, m) => configValue(model, call.at, m));
    case "call":
    case "__call__":
      return machine.native(name, at, (call, m) => applyCall(model, call, m));
    // With the weights first, that the program keeps itself.
    case "stateless_call":
      return machine.native(name, at, (call, m) =>
        m.tuple([applyCall(model, { ...call, args: call.args.slice(2) }, m), m.unknown("custom-code", call.at)], call.at),
      );
    case "layers":
      return layersValue(model, anatomy, at, machine);
    case "get_layer":
      return machine.native(name, at, (call, m) => {
        const found = getLayer(layersIn(anatomy, m), anatomy.complete(m), call.args, m);
        return found ? m.foreign(found, found.at) : m.unknown("unknown-layer", call.at);
      });
    case "output":
      return tensors(model.outputs(machine));
    case "outputs":
      return list(model.outputs(machine));
    case "input":
      return tensors(anatomy.inputs(machine));
    case "inputs":
      return list(anatomy.inputs(machine));
    case "output_shape":
      return shapeOf(model.outputs(machine), at, machine);
    case "input_shape":
      return shapeOf(anatomy.inputs(machine), at, machine);
    case "loss":
      return machine.read(model.loss) ?? undefined;
    case "name":
      return anatomy.name === null ? undefined : machine.string(anatomy.name, at);
    default:
      return madeAttribute(model, name, at, machine);
  }
}

/** The list of Keras 1 and 2 was the model's own: `model.layers.pop()` took the last layer off. Of the copy that others give, nothing comes of it. */
function layersValue(model: ModelObject, anatomy: Anatomy, at: Place, machine: Machine): Value {
  const layers =
    anatomy.complete(machine) && !machine.read(model.isCut)
      ? layersIn(anatomy, machine).map((layer) => machine.foreign(layer, layer.at))
      : null;
  if (layers && anatomy.flavour === "keras") machine.whenPopped(layers, anatomy.pop ?? ((m) => m.write(model.isCut, true)));
  return machine.list(layers, at);
}

function shapeOf(tensors: readonly Tensor[] | null, at: Place, machine: Machine): Value | undefined {
  const [first, second] = tensors ?? [];
  return first && !second ? shapeValue(first, at, machine) : undefined;
}

function getLayer(layers: readonly LayerObject[], complete: boolean, args: Call["args"], machine: Machine): LayerObject | undefined {
  const named = args.find((a) => a.name === "name") ?? args.find((a) => a.name === null);
  const indexed = args.find((a) => a.name === "index");
  const name = plainText(named?.value, machine);
  if (name !== null) return layers.find((layer) => layer.view(machine).name === name);
  const index = plainNumber(indexed?.value, machine);
  return index !== null && complete ? layers.at(index) : undefined;
}
