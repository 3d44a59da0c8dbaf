import type { Place } from "../model/known";
import { keyOfStart } from "../model/place";
import type { BinaryOperator, CompareOperator } from "../python/nodes";
import { mayBeFalse, methodOf } from "./attributes";
import { enumerationKey } from "./enumerations";
import type { Interpreter } from "./interpreter";
import { anyAmong, anyNumber, asDict, elementsOf, isAnyNumber, isPartial, keyOf, MOST_ELEMENTS, MOST_TEXT } from "./iterate";
import { sameValue } from "./alternatives";
import type { Condition, Plain, UnknownValue, Value } from "./value";

const isNumber = (value: Plain): value is Extract<Plain, { kind: "number" | "boolean" }> =>
  value.kind === "number" || value.kind === "boolean";
const numeric = (value: Extract<Plain, { kind: "number" | "boolean" }>): number => Number(value.value);
const isInteger = (value: Plain): boolean => value.kind !== "number" || value.integer;

/** `left operator right`, as far as it is known. */
export function binary(interpreter: Interpreter, operator: BinaryOperator, leftValue: Value, rightValue: Value, at: Place): Value {
  const left = interpreter.plain(leftValue);
  const right = interpreter.plain(rightValue);
  if (left.kind === "foreign") {
    const value = left.object.binary?.(operator, right, false, at, interpreter);
    if (value) return value;
  }
  if (right.kind === "foreign") {
    const value = right.object.binary?.(operator, left, true, at, interpreter);
    if (value) return value;
  }
  if (isNumber(left) && isNumber(right)) return arithmetic(interpreter, operator, left, right, at);
  if (isAnyNumber(left) && isAnyNumber(right)) return ofAnyNumbers(interpreter, operator, left, right, at);
  if (operator === "+") return concatenated(interpreter, left, right, at);
  if (operator === "*")
    return isNumber(right)
      ? repeated(interpreter, left, numeric(right), at)
      : isNumber(left)
        ? repeated(interpreter, right, numeric(left), at)
        : (anyTimes(interpreter, left, at) ?? anyTimes(interpreter, right, at) ?? interpreter.unknown("unknown-value", at));
  if (operator === "%" && left.kind === "string") return percentFormatted(interpreter, left.value, right, at);
  if (operator === "|" && left.kind === "dict" && right.kind === "dict") {
    const [a, b] = [interpreter.read(left.entries), interpreter.read(right.entries)];
    return { kind: "dict", entries: interpreter.cell(a && b && interpreter.derived(new Map([...a, ...b]), a, b)), at };
  }
  return interpreter.unknown("unknown-value", at);
}

/** What a calculation makes of one of a few numbers and a number that is known; and how far it goes with two that only add to it. Answers of yes or no may exclude each other. */
function ofAnyNumbers(interpreter: Interpreter, operator: BinaryOperator, left: Plain, right: Plain, at: Place): Value {
  const numbers = [left, right].map((value) =>
    value.kind === "number" ? [value.value] : value.kind === "unknown" && value.among ? value.among : [],
  );
  const areKnown = numbers.some(({ length }) => length === 1);
  const grow = /^[+*]$/.test(operator) && numbers.every((each) => each.length > 2 && Math.min(...each) >= 0);
  const [some = [], others = []] = areKnown ? numbers : grow ? numbers.map((each) => [Math.min(...each), Math.max(...each)]) : [];
  const number = (value: number): Plain & { kind: "number" } => ({ kind: "number", value, integer: Number.isInteger(value), at });
  const results = some.flatMap((a) => others.map((b) => arithmetic(interpreter, operator, number(a), number(b), at)));
  return results.length > 0 ? anyAmong(interpreter, results, at) : anyNumber(interpreter, at);
}

function arithmetic(
  interpreter: Interpreter,
  operator: BinaryOperator,
  left: Plain & { kind: "number" | "boolean" },
  right: Plain & { kind: "number" | "boolean" },
  at: Place,
): Value {
  const a = numeric(left);
  const b = numeric(right);
  const whole = isInteger(left) && isInteger(right);
  const number = (value: number, integer = whole): Value =>
    // Python's integers are exact; ours are only up to 2^53, and a division by zero is an error there.
    !Number.isFinite(value) || (integer && !Number.isSafeInteger(value))
      ? interpreter.unknown("unknown-value", at)
      : interpreter.number(value, at, integer);
  switch (operator) {
    case "+":
      return number(a + b);
    case "-":
      return number(a - b);
    case "*":
      return number(a * b);
    case "/":
      return number(a / b, false);
    case "//":
      return number(Math.floor(a / b));
    case "%":
      return number(a - b * Math.floor(a / b));
    case "**":
      return number(a ** b, whole && b >= 0);
    default:
      return interpreter.unknown("unknown-value", at);
  }
}

