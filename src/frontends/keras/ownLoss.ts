import { findLoss } from "../../core/catalogue";
import { lastName } from "../../interpret/dotted";
import type { Argument, Machine } from "../../interpret/machine";
import type { ForeignObject, Plain, Value } from "../../interpret/value";
import { known, type Known, type Place } from "../../model/known";
import type { LossUse } from "../../model/loss";
import type { Flavour } from "./paths";
import { binaries } from "./formula";
import { ancestors, type Tensor } from "./graph";
import { lossUse } from "./losses";
import { session } from "./session";
import { tensorOf, source, tensorIn, tensorValue } from "./tensor";

/** What a call of one of Keras's losses gives: a number for each sample, or an average of them. */
export interface LossValue extends ForeignObject {
  readonly type: "keras.lossValue";
  readonly loss: Known<LossUse>;
  readonly target: Argument | undefined;
  readonly prediction: Tensor;
}

/** The value of a loss, still so after a factor and a number that is added. */
export function lossValue(loss: Known<LossUse>, target: Argument | undefined, prediction: Tensor, at: Place, machine: Machine): Value {
  const object: LossValue = {
    type: "keras.lossValue",
    loss,
    target,
    prediction,
    binary: (operator, other, isReversed, place, m) => {
      const factor = m.plain(other);
      const scales = operator === "*" || (operator === "/" && !isReversed);
      const isKept =
        (scales && !(factor.kind === "foreign" && isLossValue(factor.object))) || (operator === "+" && factor.kind === "number");
      return isKept ? m.foreign(object, place) : undefined;
    },
  };
  return machine.foreign(object, at);
}

const isLossValue = (object: ForeignObject): object is LossValue => object.type === "keras.lossValue";

/** An average or a sum of a loss's values is the loss still. */
export function averagedLoss(name: string, given: Value, machine: Machine): Value | undefined {
  const plain = machine.plain(given);
  return averages.has(name) && plain.kind === "foreign" && isLossValue(plain.object) ? plain : undefined;
}
const averages = new Set(["mean", "reduce_mean", "sum", "reduce_sum"]);

/** One of Keras's losses that met a prediction. `makesTargets`: what it compares with is not the labels as a loss of the program's own is given them. */
export interface Meeting {
  readonly loss: Known<LossUse>;
  readonly target?: Argument | undefined;
  readonly makesTargets?: boolean;
  readonly prediction: Tensor;
  readonly flavour: Flavour;
  readonly at: Place;
}

/** What a loss of the program's own is: one of Keras's around which it is written or whose formula it has, a product of its own, or neither. */
export interface OwnLoss {
  readonly loss: Known<LossUse> | null;
  readonly isProduct: boolean;
  readonly makesTargets?: boolean;
  readonly meetings: readonly Meeting[];
}

/** Runs a loss of the program's own on an output. `at` is where it is given to `compile`. */
export function runOwnLoss(body: Value, output: Tensor, at: Place, machine: Machine): OwnLoss {
  const { meetings } = session(machine);
  const before = machine.read(meetings);
  machine.write(meetings, []);
  const labels = source("opaque", "labels", null, at, machine);
  const args = [labels, output].map((tensor) => ({ name: null, value: tensorValue(tensor, at, machine), at }));
  let result: Plain;
  let met: readonly Meeting[];
  const makesTargets = (target: Argument | undefined): boolean => {
    const compared = tensorIn(target, machine);
    return !compared || withinOf(compared, moved, machine) !== labels;
  };
  try {
    result = machine.plain(machine.call(body, args, at));
    met = (machine.read(meetings) ?? []).map((meeting) => ({ ...meeting, makesTargets: makesTargets(meeting.target) }));
  } finally {
    // Also where the steps are used up: what comes after is noted again.
    machine.write(meetings, before);
  }
  const given = result.kind === "foreign" && isLossValue(result.object) ? result.object : null;
  if (given?.prediction === output)
    return {
      loss: given.loss,
      isProduct: false,
      makesTargets: makesTargets(given.target),
      meetings: met.filter((meeting) => meeting.loss !== given.loss),
    };
  // A sum with one of Keras's is judged by that one.
  const tensor = met.length === 0 && tensorOf(result);
  const kind = tensor ? formOf(tensor, labels, output, machine) : null;
  const same = findLoss(kind ?? "");
  return { loss: same ? known(lossUse(same, "function", at, machine), at) : null, isProduct: kind === "product", meetings: met };
}

const symbolOf = new Map<string, string>([...binaries, ["squared_difference", "square-"]]);

function operationOf({ application }: Tensor, machine: Machine): string {
  const name = lastName(application.maker.view(machine).className);
  return symbolOf.get(name) ?? name;
}

/** Past operations that every loss may be wrapped into. */
function withinOf(tensor: Tensor, wrappers: ReadonlySet<string>, machine: Machine): Tensor {
  let inner = tensor;
  for (let [from, second] = inner.from; from && !second && wrappers.has(operationOf(inner, machine)); [from, second] = inner.from)
    inner = from;
  return inner;
}

