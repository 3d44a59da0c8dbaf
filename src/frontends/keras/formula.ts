import { elementary, type BinaryOperator, type Elementary } from "../../core/expressions/elementary";
import { MOST_PARTS, sizeOf, type Expression, type Relation } from "../../core/expressions/expression";
import { argument, type Argument, type Call, type Machine } from "../../interpret/machine";
import type { Value } from "../../interpret/value";
import { known, unknown, type Known, type Place } from "../../model/known";
import type { Layer } from "../../model/layer";
import { ancestors, type Tensor } from "./graph";

/** What an operation computes of each element, from what its inputs are; null where that is not a formula that the core knows. */
export type Formula = (inputs: readonly Expression[]) => Expression | null;

/** `tensor operator other` or, reversed, `other operator tensor`; the second input is `other` where that is a tensor too. */
export function arithmeticFormula(operator: string, number: number | null, isReversed: boolean): Formula | undefined {
  const symbol = operatorOf(operator);
  if (!symbol) return undefined;
  return ([left, second]) => {
    const right: Expression | undefined = second ?? (number === null ? undefined : { kind: "number", value: number });
    if (!left || !right) return null;
    const [a, b] = isReversed ? [right, left] : [left, right];
    if (symbol === "-" && a.kind === "number" && a.value === 0) return { kind: "elementary", name: "negative", of: b };
    return { kind: "binary", operator: symbol, left: a, right: b };
  };
}

/** The comparison of a tensor with a number or a second tensor: 1 where it holds. */
export function testFormula(relation: string, number: number | null): Formula | undefined {
  const symbol = relationOf(relation);
  return (
    symbol &&
    (([left, second]) => {
      const right: Expression | undefined = second ?? (number === null ? undefined : { kind: "number", value: number });
      return left && right ? { kind: "test", relation: symbol, left, right } : null;
    })
  );
}

const operatorOf = (text: string): BinaryOperator | undefined =>
  text === "+" || text === "-" || text === "*" || text === "/" || text === "**" ? text : undefined;
const relationOf = (text: string): Relation | undefined =>
  text === "<" || text === "<=" || text === ">" || text === ">=" ? text : undefined;

/** Functions of TensorFlow, `keras.ops` and `keras.backend` on two numbers, by their last name. */
const binaries: Readonly<Record<string, BinaryOperator | Relation>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
  truediv: "/",
  div: "/",
  realdiv: "/",
  pow: "**",
  power: "**",
  maximum: "max",
  minimum: "min",
  greater: ">",
  greater_equal: ">=",
  less: "<",
  less_equal: "<=",
};
/** The elementary function with a framework's name. */
export function elementaryNamed(name: string): Elementary | undefined {
  return Object.hasOwn(elementary, name) ? (name as Elementary) : undefined; // The table's own keys.
}

/** What a function computes of the tensors among its arguments, taken in the order of `symbolic`. */
export function functionFormula(name: string, call: Call, symbolic: readonly Argument[], machine: Machine): Formula | undefined {
  type Operand = (inputs: readonly Expression[]) => Expression | null;
  const operand = (position: number, ...names: readonly string[]): Operand => {
    const given = argument(call, position, ...names);
    const index = given ? symbolic.indexOf(given) : -1;
    if (index >= 0) return (inputs) => inputs[index] ?? null;
    const value = given ? numberIn(given.value, machine) : null;
    return () => (value === null ? null : { kind: "number", value });
  };
  const one = elementaryNamed(name);
  if (one) {
    const inner = operand(0, "x", "input", "features");
    return (inputs) => {
      const of = inner(inputs);
      return of && { kind: "elementary", name: one, of };
    };
  }
  const two = Object.hasOwn(binaries, name) ? binaries[name] : undefined;
  if (two) {
    const [first, second] = [operand(0, "x", "x1", "a"), operand(1, "y", "x2", "b")];
    const relation = relationOf(two);
    return (inputs) => {
      const [left, right] = [first(inputs), second(inputs)];
      if (!left || !right) return null;
      return relation ? { kind: "test", relation, left, right } : { kind: "binary", operator: two as BinaryOperator, left, right }; // Whatever is no relation.
    };
  }
  switch (name) {
    case "clip":
    case "clip_by_value": {
      const [inner, low, high] = [
        operand(0, "x", "t"),
        operand(1, "x_min", "min_value", "clip_value_min"),
        operand(2, "x_max", "max_value", "clip_value_max"),
      ];
      return (inputs) => {
        const [of, least, most] = [inner(inputs), low(inputs), high(inputs)];
        return (
          of &&
          least &&
          most && { kind: "binary", operator: "min", left: { kind: "binary", operator: "max", left: of, right: least }, right: most }
        );
      };
    }
    case "where":
    case "switch": {
      const [condition, yes, no] = [
        operand(0, "condition"),
        operand(1, "x", "x1", "then_expression"),
        operand(2, "y", "x2", "else_expression"),
      ];
      return (inputs) => {
        const [test, then, otherwise] = [condition(inputs), yes(inputs), no(inputs)];
        return test && then && otherwise && { kind: "where", test, then, otherwise };
      };
    }
    case "identity":
    case "convert_to_tensor":
    case "ensure_shape":
    case "to_float":
    case "copy":
    case "copy_to_cpu": {
      const inner = operand(0, "x", "input", "value");
      return (inputs) => inner(inputs);
    }
    case "cast": {
      // Whole numbers are another function.
      const dtype = argument(call, 1, "dtype");
      const inner = operand(0, "x");
      return dtype && /float|half|double/.test(machine.text(dtype.at)) ? (inputs) => inner(inputs) : undefined;
    }
    case "zeros_like":
    case "ones_like":
      return () => ({ kind: "number", value: name === "zeros_like" ? 0 : 1 });
    default:
      return undefined;
  }
}

/** A plain number of the program; null where it is none. */
export function numberIn(value: Value, machine: Machine): number | null {
  const plain = machine.plain(value);
  return plain.kind === "number" ? plain.value : plain.kind === "boolean" ? Number(plain.value) : null;
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
