import type { Place } from "../model/known";
import type {
  Argument as ArgumentNode,
  Call as CallNode,
  Comprehension,
  Conditional,
  Expression,
  FormattedString,
  Slice,
} from "../python/nodes";
import { selected } from "./array";
import { attributeOf } from "./attributes";
import { callValue } from "./calls";
import { assign } from "./assign";
import { beginRound, loopIn } from "./frame";
import type { Interpreter } from "./interpreter";
import {
  anyOf,
  anyNumber,
  distinct,
  elementsOf,
  entriesOf,
  isPartial,
  keyOf,
  metOf,
  MOST_ELEMENTS,
  MOST_TEXT,
  roundsOf,
  unknownNamed,
} from "./iterate";
import type { Argument } from "./machine";
import { binary, compare, conditionOf, knownTruth, shownAs, truth } from "./operators";
import { choose } from "./alternatives";
import { environment, everBound, lookUp } from "./scope";
import { standsForAny, subscriptOf, type SliceBounds, type SliceObject } from "./subscript";
import type { Value } from "./value";

/** More rounds of a comprehension than this are not run one by one. */
const MOST_ROUNDS = 256;
/** The same inside another loop. */
const MOST_INNER_ROUNDS = 48;

/** What an expression is worth in the world under way. */
export function evaluate(interpreter: Interpreter, node: Expression): Value {
  interpreter.budget.step();
  if (node.kind === "Name") return lookUp(interpreter, node.id, node);
  const at = interpreter.place(node);
  switch (node.kind) {
    case "Number":
      return node.form === "imaginary"
        ? interpreter.unknown("unknown-value", at)
        : { kind: "number", value: node.value, integer: node.form === "integer", at };
    case "String":
      return node.bytes || !isClosed(interpreter.source(at), node.from, node.to)
        ? interpreter.unknown("unknown-value", at)
        : { kind: "string", value: node.value, at };
    case "FormattedString":
      return formatted(interpreter, node, at);
    case "Constant":
      return node.value === null
        ? { kind: "none", at }
        : typeof node.value === "boolean"
          ? { kind: "boolean", value: node.value, at }
          : interpreter.foreign({ type: "ellipsis" }, at);
    case "Tuple":
      return interpreter.tuple(items(interpreter, node.elements) ?? [], at);
    case "List":
      return interpreter.list(items(interpreter, node.elements), at);
    case "Set":
      return interpreter.list(distinct(interpreter, items(interpreter, node.elements)), at);
    case "Dict":
      return dictionary(interpreter, node.entries, at);
    case "Call":
      return call(interpreter, node, at);
    case "Attribute":
      return attributeOf(interpreter, evaluate(interpreter, node.object), node.name, at);
    case "Subscript":
      return subscriptOf(interpreter, evaluate(interpreter, node.object), node.index, at);
    case "Unary":
      return unary(interpreter, node.operator, evaluate(interpreter, node.operand), at);
    case "Binary":
      return binary(interpreter, node.operator, evaluate(interpreter, node.left), evaluate(interpreter, node.right), at);
    case "Compare":
      return chain(interpreter, node, at);
    case "Boolean":
      return boolean(interpreter, node.operator, node.values, at);
    case "Conditional":
      return conditional(interpreter, node);
    case "Lambda":
      return {
        kind: "function",
        definition: node,
        environment: interpreter.frame.environment,
        owner: interpreter.frame.owner,
        at,
        defaults: node.parameters.map((parameter) => parameter.default && evaluate(interpreter, parameter.default)),
      };
    case "Comprehension":
      return comprehension(interpreter, node, at);
    case "Walrus": {
      const value = evaluate(interpreter, node.value);
      assign(interpreter, node.target, value);
      return value;
    }
    case "Await":
    case "Starred":
      return evaluate(interpreter, node.value);
    case "Yield":
      return yielded(interpreter, node.value ? evaluate(interpreter, node.value) : interpreter.none(at), node.delegate, at);
    case "Slice":
      return interpreter.foreign(slice(sliceBounds(interpreter, node) ?? null), at);
    case "Missing":
    case "MagicExpression":
      return interpreter.unknown("unknown-value", at);
  }
}