/** What was computed of labels and output, up to a factor: the square or the distance of their difference, their product, their overlap, or the labels by the logarithm of what no activation made a probability. */
function formOf(
  result: Tensor,
  labels: Tensor,
  output: Tensor,
  machine: Machine,
): "mean_squared_error" | "mean_absolute_error" | "dice" | "product" | `${"binary" | "categorical"}_crossentropy` | null {
  const operation = (tensor: Tensor): string => operationOf(tensor, machine);
  const within = (tensor: Tensor, wrappers: ReadonlySet<string>): Tensor => withinOf(tensor, wrappers, machine);
  const areBoth = (tensors: readonly Tensor[], where = moved): boolean =>
    tensors.length === 2 && [labels, output].every((one) => tensors.some((tensor) => within(tensor, where) === one));
  const isDifference = (tensor: Tensor | undefined): boolean => tensor !== undefined && operation(tensor) === "-" && areBoth(tensor.from);
  const core = within(result, wrapping);
  const [first, second] = core.from;
  const name = operation(core);
  if (isDifference(first) && name.startsWith("abs")) return "mean_absolute_error";
  const isSquare = (): boolean =>
    name === "square" || (name === "*" ? first === second : name === "**" && !second && exponentOf(core) === 2);
  if (name === "square-" ? areBoth(core.from) : isDifference(first) && isSquare()) return "mean_squared_error";
  if (name === "*" && areBoth(core.from)) return "product";
  const below = (tensors: readonly Tensor[]): readonly Tensor[] =>
    ancestors(tensors, (tensor) => (tensor === labels || tensor === output ? [] : tensor.from)).filter(
      (tensor) => tensor !== labels && tensor !== output,
    );
  /** A product of the two, of one with itself, or with what is left of the other to 1. */
  const isShare = ({ from: [first, second] }: Tensor): boolean =>
    first !== undefined && second !== undefined && (within(first, moved) === within(second, moved) || areBoth([first, second], reflected));
  const isOverlap = ([over, under]: readonly Tensor[]): boolean => {
    const shared = over && within(over, ofOverlap);
    if (!shared || !under || operation(shared) !== "*" || !areBoth(shared.from, taken)) return false;
    const parts = below([under]);
    return (
      parts.some(({ from }) => from.includes(output)) &&
      parts.every((part) => ofOverlap.has(operation(part)) && (operation(part) !== "*" || part.from.length < 2 || isShare(part)))
    );
  };
  const all = below([core]);
  const { effect, activation } = output.application.maker.view(machine);
  const isPlain = effect === "affine" && activation?.known === true && activation.value.activation.id === "linear";
  /** Also as a share of the sum: that is no more a probability than what it was made of. */
  const isOutput = (tensor: Tensor): boolean => tensor === output || isShared(tensor);
  const isShared = (tensor: Tensor): boolean => operation(tensor) === "/" && tensor.from.every((from) => within(from, wrapping) === output);
  const logs = isPlain
    ? all.filter((tensor) => operation(tensor) === "log" && tensor.from.every((from) => isOutput(within(from, kept))))
    : [];
  const isMadeOf = (tensor: Tensor, one: Tensor): boolean => ancestors([tensor], ({ from }) => from).includes(one);
  /** The labels, or them with weights that were made of them, such as a mask. */
  const isOfLabels = (tensor: Tensor): boolean => isMadeOf(tensor, labels) && !isMadeOf(tensor, output);
  const isWeighed = ({ from }: Tensor): boolean =>
    [from, [...from].reverse()].some(([log, other]) => log && other && logs.includes(within(log, wrapping)) && isMadeOf(other, labels));
  const isAllowed = (tensor: Tensor): boolean =>
    logs.includes(tensor) ||
    isOfLabels(tensor) ||
    // A focal loss weighs by a power of what is left to 1.
    ((kept.has(operation(tensor)) || wrapping.has(operation(tensor)) || operation(tensor) === "**") &&
      (!tensor.from.includes(output) || tensor.from.length < 2 || isShared(tensor)));
  if (all.some((tensor) => operation(tensor) === "*" && isWeighed(tensor)) && all.every(isAllowed))
    return logs.length > 1 ? "binary_crossentropy" : "categorical_crossentropy";
  return all.every((tensor) => ofOverlap.has(operation(tensor))) &&
    all.some((tensor) => operation(tensor) === "/" && isOverlap(tensor.from))
    ? "dice"
    : null;
}

function exponentOf({ application: { maker } }: Tensor): number | null {
  const formula = maker.formula?.([{ kind: "input" }]);
  return formula?.kind === "binary" && formula.right.kind === "number" ? formula.right.value : null;
}

/** Operations after which each value is the same, elsewhere. */
const moved = new Set(["flatten", "batch_flatten", "reshape", "squeeze", "cast", "abs", "identity", "convert_to_tensor"]);
/** Also what takes some of the values: overlap may be measured for each class. */
const taken = new Set([...moved, "[]"]);
const reflected = new Set([...moved, "-"]);
const kept = new Set([...reflected, "+", "clip", "clip_by_value"]);
const wrapping = new Set(["mean", "reduce_mean", "sum", "reduce_sum", "average", "sqrt", "negative", "-", "+", "*", "/"]);
/** All that a formula of overlap is made of: whatever else is done to the output may make probabilities of it, and roots are for lengths of vectors. */
const ofOverlap = new Set([...taken, ...wrapping, "stack", "square", "**", "add_n"].filter((name) => name !== "sqrt"));