function concatenated(interpreter: Interpreter, left: Plain, right: Plain, at: Place): Value {
  if (left.kind === "string" && right.kind === "string") {
    return interpreter.string(left.value + right.value, at);
  }
  if (left.kind === "tuple" && right.kind === "tuple") {
    return left.items.length + right.items.length > MOST_ELEMENTS
      ? interpreter.unknown("unknown-value", at)
      : interpreter.tuple([...left.items, ...right.items], at);
  }
  if (left.kind === "list" && right.kind === "list") {
    const a = interpreter.read(left.items);
    const b = interpreter.read(right.items);
    return interpreter.list(a && b && a.length + b.length <= MOST_ELEMENTS ? interpreter.derived([...a, ...b], a, b) : null, at);
  }
  return interpreter.unknown("unknown-value", at);
}

function repeated(interpreter: Interpreter, value: Plain, times: number, at: Place): Value {
  const count = Math.max(0, times);
  if (value.kind === "string")
    return value.value.length * count > MOST_TEXT
      ? interpreter.unknown("unknown-value", at)
      : interpreter.string(value.value.repeat(count), at);
  if (value.kind !== "list" && value.kind !== "tuple") return interpreter.unknown("unknown-value", at);
  const items = elementsOf(interpreter, value);
  const all = items && items.length * count <= MOST_ELEMENTS ? Array.from({ length: count }, () => items).flat() : null;
  if (!all && count > 0)
    return (
      anyTimes(interpreter, value, at) ?? (value.kind === "list" ? interpreter.list(null, at) : interpreter.unknown("unknown-value", at))
    );
  return value.kind === "list"
    ? interpreter.list(all && interpreter.derived(all, items), at)
    : all
      ? interpreter.tuple(all, at)
      : interpreter.unknown("unknown-value", at);
}

/** `[0] * len(files)`: of numbers and rows of them it is known which they are, though not how many. */
function anyTimes(interpreter: Interpreter, value: Plain, at: Place): Value | null {
  const items = value.kind === "list" ? interpreter.read(value.items) : null;
  const areNumbers = (some: readonly Value[] | null): boolean =>
    some !== null &&
    some.length > 0 &&
    some.every((item) => {
      const plain = interpreter.plain(item);
      return isAnyNumber(plain) || (plain.kind === "list" && areNumbers(interpreter.read(plain.items)));
    });
  if (!items || !areNumbers(items)) return null;
  const all = [...items];
  interpreter.partial.add(all);
  return interpreter.list(all, at);
}

function percentFormatted(interpreter: Interpreter, format: string, right: Plain, at: Place): Value {
  const values = right.kind === "tuple" ? [...right.items] : [right];
  const text = filled(format, /%(.?)/gs, (hole, form) => {
    const value = /^[sd]$/.test(form) ? values.shift() : undefined;
    return hole === "%%" ? "%" : value ? shownAs(interpreter.plain(value)) : null;
  });
  return text === null ? interpreter.unknown("unknown-value", at) : interpreter.string(text, at);
}

/** A text with its holes filled, each with what is shown in it; null where that is not known, or is too much. */
export function filled(text: string, holes: RegExp, shown: (hole: string, inside: string) => string | null): string | null {
  let isKnown = true;
  let length = 0;
  const result = text.replace(holes, (hole: string, inside: string) => {
    const part = length > MOST_TEXT ? null : shown(hole, inside);
    isKnown &&= part !== null;
    length += part?.length ?? 0;
    return part ?? "";
  });
  return isKnown ? result : null;
}

/** `str(value)` where it is simple; null where it is not known. */
export function shownAs(value: Plain): string | null {
  switch (value.kind) {
    case "string":
      return value.value;
    // Broken numbers Python spells in its own way.
    case "number":
      return value.integer ? String(value.value) : null;
    case "none":
      return "None";
    default:
      return null;
  }
}

