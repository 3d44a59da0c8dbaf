import { dirname, join, resolve } from "node:path";
import type { Program } from "../lint/program";
import type { Linter, Result } from "../lint/result";
import { decode } from "./decode";
import type { Files } from "./files";

type Module = { readonly uri: string; readonly text: string } | null;

/** Bytes of one module that are read at most; one that is longer is taken as missing. */
const limit = 4 * 1024 * 1024;

/** Modules may want modules in their turn: as often as this, as many and as much text, in UTF-16 units, at most. */
const most = { rounds: 6, modules: 100, text: 2_000_000 };

/** Where neither a program nor a module that it imports says one of these words, there is nothing to find further down. */
const framework = /keras|tensorflow/i;

/** What the engine says of a program, and the program with the modules that it was read with. */
export interface Analysed { readonly result: Result; readonly program: Program }

/** Analyses a program together with the modules of its project that it asks for, read from the folders around it. */
export function analyse(linter: Linter, program: Program, path: string, files: Files): Analysed {
  const modules = new Map<string, Module>();
  const isConcerned = program.units.some(({ text }) => framework.test(text));
  let length = 0;
  let result = linter.analyse(program);
  for (let round = 0; round < most.rounds; round++) {
    const wanted = result.wantedModules.filter((name) => !modules.has(name)).slice(0, most.modules - modules.size);
    const found = wanted.flatMap((name) => {
      const module = findModule(files, path, name);
      modules.set(name, module);
      return module === null ? [] : [module];
    });
    length += found.reduce((sum, { text }) => sum + text.length, 0);
    if (found.length === 0 || length > most.text || !(isConcerned || found.some(({ text }) => framework.test(text)))) break;
    result = linter.analyse({ ...program, modules });
  }
  return { result, program: { ...program, modules } };
}

/** Looks for a module where Python would if the program were started from its own folder or from one above. */
function findModule(files: Files, path: string, name: string): Module {
  const [, dots = "", dotted = ""] = /^(\.*)(.*)$/s.exec(name) ?? [];
  const parts = dotted === "" ? [] : dotted.split(".");
  if (!parts.every((part) => /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(part))) return null;
  const folders = dots === "" ? foldersAround(files, dirname(path)) : [join(dirname(path), ...Array<string>(dots.length - 1).fill(".."))];
  for (const folder of folders) {
    const base = join(folder, ...parts);
    const module = (parts.length > 0 ? readModule(files, `${base}.py`) : null) ?? readModule(files, join(base, "__init__.py"));
    if (module !== null) return module;
  }
  return null;
}

/** The folder itself, and those above it up to the root of the project where one can be told. */
function foldersAround(files: Files, folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; !isRoot(files, at); folders.push(at)) {
    const above = join(at, "..");
    if (resolve(above) === resolve(at) || folders.length > 20) return [folder];
    at = above;
  }
  return folders;
}

const isRoot = (files: Files, folder: string): boolean =>
  [".git", "pyproject.toml", "setup.py", "setup.cfg"].some((name) => files.kind(join(folder, name)) !== null);

function readModule(files: Files, path: string): Module {
  if (files.kind(path) !== "file") return null;
  try {
    const bytes = files.read(path, limit + 1);
    const decoded = decode(bytes);
    return bytes.length > limit || "binary" in decoded ? null : { uri: path, text: decoded.text };
  } catch {
    return null;
  }
}
