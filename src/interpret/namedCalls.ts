import type { Module } from "../python/nodes";

/** What a program calls, by the names alone that it writes. */
export interface NamedCalls {
  /** Functions and methods that are called somewhere. */
  readonly names: ReadonlySet<string>;
  /** The methods that are called on a name, wherever that is. */
  methodsOn(name: string): ReadonlySet<string>;
}

const NO_METHODS: ReadonlySet<string> = new Set();

export function namedCalls(modules: readonly Module[]): NamedCalls {
  const names = new Set<string>();
  const methods = new Map<string, Set<string>>();
  for (const { callee } of modules.flatMap(({ calls }) => calls)) {
    if (callee.kind === "Name") names.add(callee.id);
    if (callee.kind !== "Attribute") continue;
    names.add(callee.name);
    if (callee.object.kind !== "Name") continue;
    const { id } = callee.object;
    const known = methods.get(id);
    if (known) known.add(callee.name);
    else methods.set(id, new Set([callee.name]));
  }
  return { names, methodsOn: (name) => methods.get(name) ?? NO_METHODS };
}