const OPPOSITES: Readonly<Record<CompareOperator, CompareOperator>> = {
  "==": "!=",
  "!=": "==",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
  is: "is not",
  "is not": "is",
  in: "not in",
  "not in": "in",
};
const MIRRORED: Readonly<Partial<Record<CompareOperator, CompareOperator>>> = {
  "<": ">",
  ">": "<",
  "<=": ">=",
  ">=": "<=",
  "==": "==",
  "!=": "!=",
};
/** Every test is stored as one of these or as the opposite of one, so that `n < 3` and `n >= 3` share a condition. */
const POSITIVE = new Set<CompareOperator>(["==", "<", "<=", "is", "in"]);

/** `left operator right` as a value: known, or a test that worlds can be split on. */
export function compare(interpreter: Interpreter, operator: CompareOperator, leftValue: Value, rightValue: Value, at: Place): Value {
  const left = asTested(interpreter.plain(leftValue));
  const right = asTested(interpreter.plain(rightValue));
  if (left.kind === "foreign" || right.kind === "foreign") {
    const value =
      left.kind === "foreign"
        ? left.object.compare?.(operator, right, at, interpreter)
        : right.kind === "foreign"
          ? right.object.compare?.(MIRRORED[operator] ?? operator, left, at, interpreter, true)
          : undefined;
    if (value) return value;
  }
  const answer = compared(interpreter, operator, left, right);
  if (answer !== null) return interpreter.boolean(answer, at);
  const mirrored = MIRRORED[operator];
  if (left.kind !== "unknown" && right.kind === "unknown" && mirrored) return test(interpreter, mirrored, right, left, at);
  if (left.kind === "unknown") return test(interpreter, operator, left, right, at);
  return interpreter.unknown("unknown-value", at);
}

/** What tests of a value, and tables that it is looked up in, ask about. */
export const asTested = (value: Plain): Plain => (value.kind === "foreign" ? (value.object.tested ?? value) : value);

function test(interpreter: Interpreter, operator: CompareOperator, left: UnknownValue, right: Plain, at: Place): Value {
  const negated = !POSITIVE.has(operator);
  const positive = negated ? OPPOSITES[operator] : operator;
  const constant = right.kind === "unknown" ? right.key : positive === "in" ? spelled(interpreter, right) : keyOf(right);
  const unknown = interpreter.unknown("unknown-value", at);
  if (left.key === null || constant === null) return unknown;
  // `is` and `==` against a constant mean the same for what is asked here.
  const isEquality = positive === "==" || positive === "is";
  const equals: Condition["equals"] =
    isEquality && (right.kind === "number" || right.kind === "string" || right.kind === "boolean")
      ? { subject: left.key, constant: right.value }
      : isEquality && right.kind === "none"
        ? { subject: left.key, constant: null }
        : null;
  return {
    kind: "unknown",
    reason: unknown.reason,
    at,
    key: null,
    condition: { holds: { key: `${left.key} ${isEquality ? "==" : positive} ${constant}`, equals }, negated },
  };
}

function spelled(interpreter: Interpreter, value: Plain): string | null {
  const items = value.kind === "list" || value.kind === "tuple" ? elementsOf(interpreter, value) : null;
  const keys = items?.map((item) => (item.kind === "choice" ? null : keyOf(item)));
  return keys && !keys.includes(null) ? `[${keys.join()}]` : null;
}

function compared(interpreter: Interpreter, operator: CompareOperator, left: Plain, right: Plain): boolean | null {
  switch (operator) {
    case "!=":
    case "is not":
    case "not in": {
      const opposite = compared(interpreter, OPPOSITES[operator], left, right);
      return opposite === null ? null : !opposite;
    }
    case "==":
    case "is":
      return equal(left, right);
    case "in":
      return contained(interpreter, left, right);
    default:
      return ordered(operator, left, right);
  }
}

