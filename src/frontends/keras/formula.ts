import { elementary, type BinaryOperator, type Elementary } from "../../core/expressions/elementary";
import { MOST_PARTS, sizeOf, type Expression, type Relation } from "../../core/expressions/expression";
import { argument, type Argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, unknown, type Known, type Place } from "../../model/known";
import type { Layer } from "../../model/layer";
import { ancestors, type Tensor } from "./graph";

/** What an operation computes of each element, from what its inputs are; null where that is not a formula that the core knows. */
export type Formula = (inputs: readonly Expression[]) => Expression | null;

/** What is made of several operands, where each of them is known. */
const madeOf =
  (operands: readonly Formula[], make: (...of: Expression[]) => Expression): Formula =>
  (inputs) => {
    const of = operands.flatMap((operand) => operand(inputs) ?? []);
    return of.length === operands.length ? make(...of) : null;
  };

const numbered = (value: number | null): Expression | null => (value === null ? null : { kind: "number", value });

const applied = (symbol: BinaryOperator | Relation, left: Expression, right: Expression): Expression => {
  if (isRelation(symbol)) return { kind: "test", relation: symbol, left, right };
  return symbol === "-" && left.kind === "number" && left.value === 0
    ? { kind: "elementary", name: "negative", of: right }
    : { kind: "binary", operator: symbol, left, right };
};

/** `tensor operator other` or, reversed, `other operator tensor`; a comparison gives 1 where it holds. The second input is `other` where that is a tensor too. */
export function operatorFormula(operator: string, number: number | null, isReversed = false): Formula | undefined {
  if (!isOperator(operator) && !isRelation(operator)) return undefined;
  const sides: readonly Formula[] = [([tensor]) => tensor ?? null, ([, other]) => other ?? numbered(number)];
  return madeOf(sides, (tensor, other) => (isReversed ? applied(operator, other, tensor) : applied(operator, tensor, other)));
}

const isOperator = (text: string): text is BinaryOperator => /^(?:[-+*/]|\*\*)$/.test(text);
const isRelation = (text: string): text is Relation => /^[<>]=?$/.test(text);

/** Functions of TensorFlow, `keras.ops` and `keras.backend` on two numbers, by their last name. */
export const binaries: ReadonlyMap<string, BinaryOperator | Relation> = new Map([
  ["add", "+"],
  ["subtract", "-"],
  ["multiply", "*"],
  ["divide", "/"],
  ["truediv", "/"],
  ["div", "/"],
  ["realdiv", "/"],
  ["pow", "**"],
  ["power", "**"],
  ["maximum", "max"],
  ["minimum", "min"],
  ["greater", ">"],
  ["greater_equal", ">="],
  ["less", "<"],
  ["less_equal", "<="],
]);

/** The elementary function with a framework's name. */
export function elementaryNamed(name: string): Elementary | undefined {
  return Object.hasOwn(elementary, name) ? (name as Elementary) : undefined; // The table's own keys.
}

/** What a function computes of the tensors among its arguments, taken in the order of `symbolic`. */
export function functionFormula(name: string, call: Call, symbolic: readonly Argument[], machine: Machine): Formula | undefined {
  const operand = (position: number, ...names: readonly string[]): Formula => {
    const given = argument(call, position, ...names);
    const index = given ? symbolic.indexOf(given) : -1;
    if (index >= 0) return (inputs) => inputs[index] ?? null;
    const number = numberIn(given?.value, machine);
    return () => numbered(number);
  };
  const one = elementaryNamed(name);
  if (one) return madeOf([operand(0, "x", "input", "features")], (of) => ({ kind: "elementary", name: one, of }));
  const two = binaries.get(name);
  if (two) return madeOf([operand(0, "x", "x1", "a"), operand(1, "y", "x2", "b")], (left, right) => applied(two, left, right));
  switch (name) {
    case "clip":
    case "clip_by_value":
      return madeOf(
        [operand(0, "x", "t"), operand(1, "x_min", "min_value", "clip_value_min"), operand(2, "x_max", "max_value", "clip_value_max")],
        (of, least, most) => applied("min", applied("max", of, least), most),
      );
    case "where":
    case "switch":
      return madeOf(
        [operand(0, "condition"), operand(1, "x", "x1", "then_expression"), operand(2, "y", "x2", "else_expression")],
        (test, then, otherwise) => ({ kind: "where", test, then, otherwise }),
      );
    case "cast": {
      // Whole numbers are another function.
      const dtype = argument(call, 1, "dtype");
      return dtype && /float|half|double/.test(machine.text(dtype.at)) ? operand(0, "x") : undefined;
    }
    case "zeros_like":
    case "ones_like":
      return () => numbered(Number(name === "ones_like"));
    default:
      return sameValues.has(name) ? operand(0, "x", "input", "value") : undefined;
  }
}

/** Functions that give back what they are given. */
export const sameValues: ReadonlySet<string> = new Set([
  "identity",
  "convert_to_tensor",
  "ensure_shape",
  "to_float",
  "copy",
  "copy_to_cpu",
]);

/** A plain number of the program; null where it is none, or none is given. */
export function numberIn(value: Value | undefined, machine: Machine): number | null {
  const plain = machine.plain(value);
  return plain?.kind === "number" || plain?.kind === "boolean" ? Number(plain.value) : null;
}

/**
 * What a tensor is of another, element by element, as one expression. Unknown, with the place of the operation in the way,
 * where anything else goes in, such as weights, other elements, or a function that is not known.
 */
export function expressionOf(output: Tensor, input: Tensor, at: Place, machine: Machine): Known<Expression> {
  const found = new Map<Tensor, Expression>([[input, { kind: "input" }]]);
  const tensors = ancestors([output], (tensor) => (tensor === input ? [] : tensor.from));
  machine.spend(tensors.length);
  for (const tensor of tensors) {
    if (found.has(tensor)) continue;
    const { maker } = tensor.application;
    const layer = maker.view(machine);
    const inputs = tensor.from.flatMap((from) => found.get(from) ?? []);
    // An operation without a formula of its own may move values, or change what can be learnt through them.
    const formula = maker.formula ?? (maker.isLayer || layer.effect === "activation" ? formulaOf(layer) : null);
    const expression = formula && inputs.length === tensor.from.length ? formula(inputs) : null;
    if (!expression) return unknown("custom-code", layer.at);
    found.set(tensor, expression);
  }
  const expression = found.get(output);
  return expression && sizeOf(expression) <= MOST_PARTS ? known(expression, at) : unknown("too-deep", at);
}

/** Layers that leave values as they are but not where they are. */
const moving = new Set(["Flatten", "Reshape", "Permute", "RepeatVector"]);

/** What a layer computes of each element: an activation layer, or one that leaves values as they are. */
const formulaOf =
  (layer: Layer): Formula =>
  (inputs) => {
    const [of] = inputs;
    if (!of || inputs.length !== 1) return null;
    if (layer.effect === "identity") return moving.has(layer.className) ? null : of;
    if (layer.effect !== "activation" || !layer.acts?.known) return null;
    const { activation, values } = layer.acts.value;
    const given = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
    // Written shorter, and drawn the same.
    if (activation.id === "exponential") return { kind: "elementary", name: "exp", of };
    if (activation.kind !== "scalar" || given.length !== Object.keys(values).length) return null;
    return { kind: "activation", id: activation.id, values: Object.fromEntries(given), of };
  };
