import type { For, Match, Statement } from "../python/nodes";
import { evaluate } from "./evaluate";
import { executeBlock, type Outcome } from "./execute";
import type { Interpreter } from "./interpreter";
import { isInstance } from "./isInstance";
import { elementsOf, entriesOf, isPartial, keyOf } from "./iterate";
import { compare, truth } from "./operators";
import { bind } from "./scope";
import type { Plain, Value } from "./value";

/** Runs the first case whose pattern fits; a pattern that is not followed may fit or not. */
export function executeMatch(interpreter: Interpreter, node: Match): Outcome {
  const subject = evaluate(interpreter, node.subject);
  for (const { pattern, names, guard, body } of node.cases) {
    for (const name of names)
      bind(interpreter, interpreter.frame.environment, name, interpreter.unknown("unknown-value", interpreter.place(pattern)));
    const matches = matched(interpreter, subject, pattern);
    if (matches && (!guard || truth(interpreter, evaluate(interpreter, guard)))) return executeBlock(interpreter, body);
  }
  return "on";
}

function matched(interpreter: Interpreter, subject: Value, pattern: Statement | For["target"]): boolean {
  const open = (): boolean => truth(interpreter, interpreter.unknown("unknown-value", interpreter.place(pattern)));
  switch (pattern.kind) {
    case "Name":
      if (pattern.id !== "_") bind(interpreter, interpreter.frame.environment, pattern.id, subject);
      return true;
    case "String":
    case "Number":
    case "Constant":
    case "Unary":
    case "Attribute":
      return truth(interpreter, compare(interpreter, "==", subject, evaluate(interpreter, pattern), interpreter.place(pattern)));
    case "Binary":
      return pattern.operator === "|"
        ? matched(interpreter, subject, pattern.left) || matched(interpreter, subject, pattern.right)
        : open();
    case "Call": {
      const answer =
        pattern.args.length === 0
          ? isInstance(interpreter, interpreter.plain(subject), interpreter.plain(evaluate(interpreter, pattern.callee)))
          : null;
      return answer ?? open();
    }
    case "Tuple":
    case "List": {
      const plain = interpreter.plain(subject);
      const items = plain.kind === "tuple" || plain.kind === "list" ? elementsOf(interpreter, plain) : null;
      if (!items || isPartial(interpreter, plain) || pattern.elements.some(({ kind }) => kind === "Starred"))
        return isNo(plain, "tuple", "list") ? false : open();
      return (
        items.length === pattern.elements.length &&
        pattern.elements.every((element, i) => {
          const item = items[i];
          return item !== undefined && matched(interpreter, item, element);
        })
      );
    }
    case "Dict": {
      const entries = entriesOf(interpreter, subject);
      if (!entries) return isNo(interpreter.plain(subject), "dict") ? false : open();
      return pattern.entries.every(({ key, value }) => {
        const entry = key?.kind === "String" ? entries.find(([name]) => name === key.value) : null;
        return entry === null || (entry !== undefined && matched(interpreter, entry[1], value));
      });
    }
    default:
      return open();
  }
}

/** Whether a value of Python's own is of other kinds than these. */
const isNo = (value: Plain, ...kinds: readonly Plain["kind"][]): boolean =>
  !kinds.includes(value.kind) && (keyOf(value) !== null || value.kind === "tuple" || value.kind === "list" || value.kind === "dict");
