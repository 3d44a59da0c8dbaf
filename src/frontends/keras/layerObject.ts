import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Cell, ForeignObject, Value } from "../../interpret/value";
import type { Place } from "../../model/known";
import type { Extent } from "./extent";
import type { Maker, Tensor } from "./graph";
import { statedShape } from "./options";
import { holdsTensor, operate, shapeValue, source, tensorsIn, valueOf } from "./tensor";

/** A layer, a model or anything else that Keras can call on tensors and put into a model. */
export interface LayerObject extends ForeignObject, Maker {
  readonly type: "keras.layer" | "keras.model";
  readonly className: string;
  readonly at: Place;
  /** What it makes of tensors; nothing where that is not known. */
  apply(given: readonly Tensor[], call: Call, machine: Machine): readonly Tensor[];
  /** Outputs of its uses so far, in order. */
  readonly made: Cell<readonly (readonly Tensor[])[]>;
  /** Whether the program sets its weights itself. */
  isGivenWeights?(machine: Machine): boolean;
  /** The shape with which it opens a Sequential model; null where it is not given. */
  opens(machine: Machine): Extent;
}

export const isLayerObject = (object: ForeignObject): object is LayerObject =>
  object.type === "keras.layer" || object.type === "keras.model";

/** The layer that a value is, or that stands behind an instance of the program's own subclass; null where it is none. */
export function layerOf(value: Value | undefined, machine: Machine): LayerObject | null {
  const plain = machine.plain(value);
  const object = plain?.kind === "foreign" ? plain.object : plain?.kind === "instance" ? plain.base : null;
  return object && isLayerObject(object) ? object : null;
}

/** Runs `layer(x)`. */
export function applyCall(layer: LayerObject, call: Call, machine: Machine): Value {
  return valueOf(applyTo(layer, tensorsOf(call, machine), call, machine), call.at, machine);
}

/** Applies a layer to tensors and keeps what came of it, for `layer.output`. */
export function applyTo(layer: LayerObject, given: readonly Tensor[], call: Call, machine: Machine): readonly Tensor[] {
  const tensors = layer.apply(call.args.length === 0 ? given : given.map((tensor) => afterGap(tensor, call.at, machine)), call, machine);
  machine.write(layer.made, [...machine.read(layer.made), tensors]);
  return tensors;
}

/** Between the layer that gave a tensor and the place that uses it code was left out: then it may be another tensor by now. */
function afterGap(tensor: Tensor, at: Place, machine: Machine): Tensor {
  const { maker } = tensor.application;
  return maker.isLayer && machine.isLeftOut(maker.view(machine).at, at)
    ? operate({ name: "...", effect: "opaque", shape: () => null, at }, [tensor], machine)
    : tensor;
}

/** The tensors that a layer is called on: the first argument whatever it is, of the others those that are tensors. */
function tensorsOf(call: Call, machine: Machine): readonly Tensor[] {
  const first = call.args.find((a) => a.name === null) ?? call.args.find((a) => a.name === "inputs");
  const rest = call.args.filter((a) => a !== first && holdsTensor(a.value, machine));
  return [...(first ? tensorsIn(first.value, first.at, machine) : []), ...rest.flatMap((a) => tensorsIn(a.value, a.at, machine))];
}

/** Runs `layer.compute_output_shape(input_shape)`, which is no use of the layer. */
function outputShape(layer: LayerObject, call: Call, machine: Machine): Value {
  const extent = statedShape(argument(call, 0, "input_shape"), machine);
  const [output] = layer.apply([source("opaque", layer.className, extent, call.at, machine)], implicitCall(call.at), machine);
  return output ? shapeValue(output, call.at, machine) : machine.unknown("unknown-shape", call.at);
}

/** A call without arguments of its own, for layers that the front end applies itself. */
export const implicitCall = (at: Place): Call => ({ at, callee: at, args: [], open: false });

/** `layer.output`, `layer.input` and their shapes: those of its first use. Undefined where it has not been used. */
export function madeAttribute(layer: LayerObject, name: string, at: Place, machine: Machine): Value | undefined {
  if (name === "compute_output_shape" && layer.type === "keras.layer")
    return machine.native(name, at, (call, m) => outputShape(layer, call, m));
  const [first] = machine.read(layer.made);
  if (!first) return undefined;
  if (name === "output") return valueOf(first, at, machine);
  const given = first[0]?.application.given ?? [];
  if (name === "input") return valueOf(given, at, machine);
  const [output] = first;
  const [input] = given;
  if (name === "output_shape" && output) return shapeValue(output, at, machine);
  if (name === "input_shape" && input) return shapeValue(input, at, machine);
  return undefined;
}
