import { dirname, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import type { Files } from "./files";

/** The `.gitignore` files that hold for a folder, outermost first. */
export type Ignores = readonly { readonly folder: string; readonly rules: Ignore }[];

/** What the folders above say of a folder and all below it, up to the root of its repository. */
export function ignoresAbove(files: Files, folder: string): Ignores {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) above.unshift(at);
    if (files.kind(join(at, ".git")) !== null) break;
    // Outside a repository nobody knows how far up to look.
    if (dirname(at) === at) return [];
  }
  // A folder is read because it was named; rules that exclude it as a whole cannot be meant then.
  return above.flatMap((outer) => own(files, outer)).filter((each) => !excludes([each], folder, true));
}

/** The same one folder further down. A repository within a repository has its own rules alone. */
export const ignoresWithin = (files: Files, above: Ignores, folder: string, isRepository: boolean): Ignores => [
  ...(isRepository ? [] : above),
  ...own(files, folder),
];

function own(files: Files, folder: string): Ignores {
  const path = join(folder, ".gitignore");
  if (files.kind(path) !== "file") return [];
  try {
    const text = Buffer.from(files.read(path, limit))
      .toString("utf8")
      .replace(/^\uFEFF/, "");
    return [{ folder, rules: ignore({ ignoreCase: false, allowRelativePaths: true }).add(text) }];
  } catch {
    return [];
  }
}

/** No list of patterns is longer than this, in bytes; what is, is cut. */
const limit = 1 << 20;

/** Whether the innermost rules that speak of a path exclude it. The path is absolute. */
export function excludes(ignores: Ignores, path: string, isFolder: boolean): boolean {
  for (let i = ignores.length - 1; i >= 0; i--) {
    const each = ignores[i];
    if (each === undefined) continue;
    const below = relative(each.folder, resolve(path)).split(sep).join("/") + (isFolder ? "/" : "");
    const { ignored, unignored } = each.rules.test(below);
    if (ignored || unignored) return ignored;
  }
  return false;
}