/** What is yielded in some worlds only, or nobody knows how often, leaves open what else is. */
function yielded(interpreter: Interpreter, value: Value, isMany: boolean, at: Place): Value {
  const { yields, scope } = interpreter.frame;
  const all = isMany ? elementsOf(interpreter, value) : [value];
  const isTested = interpreter.worlds.assumed !== (scope?.entry ?? null);
  yields.push(...(all ?? [anyOf(interpreter, value, at)]).map((each) => (isTested ? selected(each) : each)));
  if (!all || (isMany && isPartial(interpreter, value)) || isTested) interpreter.partial.add(yields);
  return interpreter.unknown("custom-code", at);
}

/** Whether a string ends with the quote that it begins with: one that is being typed says nothing yet. */
function isClosed(source: string, from: number, to: number): boolean {
  let opening = from;
  while (opening < to && source[opening] !== '"' && source[opening] !== "'") opening++;
  // Its quotation marks were made of others, and the last may be the first sign of an entity.
  if (opening === to) return "‘’“”&".includes(source[to - 1] ?? " ");
  return opening < to - 1 && source[opening] === source[to - 1];
}

/** Elements of a display with stars spread; null where a star is not known or there are too many to tell apart. */
function items(interpreter: Interpreter, elements: readonly Expression[]): readonly Value[] | null {
  if (elements.length > MOST_ELEMENTS) return null;
  const result: Value[] = [];
  for (const element of elements) {
    if (element.kind !== "Starred") {
      result.push(evaluate(interpreter, element));
      continue;
    }
    const given = evaluate(interpreter, element.value);
    const spread = elementsOf(interpreter, given);
    if (!spread || result.length + spread.length > MOST_ELEMENTS) return null;
    interpreter.madeOf(result, given);
    result.push(...spread);
  }
  return result;
}

function dictionary(
  interpreter: Interpreter,
  entries: readonly { readonly key: Expression | null; readonly value: Expression }[],
  at: Place,
): Value {
  let result: Map<string, { key: Value; value: Value }> | null = entries.length > MOST_ELEMENTS ? null : new Map();
  for (const { key, value } of entries.slice(0, MOST_ELEMENTS)) {
    const worth = evaluate(interpreter, value);
    if (key === null) {
      const spread = entriesOf(interpreter, worth);
      interpreter.madeOf(result, worth);
      if (spread) for (const [name, inner] of spread) result?.set(`s${name}`, { key: interpreter.string(name, inner.at), value: inner });
      else result = null;
      continue;
    }
    const keyValue = evaluate(interpreter, key);
    const spelled = keyOf(interpreter.plain(keyValue));
    if (spelled === null) result = null;
    else result?.set(spelled, { key: keyValue, value: worth });
  }
  return { kind: "dict", entries: interpreter.cell(result), at };
}

function call(interpreter: Interpreter, node: CallNode, at: Place): Value {
  const callee = evaluate(interpreter, node.callee);
  const { args, open } = argumentsOf(interpreter, node.args);
  const value = callValue(interpreter, callee, { at, callee: interpreter.place(node.callee), args, open });
  // Whatever has such a method, it gives a number.
  return value.kind === "unknown" && !value.isNumber && node.callee.kind === "Attribute" && COUNTS.test(node.callee.name) && args.length > 0
    ? anyNumber(interpreter, at)
    : value;
}

/** Methods of lists and strings that tell a place or how often something occurs. */
const COUNTS = /^(?:r?index|count)$/;

/** Evaluates arguments in order and spreads the stars that are known. */
export function argumentsOf(
  interpreter: Interpreter,
  nodes: readonly ArgumentNode[],
): { readonly args: readonly Argument[]; readonly open: boolean } {
  const args: Argument[] = [];
  let open = false;
  for (const node of nodes) {
    const value = evaluate(interpreter, node.value);
    const at = interpreter.place(node.value);
    if (node.stars === 0) {
      args.push({ name: node.name, value, at });
    } else if (node.stars === 1) {
      const spread = elementsOf(interpreter, value);
      if (spread) for (const item of spread) args.push({ name: null, value: item, at: item.at });
      open ||= !spread || isPartial(interpreter, value);
    } else {
      const spread = entriesOf(interpreter, value);
      if (spread) for (const [name, item] of spread) args.push({ name, value: item, at: item.at });
      open ||= !spread || isPartial(interpreter, value);
    }
  }
  return { args, open };
}

