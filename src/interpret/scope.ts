import type { Environment } from "./environment";
import { isForeign } from "./imports";
import type { Interpreter } from "./interpreter";
import type { Cell, Value } from "./value";
import { sameValue } from "./alternatives";
import type { Place } from "../model/known";

export const environment = (kind: Environment["kind"], parent: Environment | null): Environment => ({
  kind,
  names: new Map(),
  parent,
  elsewhere: new Map(),
});

/** Binds a name in a scope, or where `global` and `nonlocal` say it lives. */
export function bind(interpreter: Interpreter, scope: Environment, name: string, value: Value): void {
  const home = scope.elsewhere.get(name) ?? scope;
  let cell = home.names.get(name);
  if (!cell) {
    cell = interpreter.cell<Value | null>(null);
    home.names.set(name, cell);
  } else if (home.kind === "module" || (home.kind === "function" && interpreter.afterwards === null)) {
    // What is bound again in some worlds only keeps its alternatives.
    const before = interpreter.worlds.assumed === null ? interpreter.worlds.valueOf(cell) : null;
    if (before && before.kind !== "none" && !sameValue(before, value)) interpreter.rebound.set(cell, interpreter.defined.length);
  }
  interpreter.write(cell, value);
}

export function unbind(interpreter: Interpreter, scope: Environment, name: string): void {
  const cell = (scope.elsewhere.get(name) ?? scope).names.get(name);
  if (cell) interpreter.write(cell, null);
}

/** What a cell holds as one value: a choice where it differs between worlds and the world is not settled. */
export function bound(interpreter: Interpreter, scope: Environment, name: string): Value | null {
  const cell = scope.names.get(name);
  return cell ? interpreter.worlds.valueOf(cell) : null;
}

/** What a name holds in any world. */
export function everBound({ frame, worlds }: Interpreter, name: string): readonly (Value | null)[] {
  let scope: Environment | null = frame.environment;
  while (scope && !scope.names.has(name)) scope = scope.parent;
  const cell = scope?.names.get(name);
  return cell ? worlds.all(cell) : [];
}

/** Looks a name up outwards; class bodies are seen only from themselves. */
export function lookUp(interpreter: Interpreter, name: string, span: { readonly from: number; readonly to: number }): Value {
  const start = interpreter.frame.environment;
  for (let scope: Environment | null = start.elsewhere.get(name) ?? start; scope; scope = scope.parent) {
    if (scope.kind === "class" && scope !== start) continue;
    const value = bound(interpreter, scope, name);
    if (
      value &&
      interpreter.afterwards !== null &&
      scope.kind !== "class" &&
      isUnsettled(interpreter, scope.names.get(name), interpreter.afterwards)
    )
      return interpreter.unknown("several-values", interpreter.place(span));
    // A name that an import bound is itself the expression that says what is meant.
    if (value?.kind === "external" && interpreter.imported.has(value))
      return { kind: "external", path: value.path, at: interpreter.place(span) };
    if (value) return value;
    if (scope.kind === "module") {
      const imported = starred(interpreter, scope, name, interpreter.place(span));
      if (imported) return imported;
    }
  }
  const at = interpreter.place(span);
  return pasted(interpreter, name, at) ?? interpreter.unknown("unknown-name", at);
}

/** Whether nobody knows which of its values a function found that nobody is seen to call: those that were defined after the last binding found that one. */
const isUnsettled = ({ rebound }: Interpreter, cell: Cell<Value | null> | undefined, definedBefore: number): boolean =>
  cell !== undefined && definedBefore < (rebound.get(cell) ?? 0);

/** A name bound nowhere, as a library knows it; null where something that is not known may bind it. */
function pasted(interpreter: Interpreter, name: string, at: Place): Value | null {
  let scope: Environment | null = isUsualAlias(name) ? null : interpreter.frame.environment;
  for (; scope; scope = scope.parent) {
    const modules = scope.kind === "module" ? bound(interpreter, scope, STARRED) : null;
    if (
      modules?.kind === "tuple" &&
      !modules.items.every((module) => module.kind === "external" && isForeign(module.path) && !/^(?:torch|jax)/.test(module.path))
    )
      return null;
    if (modules && modules.kind !== "tuple") return null;
  }
  const path = interpreter.ask((library) => library.unbound?.(name));
  if (path !== undefined) return { kind: "external", path, at };
  const methods = interpreter.methodsOn(name);
  const value = interpreter.ask((library) => library.pasted?.(name, methods, at, interpreter));
  // It is one object wherever the name is used.
  if (value) bind(interpreter, moduleOf(interpreter), name, value);
  return value ?? null;
}

/** Names that hardly anybody gives to anything but these libraries, so that it is the same whether `from helpers import *` brings them. */
const isUsualAlias = (name: string): boolean => name === "np" || name === "pd" || name === "tf" || name === "keras";

/** The module that runs. */
export function moduleOf(interpreter: Interpreter): Environment {
  let scope = interpreter.frame.environment;
  while (scope.parent && scope.kind !== "module") scope = scope.parent;
  return scope;
}

/** Modules from which everything was imported, newest first, under a name that no program can use. */
export const STARRED = "*";

/** Modules that bring each other's names along are followed this far. */
const MOST_STARRED = 8;

/** What a module has under a name, itself or brought along from another one. */
export const memberOfModule = (interpreter: Interpreter, members: Environment, name: string, at: Place, depth = 0): Value | null =>
  bound(interpreter, members, name) ?? (depth < MOST_STARRED ? starred(interpreter, members, name, at, depth) : null);

function starred(interpreter: Interpreter, scope: Environment, name: string, at: Place, depth = 0): Value | null {
  // Names with an underscore stay where they are, `__name__` above all.
  const held = name.startsWith("_") ? null : bound(interpreter, scope, STARRED);
  // Which of two libraries brings a name may hang on a condition.
  const modules = interpreter.plain(held);
  if (modules?.kind !== "tuple") return null;
  for (const module of modules.items) {
    if (module.kind === "module") {
      const value = memberOfModule(interpreter, module.members, name, at, depth + 1);
      if (value) return value;
    } else if (module.kind === "external") {
      const path = `${module.path}.${name}`;
      if (interpreter.libraries.some((library) => library.has?.(path))) return { kind: "external", path, at };
    }
  }
  return null;
}
