/** Where the file of a module may lie. */
export interface ModuleFiles {
  /** How many folders above the importing file's own; null where any folder that Python searches will do. */
  readonly up: number | null;
  /** Paths below such a folder, most likely first. */
  readonly paths: readonly string[];
}

/**
 * The files that `import a.b` or `from ..b import c` may mean. A name is dotted as in Python, with one leading dot for the
 * package of the importing file and one more for each package above it. Names that are no module names give nothing.
 */
export function moduleFiles(name: string): ModuleFiles {
  const match = /^(\.*)([\p{ID_Start}_]\p{ID_Continue}*(?:\.[\p{ID_Start}_]\p{ID_Continue}*)*)?$/u.exec(name);
  if (!match || name === "") return { up: null, paths: [] };
  const dots = match[1]?.length ?? 0;
  const path = (match[2] ?? "").replaceAll(".", "/");
  return { up: dots > 0 ? dots - 1 : null, paths: path === "" ? ["__init__.py"] : [`${path}.py`, `${path}/__init__.py`] };
}

/** The paths of a file's folder and of those above it, as far up as `root`; the folder alone where it is not below one. */
export function foldersUpTo(root: string | undefined, folder: string): readonly string[] {
  if (root === undefined || (folder !== root && !folder.startsWith(root.endsWith("/") ? root : `${root}/`))) return [folder];
  const folders = [folder];
  for (let at = folder; at !== root; folders.push(at)) at = at.slice(0, at.lastIndexOf("/")) || "/";
  return folders;
}
