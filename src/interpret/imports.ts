import type { Import, ImportFrom } from "../python/nodes";
import { attributeOf } from "./attributes";
import type { Interpreter } from "./interpreter";
import { bind, bound, lookUp, STARRED } from "./scope";
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
  const path = absolute(interpreter, node.level, node.module);
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
    const submodule = path.endsWith(".") ? path + imported.name : `${path}.${imported.name}`;
    const member = module.kind === "module" ? bound(interpreter, module.members, imported.name) : null;
    const value = member ?? (module.kind === "module" || path.endsWith(".") || node.module === "" ? interpreter.load(interpreter, submodule) : null) ?? (module.kind === "external" ? attributeOf(interpreter, module, imported.name, here) : null);
    bind(interpreter, scope, imported.alias ?? imported.name, value ?? interpreter.unknown("unknown-import", here));
  }
}

/** A relative import of a module of the project, by that module's own name; those of the program itself keep their dots. */
function absolute(interpreter: Interpreter, level: number, module: string): string {
  const name = level === 0 ? null : interpreter.plain(lookUp(interpreter, "__name__", { from: 0, to: 0 }));
  if (name?.kind !== "string" || name.value === "__main__" || name.value.startsWith(".")) return ".".repeat(level) + module;
  const base = name.value.split(".").slice(0, -level);
  return base.length === 0 ? module : module === "" ? base.join(".") : `${base.join(".")}.${module}`;
}
