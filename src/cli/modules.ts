import { basename, dirname, join, relative, resolve } from "node:path";
import type { Module, Modules, Program } from "../lint/program";
import type { Linter, Result } from "../lint/result";
import { decode } from "./decode";
import type { Files } from "./files";

/** Bytes of one module that are read at most; one that is longer is taken as missing. */
const limit = 4 * 1024 * 1024;

/** Modules may want modules in their turn: as many and as much text, in UTF-16 units, at most. */
const most = { modules: 100, text: 2_000_000 };

/** What the engine says of a program, and the program with the modules that it was read with. */
export interface Analysed {
  readonly result: Result;
  readonly program: Program;
}

/** Analyses a program together with the modules of its project that it asks for, read from the folders around it. */
export function analyse(linter: Linter, program: Program, path: string, project: Project): Analysed {
  const read = { ...program, modules: modulesAround(path, project) };
  return { result: linter.analyse(read), program: read };
}

/** The modules that one program imports, looked for when it does. */
function modulesAround(path: string, project: Project): Modules {
  const modules = new Map<string, Module | null>();
  let length = 0;
  return {
    get: (name) => {
      const before = modules.get(name);
      if (before !== undefined || modules.size >= most.modules) return before;
      const found = length > most.text ? null : findModule(project, path, name);
      length += found?.text.length ?? 0;
      modules.set(name, found);
      return found;
    },
    values: () => modules.values(),
  };
}

/** Text of modules that is kept, in UTF-16 units, for the programs to come. */
const mostKept = 16_000_000;

/** What was read of a project's folders, so that one module is read once however many programs import it. */
export class Project {
  readonly #modules = new Map<string, Module | null>();
  #kept = 0;
  readonly #folders = new Map<string, readonly string[]>();

  /** `roots` are the folders that were named: what lies in one of them belongs together. */
  constructor(
    private readonly files: Files,
    private readonly roots: readonly string[] = [],
  ) {}

  module(path: string): Module | null {
    return remembered(this.#modules, path, () => {
      const module = readModule(this.files, path);
      if (this.#kept > mostKept) {
        this.#modules.clear();
        this.#kept = 0;
      }
      this.#kept += module?.text.length ?? 0;
      return module;
    });
  }

  /** The folder itself, and those above it up to the root of the project where one can be told. */
  foldersAround(folder: string): readonly string[] {
    return remembered(this.#folders, folder, () => foldersAround(this.files, folder, this.roots));
  }
}

function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}

/** Looks for a module where Python would if the program were started from its own folder, from one above, or with a folder `src` of those on its path. */
function findModule(project: Project, path: string, name: string): Module | null {
  const [, dots = "", dotted = ""] = /^(\.*)(.*)$/s.exec(name) ?? [];
  const parts = dotted === "" ? [] : dotted.split(".");
  if (!parts.every((part) => /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(part))) return null;
  const folders =
    dots === "" ? searchPath(project, dirname(path), parts[0] ?? "") : [join(dirname(path), ...Array<string>(dots.length - 1).fill(".."))];
  for (const folder of folders) {
    const base = join(folder, ...parts);
    const module = (parts.length > 0 ? project.module(`${base}.py`) : null) ?? project.module(join(base, "__init__.py"));
    if (module !== null) return module;
  }
  return null;
}

function searchPath(project: Project, folder: string, first: string): readonly string[] {
  const around = project.foldersAround(folder);
  return [...around, ...packageParents(folder, first), ...around.map((each) => join(each, "src"))];
}

/** Where a file lies inside a folder that is called like the package it imports, that package is found in the folder above. */
function packageParents(folder: string, name: string): readonly string[] {
  const parents: string[] = [];
  for (
    let at = resolve(folder), above = join(folder, "..");
    parents.length < MOST_ABOVE && at !== dirname(at);
    at = dirname(at), above = join(above, "..")
  )
    parents.push(basename(at) === name ? above : "");
  return parents.filter((parent) => parent !== "");
}

/** Folders above a file that are looked into at most. */
const MOST_ABOVE = 20;

/** Up to the root of the project; where nothing marks one, up to the folder that the command line was started in, that it was given, or that holds the outermost package. */
function foldersAround(files: Files, folder: string, roots: readonly string[]): readonly string[] {
  const folders = [folder];
  for (let at = folder; !isRoot(files, at); folders.push(at)) {
    const above = join(at, "..");
    if (resolve(above) === resolve(at) || folders.length > MOST_ABOVE) return below(files, folders, [".", ...roots]);
    at = above;
  }
  return folders;
}

/** The first folder, and of the others those that lie below one of the roots, or above packages and nothing else. */
function below(files: Files, folders: readonly string[], roots: readonly string[]): readonly string[] {
  const script = folders.findIndex((folder) => files.kind(join(folder, "__init__.py")) === null);
  return folders.filter((folder, i) => i === 0 || i <= script || roots.some((root) => !relative(root, folder).startsWith("..")));
}

const isRoot = (files: Files, folder: string): boolean =>
  [".git", "pyproject.toml", "setup.py", "setup.cfg"].some((name) => files.kind(join(folder, name)) !== null);

function readModule(files: Files, path: string): Module | null {
  if (files.kind(path) !== "file") return null;
  try {
    const bytes = files.read(path, limit + 1);
    const decoded = decode(bytes);
    return bytes.length > limit || "binary" in decoded ? null : { uri: path, text: decoded.text };
  } catch {
    return null;
  }
}
