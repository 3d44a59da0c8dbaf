import type { Call } from "../python/nodes";
import { setAttribute } from "./attributes";
import { evaluate } from "./evaluate";
import { isForeign } from "./imports";
import type { Interpreter } from "./interpreter";
import type { Plain } from "./value";

/** A function of a module that nobody sees, called for what it does: it may change what it is given. */
export function changeGiven(interpreter: Interpreter, { callee, args }: Call): void {
  if (callee.kind !== "Name" && !(callee.kind === "Attribute" && callee.object.kind === "Name")) return;
  const called = interpreter.plain(evaluate(interpreter, callee));
  if (called.kind !== "external" || isForeign(called.path) || /print|show|plot|log|save|display|dump|wandb/.test(called.path)) return;
  for (const { value } of args) if (value.kind === "Name") lose(interpreter, interpreter.plain(evaluate(interpreter, value)));
}

function lose(interpreter: Interpreter, given: Plain): void {
  const { at } = given;
  const unknown = interpreter.unknown("several-values", at);
  switch (given.kind) {
    case "list": interpreter.write(given.items, null); break;
    case "dict": interpreter.write(given.entries, null); break;
    case "class": case "instance": {
      const [own, { members }] = given.kind === "class" ? [[], given] as const : [interpreter.read(given.attributes).keys(), given.class] as const;
      for (const name of [...own, ...members.names.keys()]) if (!/^(?:method|function)$/.test(interpreter.plain(interpreter.attribute(given, name, at)).kind)) setAttribute(interpreter, given, name, unknown);
      break;
    }
    case "foreign":
      given.object.setItem?.(unknown, unknown, interpreter);
      // A model may have got layers.
      interpreter.call(interpreter.attribute(given, "add", at), [{ name: null, value: unknown, at }], at);
  }
}