function unary(interpreter: Interpreter, operator: "-" | "+" | "~" | "not", operand: Value, at: Place): Value {
  if (operator === "not") {
    const answer = knownTruth(interpreter, operand);
    if (answer !== null) return interpreter.boolean(!answer, at);
    const { holds, negated } = conditionOf(interpreter, operand);
    return { ...unknownNamed(null, at), condition: { holds, negated: !negated } };
  }
  const value = interpreter.plain(operand);
  if (value.kind === "foreign" && operator === "-") return binary(interpreter, "-", interpreter.number(0, at, true), value, at);
  if (value.kind !== "number") return interpreter.unknown("unknown-value", at);
  return interpreter.number(operator === "-" ? -value.value : operator === "+" ? value.value : -value.value - 1, at, value.integer);
}

function chain(interpreter: Interpreter, node: Expression & { kind: "Compare" }, at: Place): Value {
  let left = evaluate(interpreter, node.left);
  let result: Value = interpreter.boolean(true, at);
  for (const [i, comparator] of node.comparators.entries()) {
    const right = evaluate(interpreter, comparator);
    const operator = node.operators[i];
    if (!operator) break;
    const isEquality = operator === "==" || operator === "!=";
    result =
      isEquality && i === 0 && isMadeSo(interpreter, node.left, left, right)
        ? interpreter.boolean(operator === "!=", at)
        : compare(interpreter, operator, left, right, at);
    if (node.comparators.length > 1 && !truth(interpreter, result)) return interpreter.boolean(false, at);
    left = right;
  }
  return result;
}

/** `units = 1 if n == 2 else n`, then `units == 1`: a program that asks this means what it made so itself, and no `n` that happens to be 1. */
function isMadeSo(interpreter: Interpreter, node: Expression, left: Value, right: Value): boolean {
  if (node.kind !== "Name" || interpreter.plain(left).kind !== "unknown") return false;
  const spelled = keyOf(interpreter.plain(right));
  return spelled !== null && everBound(interpreter, node.id).some((value) => value && value.kind !== "choice" && keyOf(value) === spelled);
}

function boolean(interpreter: Interpreter, operator: "and" | "or", values: readonly Expression[], at: Place): Value {
  let result: Value = interpreter.boolean(operator === "and", at);
  for (const [i, node] of values.entries()) {
    result = evaluate(interpreter, node);
    if (i < values.length - 1 && truth(interpreter, result) === (operator === "or")) return result;
  }
  return result;
}

function formatted(interpreter: Interpreter, node: FormattedString, at: Place): Value {
  let text: string | null = "";
  for (const part of node.parts) {
    if (part.kind === "String") {
      text = text === null ? null : text + part.value;
      continue;
    }
    const value = interpreter.plain(evaluate(interpreter, part.value));
    const shown = part.conversion === null && (part.format ?? "") === "" ? shownAs(value) : null;
    text = text === null || shown === null || text.length + shown.length > MOST_TEXT ? null : text + shown;
  }
  return text === null ? interpreter.unknown("unknown-value", at) : interpreter.string(text, at);
}

/** Either of two numbers is one value with two sides, so that what stands around it need not run twice. */
function conditional(interpreter: Interpreter, { test, body, otherwise }: Conditional): Value {
  const tested = evaluate(interpreter, test);
  if (!isNumbers(body) || !isNumbers(otherwise) || knownTruth(interpreter, tested) !== null)
    return evaluate(interpreter, truth(interpreter, tested) ? body : otherwise);
  const { holds, negated } = conditionOf(interpreter, tested);
  const answer = interpreter.worlds.known(holds);
  if (answer !== null) return evaluate(interpreter, answer !== negated ? body : otherwise);
  const sides = [evaluate(interpreter, body), evaluate(interpreter, otherwise)] as const;
  return negated ? choose(holds, sides[1], sides[0]) : choose(holds, sides[0], sides[1]);
}

const isNumbers = (node: Expression): boolean =>
  node.kind === "Number" ||
  (node.kind === "Unary" && isNumbers(node.operand)) ||
  (node.kind === "Conditional" && isNumbers(node.body) && isNumbers(node.otherwise));

