import { isForeign } from "../interpret/imports";
import type { Module, Program } from "./program";

/** Words of which a text that uses activations holds one: most files hold none and are done at once. */
const SPEAKING = /keras|tensorflow|\btf\.nn\.|\bSequential\(|\b(?:torch|jax|flax)\b|(?<!\bre)\.compile\(/i;
/** Those of which a module that builds models holds one. */
const BUILDS = /keras|tensorflow/i;
const IMPORT = /^[ \t]*(?:from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]*(?:\(([^)]*)\)|([^\n#;]*))|import[ \t]+([^\n#;]*))/gm;
/** Modules that are looked into at most for a text that holds none of the words. */
const MOST_MODULES = 30;

/** A module that a text imports, and what stands behind its names where they are used. */
interface Imported {
  readonly name: string;
  readonly used: readonly string[];
}

/** Whether a program uses a framework and is worth reading, and the modules that have to be known to tell. */
export interface FrameworkUse {
  readonly usesFramework: boolean;
  readonly wantedModules: readonly string[];
}

/** A program uses a framework where its text speaks of one, or where it uses a module of the project that does, itself or by what it imports. */
export function frameworkUse({ units, modules }: Program): FrameworkUse {
  if (units.some(({ text }) => SPEAKING.test(text))) return { usesFramework: true, wantedModules: [] };
  const asked = new Set<string>();
  const wantedModules: string[] = [];
  // What one cell of a notebook imports another one uses.
  const isUsed = (name: string): boolean =>
    name === "*" || units.some(({ text }) => text.includes(`${name}(`) || text.includes(`${name}.`));
  const waiting = units.flatMap(({ text }) =>
    importedBy(text)
      .filter(({ used }) => used.some(isUsed))
      .map(({ name }) => name),
  );
  for (let name = waiting.shift(); name !== undefined && asked.size < MOST_MODULES; name = waiting.shift()) {
    if (asked.has(name)) continue;
    asked.add(name);
    const module = modules?.get(name);
    if (module === undefined) wantedModules.push(name);
    if (!module) continue;
    const { speaks, imports } = read(module);
    if (speaks) return { usesFramework: true, wantedModules: [] };
    const above = name.split(".").slice(0, module.uri.endsWith("__init__.py") ? undefined : -1);
    waiting.push(...imports.map((each) => absolute(above, each)));
  }
  return { usesFramework: false, wantedModules };
}

/** What was read of a module serves every program that imports it. */
const modulesRead = new WeakMap<Module, { readonly speaks: boolean; readonly imports: readonly string[] }>();

function read(module: Module): { readonly speaks: boolean; readonly imports: readonly string[] } {
  const before = modulesRead.get(module);
  if (before) return before;
  const speaks = BUILDS.test(module.text);
  const found = { speaks, imports: speaks ? [] : importedBy(module.text).map(({ name }) => name) };
  modulesRead.set(module, found);
  return found;
}

/** The modules that a text imports and that may be the project's own: `a` and `a.b` for `from a import b`. */
function importedBy(text: string): readonly Imported[] {
  return [...text.matchAll(IMPORT)]
    .flatMap(([, from, inBrackets, inLine, plain]): readonly Imported[] => {
      const names = (inBrackets ?? inLine ?? plain ?? "")
        .replace(/#.*/g, "")
        .split(",")
        .flatMap((part) => {
          const [name, alias] = part.trim().split(/\s+as\s+/);
          return name ? [{ name, used: alias ?? name }] : [];
        });
      if (from === undefined) return names.map(({ name, used }) => ({ name, used: [used] }));
      const base = from.endsWith(".") ? from : `${from}.`;
      return [
        ...(from.endsWith(".") ? [] : [{ name: from, used: names.map(({ used }) => used) }]),
        ...names.filter(({ name }) => name !== "*").map(({ name, used }) => ({ name: base + name, used: [used] })),
      ];
    })
    .filter(({ name }) => !isForeign(name));
}

/** A relative name within a package by that package's own name; those that lead out of it stay as they are. */
function absolute(above: readonly string[], name: string): string {
  const dots = /^\.*/.exec(name)?.[0].length ?? 0;
  return dots === 0 || dots > above.length ? name : [...above.slice(0, above.length + 1 - dots), name.slice(dots)].join(".");
}
