import { findActivation } from "../catalogue";
import { elementary } from "./elementary";
import { MOST_PARTS, type Expression } from "./expression";

/** An expression as text that `readExpression` takes: JSON, with infinite numbers spelled out. */
export const writeExpression = (expression: Expression): string =>
  JSON.stringify(expression, (_key, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value));

/** The expression that was written; null for any text that is none, whatever it holds. */
export function readExpression(text: string): Expression | null {
  try {
    return read(JSON.parse(text), { left: MOST_PARTS });
  } catch {
    return null;
  }
}

const binaryOperators = ["+", "-", "*", "/", "**", "max", "min"] as const;
const relations = ["<", "<=", ">", ">="] as const;

function read(data: unknown, budget: { left: number }): Expression | null {
  if (typeof data !== "object" || data === null || budget.left-- <= 0) return null;
  const part = (name: string): Expression | null => read(own(data, name), budget);
  switch (own(data, "kind")) {
    case "input":
      return { kind: "input" };
    case "number": {
      const value = numberIn(own(data, "value"));
      return value === null ? null : { kind: "number", value };
    }
    case "elementary": {
      const [name, of] = [own(data, "name"), part("of")];
      return typeof name === "string" && isElementary(name) && of ? { kind: "elementary", name, of } : null;
    }
    case "binary": {
      const operator = binaryOperators.find((each) => each === own(data, "operator"));
      const [left, right] = [part("left"), part("right")];
      return operator && left && right ? { kind: "binary", operator, left, right } : null;
    }
    case "activation": {
      const [id, of] = [own(data, "id"), part("of")];
      const activation = typeof id === "string" ? findActivation(id) : undefined;
      const given = own(data, "values");
      if (activation?.kind !== "scalar" || !of || typeof given !== "object" || given === null) return null;
      const values = Object.keys(activation.params).map((name) => [name, numberIn(own(given, name))] as const);
      const whole = values.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
      return whole.length === values.length ? { kind: "activation", id: activation.id, values: Object.fromEntries(whole), of } : null;
    }
    case "test": {
      const relation = relations.find((each) => each === own(data, "relation"));
      const [left, right] = [part("left"), part("right")];
      return relation && left && right ? { kind: "test", relation, left, right } : null;
    }
    case "where": {
      const [test, then, otherwise] = [part("test"), part("then"), part("otherwise")];
      return test && then && otherwise && { kind: "where", test, then, otherwise };
    }
    default:
      return null;
  }
}

const own = (data: object, name: string): unknown =>
  Object.hasOwn(data, name) ? (data as Readonly<Record<string, unknown>>)[name] : undefined; // Its own property, whatever that holds.
const isElementary = (name: string): name is keyof typeof elementary => Object.hasOwn(elementary, name);

function numberIn(value: unknown): number | null {
  if (typeof value === "number") return value;
  return value === "Infinity" ? Infinity : value === "-Infinity" ? -Infinity : value === "NaN" ? NaN : null;
}