function equal(left: Plain, right: Plain): boolean | null {
  if (left.kind === "unknown" || right.kind === "unknown")
    return isObjectAndNone(left, right) || isObjectAndNone(right, left) ? false : null;
  if (isNumber(left) && isNumber(right)) return numeric(left) === numeric(right);
  const simple = (value: Plain): boolean => value.kind === "string" || value.kind === "none" || isNumber(value);
  if (simple(left) && simple(right)) return sameValue(left, right);
  if (simple(left) !== simple(right)) return left.kind === "none" || right.kind === "none" || isOwn(left) || isOwn(right) ? false : null;
  if (left.kind !== right.kind && isOwn(left) && isOwn(right)) return false;
  if (left.kind === "tuple" && right.kind === "tuple") {
    const a = keyOf(left);
    const b = keyOf(right);
    return a === null || b === null ? null : a === b;
  }
  if (left.kind === "native" && right.kind === "native") return left.name === right.name;
  if (left === right || sameValue(left, right)) return true;
  const [member, other] = [enumerationKey(left), enumerationKey(right)];
  return member !== null && other !== null ? member === other : null;
}

/** What equals no number, text or truth value. */
const isOwn = (value: Plain): boolean =>
  value.kind === "tuple" || value.kind === "list" || value.kind === "dict" || enumerationKey(value) !== null;

const isObjectAndNone = (one: Plain, other: Plain): boolean => one.kind === "unknown" && one.isObject === true && other.kind === "none";

function contained(interpreter: Interpreter, left: Plain, right: Plain): boolean | null {
  if (left.kind === "string" && right.kind === "string") return right.value.includes(left.value);
  const key = keyOf(left);
  if (key === null) return null;
  const whole = asDict(right);
  const elements =
    whole.kind === "dict" || whole.kind === "list" || whole.kind === "tuple" || (whole.kind === "foreign" && whole.object.entries)
      ? elementsOf(interpreter, whole)
      : null;
  if (!elements) return null;
  let open = false;
  for (const element of elements) {
    const other = element.kind === "choice" ? null : keyOf(element);
    if (other === key) return true;
    if (other === null) open = true;
  }
  return open || isPartial(interpreter, whole) ? null : false;
}

function ordered(operator: CompareOperator, left: Plain, right: Plain): boolean | null {
  const order =
    isNumber(left) && isNumber(right)
      ? numeric(left) - numeric(right)
      : left.kind === "string" && right.kind === "string"
        ? left.value < right.value
          ? -1
          : left.value > right.value
            ? 1
            : 0
        : null;
  if (order === null) return null;
  return operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0;
}

/** Whether a value counts as true; where that is open, the statement under way runs once for each answer. */
export function truth(interpreter: Interpreter, of: Value): boolean {
  const answer = knownTruth(interpreter, of);
  if (answer !== null) return answer;
  const { holds, negated } = conditionOf(interpreter, of);
  return interpreter.worlds.decide(holds) !== negated;
}

/** What the truth of a value hangs on where it is open. */
export function conditionOf(interpreter: Interpreter, of: Value): { readonly holds: Condition; readonly negated: boolean } {
  const value = interpreter.plain(of);
  if (value.kind === "unknown" && value.condition) return value.condition;
  if (value.kind === "foreign" && value.object.isElementwise) interpreter.elementwiseTests++;
  const key = value.kind === "unknown" && value.key !== null ? value.key : `${keyOfStart(value.at)}@${interpreter.context()}`;
  return { holds: { key: `${key} is true`, equals: null }, negated: false };
}

/** The same, or null where it is open. */
export function knownTruth(interpreter: Interpreter, of: Value): boolean | null {
  const value = interpreter.plain(of);
  switch (value.kind) {
    case "none":
      return false;
    case "boolean":
      return value.value;
    case "number":
      return value.value !== 0;
    case "string":
      return value.value !== "";
    case "tuple":
    case "list":
    case "dict": {
      const elements = elementsOf(interpreter, value);
      return elements && (elements.length > 0 || (isPartial(interpreter, value) ? null : false));
    }
    case "unknown": {
      if (!value.condition) return null;
      const answer = interpreter.worlds.known(value.condition.holds);
      return answer === null ? null : answer !== value.condition.negated;
    }
    case "foreign": {
      const length = value.object.length?.(interpreter);
      // An object without a length counts as true.
      if (length === undefined) return value.object.isElementwise ? null : true;
      return length === null ? null : length > 0;
    }
    case "instance": {
      const counting = methodOf(interpreter, value, "__len__");
      const length = counting && interpreter.plain(interpreter.call(counting, [], value.at));
      if (length?.kind === "number") return length.value !== 0;
      return mayBeFalse(interpreter, value.class) ? null : true;
    }
    default:
      return true;
  }
}
