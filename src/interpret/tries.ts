import { keyOfStart } from "../model/place";
import type { Expression, Statement, Try } from "../python/nodes";
import { walk } from "../python/walk";
import { evaluate } from "./evaluate";
import { executeBlock, type Outcome } from "./execute";
import type { Interpreter } from "./interpreter";

/** The body is taken to run through. A handler runs only where the body is certain to fail, or may not get what the handler makes itself. */
export function executeTry(interpreter: Interpreter, node: Try): Outcome {
  const handler = node.handlers[0]?.body ?? [];
  let outcome = executeBlock(interpreter, node.body);
  if ((outcome === "dead" && node.handlers[0]) || (outcome === "on" && handler.some((statement) => isMissed(interpreter, statement))))
    outcome = executeBlock(interpreter, handler);
  else if (outcome === "on") outcome = executeBlock(interpreter, node.otherwise);
  const last = executeBlock(interpreter, node.finalizer);
  return last === "on" ? outcome : last;
}

/** Whether a statement makes what may not have been got, such as a model from a file: in the worlds where it was not there. Made of what the body made of it, it would be made twice. */
function isMissed(interpreter: Interpreter, statement: Statement): boolean {
  return (
    statement.kind === "Assign" &&
    statement.targets.some((target) => {
      if (isRead(statement.value, target)) return false;
      const { kind, at } = interpreter.plain(evaluate(interpreter, target));
      return (
        (kind === "unknown" || kind === "foreign") &&
        !interpreter.worlds.decide({ key: `${keyOfStart(at)}@${interpreter.context()} is got`, equals: null })
      );
    })
  );
}

/** Whether an expression reads what is bound by a target. */
function isRead(expression: Expression, target: Expression): boolean {
  let found = false;
  walk(expression, (node) => {
    found ||=
      (node.kind === "Name" && target.kind === "Name" && node.id === target.id) ||
      (node.kind === "Attribute" && target.kind === "Attribute" && node.name === target.name);
  });
  return found;
}
