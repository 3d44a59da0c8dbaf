import type { DecidedObject } from "../../interpret/array";
import { plainNumber, type Argument, type Machine } from "../../interpret/machine";
import type { ForeignObject, Plain, Value } from "../../interpret/value";
import type { Effect, Layer } from "../../model/layer";
import type { ActivationUse } from "../../model/layer";
import { known, unknown, type Known, type Place } from "../../model/known";
import { axisIn, broadcast, isShape, lastOf, withLast, type Extent, type Extents, type Size } from "./extent";
import { operatorFormula, type Formula } from "./formula";
import type { Application, Maker, Tensor } from "./graph";
import { shapeSetting, setting } from "./options";
import { noteDecided } from "./session";
import { keepsLastAxis, subscripted } from "./subscript";
import { trainedExtent } from "./weights";

/** A symbolic tensor as the program holds it. */
export interface TensorObject extends DecidedObject {
  readonly type: "keras.tensor";
  readonly tensor: Tensor;
}

const isTensorObject = (object: ForeignObject): object is TensorObject => object.type === "keras.tensor";

/** The symbolic tensor that a value is; undefined where it is none. */
export const tensorOf = (plain: Plain): Tensor | undefined =>
  plain.kind === "foreign" && isTensorObject(plain.object) ? plain.object.tensor : undefined;

/** How an operation makes a shape from those it is given. */
export type ShapeRule = (inputs: Extents) => Extent;

export interface Operation {
  /** As the program names it: `tf.reshape`, `+`. */
  readonly name: string;
  readonly effect: Effect;
  /** Set where it is a trained map to so many numbers. */
  readonly units?: Known<number>;
  readonly acts?: Known<ActivationUse>;
  readonly shape: ShapeRule;
  readonly formula?: Formula | undefined;
  readonly at: Place;
}

/** What an operation makes of tensors. */
export function operate(operation: Operation, inputs: readonly Tensor[], machine: Machine): Tensor {
  const { name, effect, units = null, acts = null, shape, formula, at } = operation;
  const view: Layer = {
    id: machine.nextId(),
    className: name,
    name: null,
    effect,
    units,
    activation: null,
    acts,
    kernelSize: null,
    trainable: true,
    at,
  };
  const maker: Maker = { id: view.id, isLayer: false, view: () => view, ...(formula ? { formula } : {}) };
  const apply = (given: readonly Tensor[]): readonly [Tensor] => {
    const application: Application = { maker, given, again: apply };
    const [first = null, ...others] = given.map(({ extent }) => extent);
    return [{ application, index: 0, from: given, extent: shape([first, ...others]) }];
  };
  return apply(inputs)[0];
}

/** A tensor that comes from nowhere: an input, or something that is not known. */
export function source(effect: "input" | "opaque", className: string, extent: Extent, at: Place, machine: Machine): Tensor {
  const view: Layer = {
    id: machine.nextId(),
    className,
    name: null,
    effect,
    units: null,
    activation: null,
    acts: null,
    kernelSize: null,
    trainable: true,
    at,
  };
  const maker: Maker = { id: view.id, isLayer: effect === "input", view: () => view };
  return { application: { maker, given: [], again: () => [] }, index: 0, from: [], extent };
}

/** A tensor as a value of the program. */
export function tensorValue(tensor: Tensor, at: Place, machine: Machine): Value {
  const object: TensorObject = {
    type: "keras.tensor",
    isElementwise: true,
    tensor,
    attribute: (name, place, m) => attribute(tensor, name, place, m),
    binary: (operator, other, isReversed, place, m) => tensorValue(arithmetic(tensor, operator, other, isReversed, place, m), place, m),
    compare: (operator, other, place, m) => compared(tensor, operator, other, place, m),
    subscript: (index, place, m) =>
      tensorValue(
        operate(
          {
            name: "[]",
            effect: keepsLastAxis(index, tensor.extent, m) ? "identity" : "part",
            shape: ([input]) => subscripted(index, input, m),
            at: place,
          },
          [tensor],
          m,
        ),
        place,
        m,
      ),
    iterate: () => null,
    decode: (how, threshold, axis, place, m) => noteDecided(tensor, { how, threshold, axis, at: place }, m),
  };
  return machine.foreign(object, at);
}

