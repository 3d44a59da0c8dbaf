import type { Place } from "../../../model/known";
import type { Call, Expression, Statement } from "../../../python/nodes";
import type { Node } from "../../../python/walk";
import { placeOf, removeElement, sourceOf, stretch, type Edit, type EditContext } from "./source";

/**
 * Takes a layer that stands alone out of its model: out of the list it is in, with the `model.add(...)` that adds it,
 * or out of the chain of calls it is part of. Null where it is kept in a variable or used in a way not known here.
 */
export function removeLayerCall(call: Call, around: readonly Node[], at: Place, context: EditContext): readonly Edit[] | null {
  const parent = around.at(-1);
  if (parent?.kind === "List" || parent?.kind === "Tuple")
    return parent.elements.length > 1 ? [removeElement(call, parent.elements, at, context)] : null;
  if (parent?.kind === "Call" && parent.callee === call) return replaceByInput(parent, around.slice(0, -1), at, context);
  const [statement, adder] = [around.at(-3), around.at(-2)];
  const isAdded = parent?.kind === "Argument" && adder?.kind === "Call" && adder.callee.kind === "Attribute" && adder.callee.name === "add";
  if (isAdded && statement?.kind === "Expression") return [removeStatement(statement, around.slice(0, -3), at, context)];
  return null;
}

/** Puts what a call is given in its place: `Activation("relu")(x)` becomes `x`. A statement that would say `x = x` goes as a whole. */
export function replaceByInput(call: Call, around: readonly Node[], at: Place, context: EditContext): readonly Edit[] | null {
  const input = call.args.find((a) => a.stars === 0 && (a.name === null || ["x", "inputs", "features", "logits"].includes(a.name)));
  if (!input) return null;
  const parent = around.at(-1);
  if (parent?.kind === "Assign" && parent.targets.length === 1 && isSameName(parent.targets[0], input.value))
    return [removeStatement(parent, around.slice(0, -1), at, context)];
  return [{ at: placeOf(call, at), text: sourceOf(input.value, at, context) }];
}

const isSameName = (a: Expression | undefined, b: Expression): boolean => a?.kind === "Name" && b.kind === "Name" && a.id === b.id;

/** Takes a statement away with its line; one that is alone in its block leaves `pass`. */
export function removeStatement(statement: Statement, around: readonly Node[], at: Place, context: EditContext): Edit {
  const text = context.textOf(at);
  if (isAlone(statement, around.at(-1))) return { at: placeOf(statement, at), text: "pass" };
  const lineFrom = Math.max(text.lastIndexOf("\n", statement.from - 1), text.lastIndexOf("\r", statement.from - 1)) + 1;
  const before = text.slice(lineFrom, statement.from);
  const [line = "", after = ""] = /^([^\n\r]*)(?:\r?\n|\r)?/.exec(text.slice(statement.to)) ?? [];
  if (before.trim() === "" && /^\s*(#.*)?$/.test(after)) return { at: stretch(at, lineFrom, statement.to + line.length), text: "" };
  const semicolon = /^\s*;[ \t]*/.exec(after);
  if (semicolon) return { at: stretch(at, statement.from, statement.to + semicolon[0].length), text: "" };
  const earlier = /[ \t]*;\s*$/.exec(before);
  return { at: stretch(at, statement.from - (earlier?.[0].length ?? 0), statement.to), text: earlier ? "" : "pass" };
}

function isAlone(statement: Statement, parent: Node | undefined): boolean {
  const is = (body: readonly Statement[]): boolean => body.length === 1 && body[0] === statement;
  switch (parent?.kind) {
    case "Function":
    case "Class":
    case "With":
      return is(parent.body);
    case "If":
    case "For":
    case "While":
      return is(parent.body) || is(parent.otherwise);
    case "Try":
      return is(parent.body) || is(parent.otherwise) || is(parent.finalizer) || parent.handlers.some(({ body }) => is(body));
    case "Match":
      return parent.cases.some(({ body }) => is(body));
    default:
      return false;
  }
}
