import { normalBelow } from "../../src/core/numeric/normal";
import type { BinaryOperator, CompareOperator, Expression, FunctionDefinition, Module, Statement } from "../../src/python/nodes";

/** What the generated programs compute with: numbers, and arrays of them. */
type Value = number | readonly number[];

const each = (a: Value, b: Value, f: (x: number, y: number) => number): Value => {
  const at = (value: Value, i: number): number => (typeof value === "number" ? value : (value[i] ?? NaN));
  const length = typeof a === "number" ? (typeof b === "number" ? null : b.length) : a.length;
  return length === null ? f(at(a, 0), at(b, 0)) : Array.from({ length }, (_, i) => f(at(a, i), at(b, i)));
};
const map =
  (f: (x: number) => number) =>
  (a: Value = NaN): Value =>
    each(a, 0, f);
const both =
  (f: (x: number, y: number) => number) =>
  (a: Value = NaN, b: Value = NaN): Value =>
    each(a, b, f);
const list = (a: Value): readonly number[] => (typeof a === "number" ? [a] : a);

/** NumPy's functions as far as the generated programs use them, in double precision. */
const numpy: Readonly<Record<string, (...args: readonly Value[]) => Value>> = {
  exp: map(Math.exp),
  expm1: map(Math.expm1),
  log: map(Math.log),
  sqrt: map(Math.sqrt),
  abs: map(Math.abs),
  sign: map(Math.sign),
  sin: map(Math.sin),
  cos: map(Math.cos),
  tanh: map(Math.tanh),
  arctan: map(Math.atan),
  sinc: map((x) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))),
  maximum: both(Math.max),
  minimum: both(Math.min),
  logaddexp: both((x, y) => Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y)))),
  clip: (a = NaN, low = NaN, high = NaN) => each(each(a, low, Math.max), high, Math.min),
  where: (test = NaN, a = NaN, b = NaN) =>
    typeof test === "number" ? (test === 0 ? b : a) : test.map((one, i) => (one === 0 ? list(b)[i] : list(a)[i]) ?? NaN),
  array: (a = NaN) => a,
  concatenate: (a = NaN) => a,
};

const operators: Readonly<Partial<Record<BinaryOperator, (x: number, y: number) => number>>> = {
  "+": (x, y) => x + y,
  "-": (x, y) => x - y,
  "*": (x, y) => x * y,
  "/": (x, y) => x / y,
  "**": (x, y) => x ** y,
  "&": (x, y) => x & y,
};
const comparisons: Readonly<Partial<Record<CompareOperator, (x: number, y: number) => boolean>>> = {
  "<": (x, y) => x < y,
  "<=": (x, y) => x <= y,
  ">": (x, y) => x > y,
  ">=": (x, y) => x >= y,
  "==": (x, y) => x === y,
};

const fail = (what: string): never => {
  throw new Error(`not understood: ${what}`);
};

/** Works out one expression of a generated program. */
function evaluate(node: Expression, names: Readonly<Record<string, Value>>): Value {
  const of = (inner: Expression): Value => evaluate(inner, names);
  switch (node.kind) {
    case "Number":
      return node.value;
    case "Name":
      return names[node.id] ?? fail(node.id);
    case "List": {
      const values = node.elements.map(of);
      return values.flatMap(list);
    }
    case "Unary":
      return node.operator === "-" ? each(0, of(node.operand), (_, y) => -y) : fail(node.operator);
    case "Binary":
      return each(of(node.left), of(node.right), operators[node.operator] ?? fail(node.operator));
    case "Compare": {
      const [operator = "in"] = node.operators;
      const [right] = node.comparators;
      const holds = comparisons[operator] ?? fail(operator);
      return each(of(node.left), right ? of(right) : fail("comparison"), (x, y) => Number(holds(x, y)));
    }
    case "Attribute":
      return node.object.kind === "Name" && node.object.id === "np"
        ? (({ pi: Math.PI, inf: Infinity, nan: NaN } as Record<string, number>)[node.name] ?? fail(node.name))
        : fail(node.name);
    case "Call": {
      const args = node.args.map(({ value }) => of(value));
      const { callee } = node;
      if (callee.kind === "Name" && callee.id === "erf") return map((x) => 2 * normalBelow(x * Math.SQRT2) - 1)(args[0]);
      if (callee.kind !== "Attribute") return fail("call");
      if (callee.object.kind === "Name" && callee.object.id === "np") return (numpy[callee.name] ?? fail(callee.name))(...args);
      const own = list(of(callee.object));
      return callee.name === "max"
        ? Math.max(...own)
        : callee.name === "min"
          ? Math.min(...own)
          : callee.name === "sum"
            ? own.reduce((a, b) => a + b, 0)
            : fail(callee.name);
    }
    default:
      return fail(node.kind);
  }
}

/** Runs a function of a generated program on one number, its other arguments at their defaults. */
export function callFunction({ body }: Module, name: string, x: number): number {
  const found =
    body.find((statement): statement is FunctionDefinition => statement.kind === "Function" && statement.name === name) ?? fail(name);
  const names: Record<string, Value> = { x };
  for (const { name: parameter, default: value } of found.parameters) if (value) names[parameter] = evaluate(value, {});
  for (const statement of found.body) {
    if (statement.kind === "Return" && statement.value) return Number(evaluate(statement.value, names));
    assign(statement, names);
  }
  return fail(`${name} returns nothing`);
}

/** The array that a generated program assigns to a name. */
export function valueOf({ body }: Module, name: string): readonly number[] {
  const names: Record<string, Value> = {};
  for (const statement of body) if (statement.kind === "Assign") assign(statement, names);
  return list(names[name] ?? fail(name));
}

function assign(statement: Statement, names: Record<string, Value>): void {
  if (statement.kind !== "Assign") return void fail(statement.kind);
  const [target] = statement.targets;
  if (target?.kind === "Name") names[target.id] = evaluate(statement.value, names);
}