function attribute(tensor: Tensor, name: string, at: Place, machine: Machine): Value | undefined {
  if (name === "shape") return shapeValue(tensor, at, machine);
  if (name === "get_shape") return machine.native(name, at, (_call, m) => shapeValue(tensor, at, m));
  // The same numbers.
  if (name === "numpy") return machine.native(name, at, (call, m) => tensorValue(tensor, call.at, m));
  return undefined;
}

/** The shape as a tuple; what is not known in it is None, as Keras shows it. */
export function shapeValue(tensor: Tensor, at: Place, machine: Machine): Value {
  const { extent } = tensor;
  if (isShape(extent)) {
    return machine.tuple(
      extent.map((size, i) =>
        size !== null ? machine.number(size, at, true) : i === 0 ? machine.none(at) : machine.unknown("unknown-shape", at),
      ),
      at,
    );
  }
  if (extent === null) return machine.unknown("unknown-shape", at);
  // Of such a shape nothing but `shape[-1]` can be told.
  return machine.foreign(
    {
      type: "keras.shape",
      subscript: (index, place, m) => (plainNumber(index, m) === -1 ? m.number(extent.last, place, true) : undefined),
    },
    at,
  );
}

function arithmetic(tensor: Tensor, operator: string, other: Value, isReversed: boolean, at: Place, machine: Machine): Tensor {
  const plain = machine.plain(other);
  const right = tensorOf(plain);
  if (right) {
    const merges = operator === "+" || operator === "-" || operator === "*" || operator === "/";
    const shape: ShapeRule = merges ? ([a, b = null]) => broadcast(a, b) : () => null;
    return operate(
      { name: operator, effect: merges ? "merge" : "opaque", shape, formula: operatorFormula(operator, null, isReversed), at },
      [tensor, right],
      machine,
    );
  }
  const weight = trainedExtent(plain, machine);
  if (weight !== undefined && operator === "@" && !isReversed) return projected(tensor, weight, false, operator, at, machine);
  if (weight !== undefined && (operator === "+" || (operator === "-" && !isReversed))) return biased(tensor, operator, at, machine);
  const isNumber = plain.kind === "number";
  const formula = operatorFormula(operator, isNumber ? plain.value : null, isReversed);
  return operate(
    {
      name: operator,
      effect: isNumber ? effectOf(operator, plain.value, isReversed) : "opaque",
      shape: ([a]) => (isNumber ? a : null),
      formula,
      at,
    },
    [tensor],
    machine,
  );
}

/** What is done to every value by a number beside it. */
function effectOf(operator: string, number: number, isReversed: boolean): Effect {
  switch (operator) {
    case "+":
      return number === 0 ? "identity" : "scaling";
    case "-":
      return number === 0 && !isReversed ? "identity" : "scaling";
    case "*":
      return number === 1 ? "identity" : number === 0 ? "opaque" : "scaling";
    case "/":
      return isReversed || number === 0 ? "opaque" : number === 1 ? "identity" : "scaling";
    default:
      return "opaque";
  }
}

/** The product of a tensor with a matrix of weights: what a dense layer computes. */
export function projected(tensor: Tensor, weight: Extent, isTransposed: boolean, name: string, at: Place, machine: Machine): Tensor {
  const width = isShape(weight) ? (weight.at(isTransposed ? -2 : -1) ?? null) : lastOf(weight);
  const shape: ShapeRule = ([input]) => (isShape(input) ? withLast(input, width) : width === null ? null : { last: width });
  return operate(
    { name, effect: "affine", units: width === null ? unknown("unknown-shape", at) : known(width, at), shape, at },
    [tensor],
    machine,
  );
}

