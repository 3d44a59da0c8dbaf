import type { Import, ImportFrom } from "../python/nodes";
import { attributeOf } from "./attributes";
import type { Interpreter } from "./interpreter";
import { bind, bound, STARRED } from "./scope";
import type { Value } from "./value";

/** `import a.b, c.d as e`. */
export function importNames(interpreter: Interpreter, node: Import): void {
  for (const imported of node.names) {
    const at = interpreter.place(imported);
    if (imported.alias !== null) {
      bind(interpreter, interpreter.frame.environment, imported.alias, interpreter.load(interpreter, imported.name) ?? { kind: "external", path: imported.name, at });
    } else {
      const top = imported.name.split(".")[0] ?? imported.name;
      bind(interpreter, interpreter.frame.environment, top, interpreter.load(interpreter, top) ?? { kind: "external", path: top, at });
    }
  }
}

/** `from ..module import name as alias`, and `*`. */
export function importFrom(interpreter: Interpreter, node: ImportFrom): void {
  const path = ".".repeat(node.level) + node.module;
  const at = interpreter.place(node);
  const module: Value = interpreter.load(interpreter, path) ?? { kind: "external", path, at };
  const scope = interpreter.frame.environment;
  for (const imported of node.names) {
    const here = interpreter.place(imported);
    if (imported.name === "*") {
      const before = bound(interpreter, scope, STARRED);
      bind(interpreter, scope, STARRED, interpreter.tuple([module, ...(before?.kind === "tuple" ? before.items : [])], here));
      continue;
    }
    const value = module.kind === "module" ? bound(interpreter, module.members, imported.name) : attributeOf(interpreter, module, imported.name, here);
    const named = value ?? interpreter.load(interpreter, `${path}.${imported.name}`) ?? interpreter.unknown("unknown-import", here);
    if (named.kind === "external") interpreter.imported.add(named);
    bind(interpreter, scope, imported.alias ?? imported.name, named);
  }
}