/** A comprehension has a scope of its own; its rounds are counted as a loop's are. */
function comprehension(interpreter: Interpreter, node: Comprehension, at: Place): Value {
  const { frame } = interpreter;
  const context = interpreter.context();
  const loop = loopIn(frame, null);
  let number = 0;
  let begun = 0;
  const inner = { ...frame, environment: environment("function", frame.environment), loops: [...frame.loops, loop] };
  return interpreter.within(inner, () => {
    const results: Value[] = [];
    const keys: Value[] = [];
    // What its conditions ask is asked of each round anew.
    const begin = (): void => beginRound(loop, ++begun, null);
    const isKnown = rounds(interpreter, node, 0, results, begin, () => {
      if (++number > MOST_ROUNDS) return false;
      const element = evaluate(interpreter, node.element);
      keys.push(element);
      const result = node.value ? evaluate(interpreter, node.value) : element;
      results.push(node.clauses.some(({ conditions }) => conditions.length > 0) ? selected(result) : result);
      return true;
    });
    if (!isKnown) interpreter.worlds.leaveRounds(loop.outer);
    if (node.form === "set" && isKnown && !interpreter.partial.has(results)) return interpreter.list(distinct(interpreter, results), at);
    if (node.form !== "dict") return { ...interpreter.list(isKnown ? results : oneForAll(interpreter, results), at), context };
    const entries = new Map<string, { key: Value; value: Value }>();
    if (interpreter.partial.has(results)) interpreter.partial.add(entries);
    let keysKnown = isKnown || keys.length === 1;
    for (const [i, key] of keys.entries()) {
      const spelled = isKnown ? keyOf(interpreter.plain(key)) : null;
      const value = results[i];
      if (spelled !== null && value) entries.set(spelled, { key, value });
      else keysKnown &&= standsForAny(interpreter, entries, key, value);
    }
    return { kind: "dict", entries: interpreter.cell(keysKnown ? entries : null), at };
  });
}

/** What one round on an unknown element gives stands for all. */
function oneForAll(interpreter: Interpreter, results: readonly Value[]): readonly Value[] | null {
  if (results.length !== 1) return null;
  interpreter.partial.add(results);
  return results;
}

/** Runs `body` for every round of the clauses from `index` on; false where one of them is not known or there are too many. `results` stand for more than they show where what they are made of does. */
function rounds(
  interpreter: Interpreter,
  node: Comprehension,
  index: number,
  results: readonly Value[],
  begin: () => void,
  body: () => boolean,
): boolean {
  const clause = node.clauses[index];
  if (!clause) return body();
  const iterable = evaluate(interpreter, clause.iterable);
  const elements = roundsOf(interpreter, iterable);
  interpreter.madeOf(results, iterable);
  // What stands in a comprehension inside another is counted for each of its rounds.
  if (!elements || elements.length > (interpreter.frame.loops.length > 1 ? MOST_INNER_ROUNDS : MOST_ROUNDS)) {
    // Run once on an unknown element, so that what stands in the comprehension is seen.
    begin();
    assign(interpreter, clause.target, metOf(interpreter, iterable, null, interpreter.place(clause.target)));
    rounds(interpreter, node, index + 1, results, begin, body);
    return false;
  }
  for (const element of elements) {
    begin();
    assign(interpreter, clause.target, metOf(interpreter, iterable, element, element.at));
    // One that stands for many: some pass.
    const isAny = isPartial(interpreter, iterable);
    if (
      !clause.conditions.every((condition) =>
        isAny ? knownTruth(interpreter, evaluate(interpreter, condition)) !== false : truth(interpreter, evaluate(interpreter, condition)),
      )
    )
      continue;
    if (!rounds(interpreter, node, index + 1, results, begin, body)) return false;
  }
  return true;
}

const slice = (bounds: SliceBounds | null): SliceObject => ({ type: "slice", bounds });

/** The bounds of a slice; undefined where one is given and not known. */
export function sliceBounds(interpreter: Interpreter, node: Slice): SliceBounds | undefined {
  const bounds: (number | null)[] = [];
  for (const bound of [node.lower, node.upper, node.step]) {
    const value = bound && interpreter.plain(evaluate(interpreter, bound));
    if (!value || value.kind === "none") bounds.push(null);
    else if (value.kind === "number" && value.integer) bounds.push(value.value);
    else return undefined;
  }
  return [bounds[0] ?? null, bounds[1] ?? null, bounds[2] ?? null];
}
