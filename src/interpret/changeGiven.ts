import type { Call, Expression } from "../python/nodes";
import { setAttribute } from "./attributes";
import { evaluate } from "./evaluate";
import { isForeign } from "./imports";
import type { Interpreter } from "./interpreter";
import type { Plain } from "./value";

/** A function of a module that nobody sees, called for what it does: it may change what it is given. */
export function changeGiven(interpreter: Interpreter, { callee, args }: Call): void {
  let root: Expression = callee;
  while (root.kind === "Attribute" || root.kind === "Call") root = root.kind === "Call" ? root.callee : root.object;
  const from = root.kind === "Name" ? interpreter.plain(evaluate(interpreter, root)) : null;
  // Those that only look are called so, and packages around Keras train with what they are given.
  if (
    from?.kind !== "external" ||
    isForeign(from.path) ||
    /print|show|plot|log|save|display|dump|wandb|keras/.test(from.path + interpreter.text(interpreter.place(callee)))
  )
    return;
  for (const { value } of args) if (isDotted(value)) lose(interpreter, interpreter.plain(evaluate(interpreter, value)));
}

/** What can be evaluated again, since nothing comes of it. */
const isDotted = (node: Expression): boolean => node.kind === "Name" || (node.kind === "Attribute" && isDotted(node.object));

function lose(interpreter: Interpreter, given: Plain): void {
  const { at } = given;
  const unknown = interpreter.unknown("several-values", at);
  switch (given.kind) {
    case "list":
      interpreter.write(given.items, null);
      break;
    case "dict":
      interpreter.write(given.entries, null);
      break;
    case "class":
    case "instance": {
      const [own, { members }] =
        given.kind === "class" ? ([[], given] as const) : ([interpreter.read(given.attributes).keys(), given.class] as const);
      for (const name of [...own, ...members.names.keys()])
        if (!/^(?:method|function)$/.test(interpreter.plain(interpreter.attribute(given, name, at)).kind))
          setAttribute(interpreter, given, name, unknown);
      break;
    }
    case "foreign":
      given.object.setItem?.(unknown, unknown, interpreter);
      // A model may have got layers.
      interpreter.call(interpreter.attribute(given, "add", at), [{ name: null, value: unknown, at }], at);
  }
}
