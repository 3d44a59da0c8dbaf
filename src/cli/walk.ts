import { join, resolve } from "node:path";
import { errorCode, type Entry, type Files } from "./files";
import { excludes, ignoresAbove, ignoresWithin } from "./gitignore";

/** A file to look at. */
export interface Found {
  /** As given, or as found below a folder that was given. */
  readonly path: string;
  /** It was given by its own name. */
  readonly isNamed: boolean;
}

export interface Search {
  /** Every file once, sorted by path. */
  readonly found: readonly Found[];
  /** Folders that could not be read. */
  readonly unreadable: readonly { readonly path: string; readonly code: string; readonly isNamed: boolean }[];
}

/**
 * Finds the Python files and notebooks that paths stand for. A path that is no folder is taken as it is, whatever it is;
 * `leavesOut` is asked about what folders hold.
 */
export function search(
  files: Files,
  paths: readonly string[],
  leavesOut: (path: string, isFolder: boolean) => boolean = () => false,
): Search {
  const found: Found[] = [];
  const unreadable: Search["unreadable"][number][] = [];
  const names = new Set<string>();
  const realPaths = new Set<string>();

  /** A file that a walk met before under this or another name is not looked at again. */
  const add = (path: string, realPath: string, isNamed: boolean): void => {
    const name = resolve(path);
    if (names.has(name) || (!isNamed && realPaths.has(realPath))) return;
    names.add(name);
    realPaths.add(realPath);
    found.push({ path, isNamed });
  };

  const walk = (root: string): void => {
    const realRoot = realPathOr(files, root);
    const folders = [{ path: root, realPath: realRoot, ignores: ignoresAbove(files, realRoot) }];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      if (realPaths.has(folder.realPath)) continue;
      realPaths.add(folder.realPath);
      try {
        const entries = files.list(folder.path);
        if (folder.path !== root && isEnvironment(entries)) continue;
        const ignores = ignoresWithin(
          files,
          folder.ignores,
          folder.realPath,
          entries.some(({ name }) => name === ".git"),
        );
        for (const entry of entries) {
          const path = join(folder.path, entry.name);
          const realPath = join(folder.realPath, entry.name);
          const kind = skippedFolders.has(entry.name) ? null : wanted(files, entry, path);
          if (kind === null || excludes(ignores, realPath, kind === "folder") || leavesOut(path, kind === "folder")) continue;
          if (kind === "folder") folders.push({ path, realPath, ignores });
          else add(path, entry.kind === "link" ? realPathOr(files, path) : realPath, false);
        }
      } catch (error) {
        unreadable.push({ path: folder.path, code: errorCode(error), isNamed: folder.path === root });
      }
    }
  };

  // Files first: what is named counts as named, though a folder that is named too may hold it.
  const folders = paths.filter((path) => files.kind(path) === "folder");
  for (const path of paths) if (!folders.includes(path)) add(path, realPathOr(files, path), true);
  for (const path of folders) walk(path);
  return { found: found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)), unreadable };
}

const skippedFolders = new Set([".git", "node_modules", "site-packages", "venv", ".venv"]);

/** A virtual environment of Python or conda, whatever its name. */
const isEnvironment = (entries: readonly Entry[]): boolean => entries.some(({ name }) => name === "pyvenv.cfg" || name === "conda-meta");

/** Links to files are followed, links to folders are not: they lead in circles, or out of what was given. */
function wanted(files: Files, entry: Entry, path: string): "file" | "folder" | null {
  if (entry.kind === "folder") return "folder";
  if (!/\.(py|ipynb)$/i.test(entry.name)) return null;
  return entry.kind === "file" || (entry.kind === "link" && files.kind(path) === "file") ? "file" : null;
}

function realPathOr(files: Files, path: string): string {
  try {
    return files.realPath(path);
  } catch {
    return resolve(path);
  }
}
