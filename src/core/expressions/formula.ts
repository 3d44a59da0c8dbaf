import { findActivation } from "../catalogue";
import type { Expression } from "./expression";

/** Longest formula that is written out, in characters; a longer one says less than the code it came from. */
const LONGEST = 300;

interface Notation {
  number(value: number): string;
  call(name: string, argument: string): string;
  divided(left: string, right: string): string;
  raised(base: string, exponent: string): string;
  readonly times: string;
  readonly minus: string;
  grouped(inner: string): string;
  readonly relations: Readonly<Record<"<" | "<=" | ">" | ">=", string>>;
  cases(then: string, test: string, otherwise: string): string;
}

const plainNotation: Notation = {
  number: shortNumber,
  call: (name, argument) => `${name}(${argument})`,
  divided: (left, right) => `${left} / ${right}`,
  raised: (base, exponent) => `${base}^${exponent}`,
  times: " · ",
  minus: "−",
  grouped: (inner) => `(${inner})`,
  relations: { "<": "<", "<=": "≤", ">": ">", ">=": "≥" },
  cases: (then, test, otherwise) => `{${then} where ${test}, else ${otherwise}}`,
};

const texNotation: Notation = {
  number: (value) =>
    shortNumber(value)
      .replaceAll("−", "-")
      .replace(/^(.*)e\+?(-?\d+)$/, String.raw`($1 \cdot 10^{$2})`)
      .replace("Infinity", String.raw`\infty`),
  call: (name, argument) => String.raw`\operatorname{${name.replaceAll("_", String.raw`\_`)}}(${argument})`,
  divided: (left, right) => String.raw`\frac{${left}}{${right}}`,
  raised: (base, exponent) => `${base}^{${exponent}}`,
  times: String.raw` \cdot `,
  minus: "-",
  grouped: (inner) => `(${inner})`,
  relations: { "<": "<", "<=": String.raw`\le`, ">": ">", ">=": String.raw`\ge` },
  cases: (then, test, otherwise) => String.raw`\begin{cases} ${then} & ${test} \\ ${otherwise} & \text{else} \end{cases}`,
};

/** The formula of an expression for people, in one line; empty where it would be too long to say anything. */
export const formulaText = (expression: Expression): string => within(plainNotation, expression);

/** The same in TeX. */
export const formulaTex = (expression: Expression): string => within(texNotation, expression);

function within(notation: Notation, expression: Expression): string {
  const text = write(notation, expression, 0, { left: LONGEST });
  return text.length > LONGEST ? "" : text;
}

/** Binding strength: what stands inside something that binds tighter gets brackets. */
const strength = { where: 0, test: 1, sum: 2, product: 3, sign: 4, power: 5, atom: 6 } as const;

function write(notation: Notation, expression: Expression, outer: number, budget: { left: number }): string {
  // Shared parts would be written out over and over.
  if (budget.left-- <= 0) return "…".repeat(LONGEST);
  const inner = (part: Expression, at: number): string => write(notation, part, at, budget);
  const grouped = (text: string, own: number): string => (own < outer ? notation.grouped(text) : text);
  switch (expression.kind) {
    case "input":
      return "x";
    case "number":
      return grouped(notation.number(expression.value), expression.value < 0 ? strength.sum : strength.atom);
    case "elementary":
      if (expression.name === "negative") return grouped(`${notation.minus}${inner(expression.of, strength.sign)}`, strength.sum);
      if (expression.name === "square") return grouped(notation.raised(inner(expression.of, strength.atom), "2"), strength.power);
      return notation.call(expression.name, inner(expression.of, 0));
    case "activation":
      return notation.call(nameOf(expression), inner(expression.of, 0));
    case "test":
      return grouped(
        `${inner(expression.left, strength.sum)} ${notation.relations[expression.relation]} ${inner(expression.right, strength.sum)}`,
        strength.test,
      );
    case "where":
      return grouped(
        notation.cases(
          inner(expression.then, strength.sum),
          inner(expression.test, strength.test),
          inner(expression.otherwise, strength.sum),
        ),
        strength.where,
      );
    case "binary": {
      const { operator, left, right } = expression;
      switch (operator) {
        case "+":
          return grouped(`${inner(left, strength.sum)} + ${inner(right, strength.sum)}`, strength.sum);
        case "-":
          if (left.kind === "number" && left.value === 0) return grouped(`${notation.minus}${inner(right, strength.sign)}`, strength.sum);
          return grouped(`${inner(left, strength.sum)} ${notation.minus} ${inner(right, strength.product)}`, strength.sum);
        case "*":
          return grouped(`${inner(left, strength.product)}${notation.times}${inner(right, strength.product)}`, strength.product);
        case "/": {
          const isFraction = notation === texNotation;
          return grouped(
            notation.divided(inner(left, isFraction ? 0 : strength.product), inner(right, isFraction ? 0 : strength.sign)),
            isFraction ? strength.atom : strength.product,
          );
        }
        case "**":
          return grouped(notation.raised(inner(left, strength.atom), inner(right, strength.atom)), strength.power);
        default:
          return notation.call(operator, `${inner(left, 0)}, ${inner(right, 0)}`);
      }
    }
  }
}

/** An activation's name with the parameters that differ from the defaults. */
function nameOf({ id, values }: Expression & { readonly kind: "activation" }): string {
  const params = findActivation(id)?.params ?? {};
  const given = Object.entries(values)
    .filter(([name, value]) => params[name]?.default !== value)
    .map(([name, value]) => `${name}=${shortNumber(value)}`);
  return given.length === 0 ? id : `${id}[${given.join(", ")}]`;
}

/** Six digits are enough to recognise a constant by. */
function shortNumber(value: number): string {
  return String(Number(value.toPrecision(6))).replace("-", "−");
}