/** A trained number is added to each: what an affine map gives stays the output of one. */
export function biased(tensor: Tensor, name: string, at: Place, machine: Machine): Tensor {
  const { effect, activation } = tensor.application.maker.view(machine);
  const isAffine = effect === "affine" && (activation === null || (activation.known && activation.value.activation.id === "linear"));
  return operate({ name, effect: isAffine ? "identity" : "opaque", shape: ([input]) => input, at }, [tensor], machine);
}

/** `tensor > 0`: a tensor of answers. Other comparisons ask whether it is the same object. */
function compared(tensor: Tensor, operator: string, other: Value, at: Place, machine: Machine): Value | undefined {
  const plain = machine.plain(other);
  const right = tensorOf(plain);
  const formula = operatorFormula(operator, plain.kind === "number" ? plain.value : null);
  if (!formula || (!right && plain.kind !== "number")) return undefined;
  if (plain.kind === "number") noteDecided(tensor, { how: "threshold", threshold: plain.value, axis: null, at }, machine);
  return tensorValue(
    operate(
      { name: operator, effect: "opaque", shape: ([a, b = a]) => broadcast(a, b), formula, at },
      right ? [tensor, right] : [tensor],
      machine,
    ),
    at,
    machine,
  );
}

/** All tensors in a value: one, or a list, tuple or dict of them, the dict's in the order of their keys as Keras has them. What is something else stands as a tensor nothing is known of. */
export function tensorsIn(value: Value, at: Place, machine: Machine): readonly Tensor[] {
  const plain = machine.plain(value);
  const tensor = tensorOf(plain);
  if (tensor) return [tensor];
  if (plain.kind === "list" || plain.kind === "tuple") {
    const elements = machine.elements(plain);
    if (elements && elements.length > 0) return elements.flatMap((element) => tensorsIn(element, at, machine));
  }
  if (plain.kind === "dict") {
    const entries = machine.entries(plain);
    if (entries && entries.length > 0) return byKey(entries).flatMap(([, element]) => tensorsIn(element, at, machine));
  }
  return [source("opaque", "unknown", null, at, machine)];
}

/** Entries of a dict in the order in which Keras flattens them. */
export const byKey = <T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

/** Tensors as the program receives them: one as itself, several as a list. */
export function valueOf(tensors: readonly Tensor[], at: Place, machine: Machine): Value {
  const [first, second] = tensors;
  if (!first) return machine.unknown("unknown-layer", at);
  return second
    ? machine.list(
        tensors.map((tensor) => tensorValue(tensor, at, machine)),
        at,
      )
    : tensorValue(first, at, machine);
}

/** Whether a value is or holds a symbolic tensor. */
export function holdsTensor(value: Value, machine: Machine): boolean {
  const plain = machine.plain(value);
  if (tensorOf(plain)) return true;
  const held =
    plain.kind === "dict"
      ? machine.entries(plain)?.map(([, one]) => one)
      : plain.kind === "list" || plain.kind === "tuple"
        ? machine.elements(plain)
        : null;
  return held?.some((one) => holdsTensor(one, machine)) === true;
}

/** The tensor that a loss is given, the first where there are several. */
export const tensorIn = (given: Pick<Argument, "value" | "at"> | undefined, machine: Machine): Tensor | undefined =>
  given && holdsTensor(given.value, machine) ? tensorsIn(given.value, given.at, machine)[0] : undefined;

/** Axes taken away by an average or maximum over `axis`. */
export function reduced(input: Extent, axis: Size | readonly Size[], keep: boolean): Extent {
  if (!isShape(input) || axis === null) return null;
  const gone = (Array.isArray(axis) ? axis : [axis]).map((a: Size) => (a === null ? null : axisIn(input.length, a)));
  if (gone.includes(null)) return null;
  return keep ? input.map((size, i) => (gone.includes(i) ? 1 : size)) : input.filter((_, i) => !gone.includes(i));
}

/** A shape argument of an operation, such as that of `tf.reshape`; null where it is not known. */
export function shapeArgument(value: Value, machine: Machine): { readonly sizes: readonly Size[]; readonly open: boolean } | null {
  const written = setting(value, machine);
  const sizes = shapeSetting(written);
  return sizes && { sizes, open: Array.isArray(written) && written.includes(-1) };
}
