import { elementary } from "../../core/expressions/elementary";
import { predictionOf } from "../../interpret/array";
import { argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known } from "../../model/known";
import { use } from "../activationUse";
import { namedActivation } from "./activation";
import { isShape } from "./extent";
import { elementaryNamed, functionFormula, numberIn } from "./formula";
import { logitLoss } from "./logitLosses";
import { noShape, ruleOf, sameShape, type Rule } from "./operationRules";
import { setting } from "./options";
import { averagedLoss } from "./ownLoss";
import { kerasPath } from "./paths";
import { noteRenamed } from "./renamed";
import { biased, holdsTensor, operate, projected, shapeValue, tensorsIn, tensorValue, type ShapeRule } from "./tensor";
import type { Tensor } from "./graph";
import { trainedExtent, transposedWeight } from "./weights";

/** A function of TensorFlow, `keras.ops` or `keras.backend` called on symbolic tensors; undefined where none is among its arguments. */
export function tensorOperation(name: string, shown: string, call: Call, machine: Machine): Value | undefined {
  const { at } = call;
  const symbolic = call.args.filter((a) => holdsTensor(a.value, machine));
  const [given] = call.args;
  if (symbolic.length === 0)
    return (
      (given &&
        (averagedLoss(name, given.value, machine) ?? (name === "transpose" ? transposedWeight(given.value, at, machine) : undefined))) ??
      numberOperation(name, call, machine)
    );
  const isPick = picks.has(name) && symbolic[0] === given;
  const tensors = (isPick ? symbolic.slice(0, 1) : symbolic).flatMap((a) => tensorsIn(a.value, a.at, machine));
  const [first] = tensors;
  if (!first) return undefined;
  if (name === "shape" || name === "int_shape") return shapeValue(first, at, machine);
  const loss = logitLoss(name, call, machine);
  if (loss) return loss;
  const trained = symbolic.length === 1 && symbolic[0] === call.args[0] ? onWeights(name, shown, first, call, machine) : null;
  if (trained) return tensorValue(trained, at, machine);
  const isOfSamples = isPick
    ? picksSamples(call, machine)
    : (name === "concat" || name === "concatenate") && isMoreOfTheSame(tensors, call, machine);
  const rule: Rule = isOfSamples ? { effect: "identity", shape: anyMany } : ruleOf(name, call, machine);
  const formula = tensors.length === symbolic.length ? functionFormula(name, call, symbolic, machine) : undefined;
  return tensorValue(operate({ name: shown, ...rule, formula, at }, isOfSamples ? [first] : tensors, machine), at, machine);
}

/** Functions that pick parts of their first argument, samples unless they are told otherwise. */
const picks: ReadonlySet<string> = new Set(["gather", "boolean_mask"]);

/** Another number of samples. */
const anyMany: ShapeRule = ([input]) => (isShape(input) ? [null, ...input.slice(1)] : input);

function picksSamples(call: Call, machine: Machine): boolean {
  const axis = argument(call, null, "axis", "batch_dims");
  return axis ? setting(axis.value, machine) === 0 : call.args.filter(({ name }) => name === null).length <= 2;
}

/** Whether samples are put behind others that the same layer or model gave: each stays what it is. */
function isMoreOfTheSame(tensors: readonly Tensor[], call: Call, machine: Machine): boolean {
  const [first] = tensors;
  return (
    setting(argument(call, 1, "axis")?.value, machine) === 0 &&
    tensors.every(({ application, index }) => application.maker.id === first?.application.maker.id && index === first.index)
  );
}

/** What a dense layer computes, written out with weights of the program's own: `tf.matmul(x, w)`, `tf.nn.bias_add(x, b)`. */
function onWeights(name: string, shown: string, tensor: Tensor, call: Call, machine: Machine): Tensor | null {
  const [, second] = call.args;
  const weight = second && trainedExtent(second.value, machine);
  if (weight === undefined) return null;
  switch (name) {
    case "matmul":
    case "dot":
      return projected(tensor, weight, setting(argument(call, null, "transpose_b")?.value, machine) === true, shown, call.at, machine);
    case "tensordot":
      return setting(argument(call, 2, "axes")?.value, machine) === 1 ? projected(tensor, weight, false, shown, call.at, machine) : null;
    case "add":
    case "bias_add":
    case "subtract":
      return biased(tensor, shown, call.at, machine);
    default:
      return null;
  }
}

/** The same on a plain number, such as the factor in a formula: `tf.sqrt(2.0)`, `tf.constant(0.5)`. */
function numberOperation(name: string, call: Call, machine: Machine): Value | undefined {
  const [given] = call.args;
  const value = numberIn(given?.value, machine);
  if (!given || value === null) return undefined;
  if (name === "constant" || name === "cast" || name === "convert_to_tensor") return given.value;
  const known = elementaryNamed(name);
  return known && call.args.length === 1 ? machine.number(elementary[known].f(value), call.at) : undefined;
}

/** An activation function called on something. On a symbolic tensor it becomes part of the graph; it is noted anyway. */
export function activationCall(path: string, shown: string, call: Call, machine: Machine): Value | undefined {
  const named = namedActivation(path, machine);
  if (!named) return undefined;
  const { at } = call;
  const keras = kerasPath(path);
  if (keras) noteRenamed(keras, call, machine);
  const input = argument(call, 0, "x", "features", "logits", "input");
  const rest = call.args.filter((a) => a !== input);
  const written = machine.text(call.callee);
  const acts = known(use(named, written, "operation", { args: rest, open: call.open }, at, machine), at);
  machine.recordActivation(acts, call.callee);
  // What it is applied to may be anything: the values have the function's form all the same.
  if (!input || !(holdsTensor(input.value, machine) || machine.plain(input.value).kind === "unknown")) {
    if (input)
      predictionOf(input.value, machine)?.activate(
        {
          id: machine.nextId(),
          className: shown,
          name: null,
          effect: "activation",
          units: null,
          activation: null,
          acts,
          kernelSize: null,
          trainable: true,
          at,
        },
        at,
        machine,
      );
    return machine.unknown("unknown-call", at);
  }
  const { activation } = named;
  const shape: ShapeRule = activation.kind === "vector" && activation.width(2) !== 2 ? noShape : sameShape;
  return tensorValue(
    operate({ name: shown, effect: "activation", acts, shape, at }, tensorsIn(input.value, input.at, machine), machine),
    at,
    machine,
  );
}
