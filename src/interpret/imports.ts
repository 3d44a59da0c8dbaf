import type { Place } from "../model/known";
import type { Import, ImportFrom } from "../python/nodes";
import { attributeOf } from "./attributes";
import { firstName } from "./dotted";
import type { Interpreter } from "./interpreter";
import type { Call } from "./machine";
import { bind, bound, environment, lookUp, memberOfModule, STARRED } from "./scope";
import type { Value } from "./value";

/** `import a.b, c.d as e`. */
export function importNames(interpreter: Interpreter, node: Import): void {
  for (const imported of node.names) {
    const at = interpreter.place(imported);
    if (imported.alias !== null) {
      bind(
        interpreter,
        interpreter.frame.environment,
        imported.alias,
        interpreter.load(interpreter, imported.name) ?? { kind: "external", path: imported.name, at },
      );
    } else {
      const top = firstName(imported.name);
      const module =
        interpreter.load(interpreter, top) ??
        (top !== imported.name && interpreter.load(interpreter, imported.name) ? folderModule(interpreter, top, at) : null);
      bind(interpreter, interpreter.frame.environment, top, module ?? { kind: "external", path: top, at });
      // What the module does when it is run, such as entering its functions into a table, is done though nobody asks for its names.
      if (module && top !== imported.name) interpreter.load(interpreter, imported.name);
    }
  }
}

/** `importlib.import_module(name)`. */
export function importNamed(interpreter: Interpreter, { args: [given], at }: Call): Value | null {
  const name = interpreter.plain(given?.value);
  return name?.kind === "string" ? (interpreter.load(interpreter, name.value) ?? { kind: "external", path: name.value, at }) : null;
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
    const member = module.kind === "module" ? memberOfModule(interpreter, module.members, imported.name, here) : null;
    // A folder without a file of its own holds modules too; what was only just asked for is asked for its members when it is there.
    const value =
      member ??
      (node.module !== "" && interpreter.wanted.has(path) ? null : interpreter.load(interpreter, submodule)) ??
      (module.kind === "external" ? attributeOf(interpreter, module, imported.name, here) : null);
    if (value?.kind === "external") interpreter.imported.add(value);
    bind(interpreter, scope, imported.alias ?? imported.name, value ?? interpreter.unknown("unknown-import", here));
  }
}

/** A folder without a file of its own that holds modules: its members are found when they are asked for. */
function folderModule(interpreter: Interpreter, name: string, at: Place): Value {
  const module: Value = { kind: "module", name, members: environment("module", interpreter.builtins), at };
  interpreter.modules.set(name, module);
  return module;
}

/** A relative import of a module of the project, by that module's own name; those of the program itself keep their dots. */
function absolute(interpreter: Interpreter, level: number, module: string): string {
  const name = level === 0 ? null : interpreter.plain(lookUp(interpreter, "__name__", { from: 0, to: 0 }));
  if (name?.kind !== "string" || name.value === "__main__") return ".".repeat(level) + module;
  // A package is its own base.
  const parts = name.value.replace(/^\.+/, "").split(".");
  const dots = /^\.*/.exec(name.value)?.[0].length ?? 0;
  const above = interpreter.frame.unit.uri.endsWith("__init__.py") ? level - 1 : level;
  if (dots > 0) {
    const base = parts.slice(0, Math.max(0, parts.length - above));
    return ".".repeat(dots + Math.max(0, above - parts.length)) + [...base, module].filter((part) => part !== "").join(".");
  }
  const base = parts.slice(0, parts.length - above);
  return base.length === 0 ? module : module === "" ? base.join(".") : `${base.join(".")}.${module}`;
}

/** Packages that are never a module of the user's own. */
const FOREIGN = new Set([
  "tensorflow",
  "keras",
  "tf_keras",
  "keras_core",
  "numpy",
  "pandas",
  "sklearn",
  "torch",
  "jax",
  "matplotlib",
  "scipy",
  "os",
  "sys",
  "re",
  "math",
  "time",
  "random",
  "json",
  "typing",
  "functools",
  "itertools",
  "collections",
  "argparse",
  "pathlib",
  "datetime",
  "logging",
  "pickle",
  "abc",
  "copy",
  "glob",
  "shutil",
  "io",
  "warnings",
  "dataclasses",
  "seaborn",
  "cv2",
  "PIL",
  "tqdm",
  "h5py",
  "tensorflow_datasets",
  "tensorflow_hub",
  "__future__",
  "csv",
  "string",
  "subprocess",
  "tempfile",
  "urllib",
  "zipfile",
  "gc",
  "types",
  "enum",
  "contextlib",
  "operator",
  "struct",
  "threading",
  "multiprocessing",
]);

/** Whether a module is one of those packages, or of a package in one. */
export const isForeign = (name: string): boolean => FOREIGN.has(firstName(name));
