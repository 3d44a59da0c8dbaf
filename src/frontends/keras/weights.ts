import { argument, plainNumber, type Call, type Machine } from "../../interpret/machine";
import type { ForeignObject, Value } from "../../interpret/value";
import type { Place } from "../../model/known";
import { isShape, type Extent } from "./extent";
import { statedShape } from "./options";

/** Numbers that the program makes itself: weights of a layer of its own, or what a variable starts from. */
interface WeightObject extends ForeignObject {
  readonly type: "keras.weight";
  readonly extent: Extent;
  readonly isTrained: boolean;
}

const isWeight = (object: ForeignObject): object is WeightObject => object.type === "keras.weight";

/** The shape of a weight that is trained; undefined for any other value. */
export function trainedExtent(value: Value, machine: Machine): Extent | undefined {
  const plain = machine.plain(value);
  return plain.kind === "foreign" && isWeight(plain.object) && plain.object.isTrained ? plain.object.extent : undefined;
}

function weight(extent: Extent, isTrained: boolean, { at }: Pick<Call, "at">, machine: Machine): Value {
  const object: WeightObject = { type: "keras.weight", extent, isTrained };
  return machine.foreign(object, at);
}

/** The weights of one of Keras's layers by the name of its attribute: its matrix, of this shape, is the first of all. Undefined for other attributes. */
export function layerWeights(name: string, matrix: Extent, at: Place, machine: Machine): Value | undefined {
  if (name === "kernel" || name === "embeddings") return weight(matrix, true, { at }, machine);
  if (name !== "weights" && name !== "trainable_weights") return undefined;
  return machine.foreign(
    {
      type: "keras.weights",
      subscript: (index, place, m) => (plainNumber(index, m) === 0 ? weight(matrix, true, { at: place }, m) : undefined),
    },
    at,
  );
}

/** The transpose of a matrix of weights; undefined for any other value. */
export function transposedWeight(value: Value, at: Place, machine: Machine): Value | undefined {
  const extent = trainedExtent(value, machine);
  return extent === undefined ? undefined : weight(isShape(extent) ? [...extent].reverse() : null, true, { at }, machine);
}

/** `self.add_weight(...)`: Keras 2 has the name first, Keras 3 the shape. */
export function addWeight(call: Call, machine: Machine): Value {
  const [first, second] = call.args.filter((a) => a.name === null);
  const isNamed = first && machine.plain(first.value).kind === "string";
  const shape = argument(call, null, "shape") ?? (isNamed ? second : first);
  return weight(statedShape(shape, machine), isTrained(call, machine), call, machine);
}

/** `tf.Variable(initial)` and `keras.Variable(initial)`, trained unless it says otherwise, or is to hold what may have any shape. */
export function variable(call: Call, machine: Machine): Value {
  const initial = argument(call, 0, "initial_value", "initializer");
  const plain = machine.plain(initial?.value);
  const stated = statedShape(argument(call, 1, "shape"), machine);
  return weight(
    stated ?? (plain?.kind === "foreign" && isWeight(plain.object) ? plain.object.extent : null),
    isTrained(call, machine),
    call,
    machine,
  );
}

function isTrained(call: Call, machine: Machine): boolean {
  const given = argument(call, null, "trainable", "validate_shape");
  const plain = machine.plain(given?.value);
  return !given || (plain?.kind === "boolean" && plain.value);
}

/** `tf.random.normal([784, 256])` and the like: numbers that a variable may start from. Undefined for other functions. */
export function initialNumbers(path: string, call: Call, machine: Machine): Value | undefined {
  if (
    !/^tensorflow\.(?:random\.(?:normal|uniform|truncated_normal|stateless_\w+)|random_(?:normal|uniform)|truncated_normal|zeros|ones)$/.test(
      path,
    )
  )
    return undefined;
  const extent = statedShape(argument(call, 0, "shape"), machine);
  return extent ? weight(extent, false, call, machine) : undefined;
}

/** What an initializer gives when it is called with a shape. */
export const initialized = (call: Call, machine: Machine): Value =>
  weight(statedShape(argument(call, 0, "shape"), machine), false, call, machine);
