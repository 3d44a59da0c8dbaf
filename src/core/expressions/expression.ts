import { findActivation } from "../catalogue";
import { binaryOf, chained, elementary, scaledJet, type BinaryOperator, type Elementary, type Jet } from "./elementary";

/** How two numbers are compared. */
export type Relation = "<" | "<=" | ">" | ">=";

/**
 * A function of one number, put together from the functions of the core: what a function in somebody's code computes of each element.
 * Plain data that survives JSON, but for infinite numbers. Parts may be shared.
 */
export type Expression =
  | { readonly kind: "input" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "elementary"; readonly name: Elementary; readonly of: Expression }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
  /** An activation of the catalogue that takes one number, with values for all of its parameters. */
  | { readonly kind: "activation"; readonly id: string; readonly values: Readonly<Record<string, number>>; readonly of: Expression }
  /** 1 where the comparison holds, else 0. */
  | { readonly kind: "test"; readonly relation: Relation; readonly left: Expression; readonly right: Expression }
  /** `then` where `test` is not 0. */
  | { readonly kind: "where"; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression };

/** The expression's parts, in the order of reading. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "input":
    case "number":
      return [];
    case "elementary":
    case "activation":
      return [expression.of];
    case "binary":
    case "test":
      return [expression.left, expression.right];
    case "where":
      return [expression.test, expression.then, expression.otherwise];
  }
}

/** More parts than this, counted as often as they stand in the expression written out, are no formula that anybody draws. */
export const MOST_PARTS = 400;

/** How many parts an expression has when written out; parts that are shared count each time. */
export function sizeOf(expression: Expression, known = new Map<Expression, number>()): number {
  const before = known.get(expression);
  if (before !== undefined) return before;
  const size = partsOf(expression).reduce((sum, part) => sum + sizeOf(part, known), 1);
  known.set(expression, size);
  return size;
}

/** The value at `x` with first and second derivative, by forward differentiation; NaN where the function is not defined. */
export function jetAt(expression: Expression, x: number): Jet {
  switch (expression.kind) {
    case "input":
      return [x, 1, 0];
    case "number":
      return [expression.value, 0, 0];
    case "elementary":
      return chained(elementary[expression.name], jetAt(expression.of, x));
    case "binary":
      return binaryOf(expression.operator, jetAt(expression.left, x), jetAt(expression.right, x));
    case "activation": {
      const activation = findActivation(expression.id);
      if (activation?.kind !== "scalar") return [NaN, NaN, NaN];
      const { values } = expression;
      return chained(
        { f: (u) => activation.f(u, values), df: (u) => activation.df(u, values), d2f: (u) => activation.d2f(u, values) },
        jetAt(expression.of, x),
      );
    }
    case "test":
      return [holds(expression.relation, jetAt(expression.left, x)[0], jetAt(expression.right, x)[0]), 0, 0];
    case "where": {
      const [test] = jetAt(expression.test, x);
      return test !== test ? [NaN, NaN, NaN] : scaledJet(1, jetAt(test === 0 ? expression.otherwise : expression.then, x));
    }
  }
}

/** Nothing holds of what is no number, as in every framework. */
function holds(relation: Relation, left: number, right: number): number {
  switch (relation) {
    case "<":
      return Number(left < right);
    case "<=":
      return Number(left <= right);
    case ">":
      return Number(left > right);
    case ">=":
      return Number(left >= right);
  }
}
