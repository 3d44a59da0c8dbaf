import { Buffer } from "node:buffer";
import { notebookProgram } from "../lint/notebook";
import type { Program } from "../lint/program";
import { decode } from "./decode";
import type { Configurations } from "./configurations";
import { errorCode, type Files } from "./files";
import type { Say } from "./session";
import { search, type Search } from "./walk";

/** A file that was looked at: what to analyse, or why there is nothing. */
export type Source =
  | { readonly path: string; readonly program: Program; readonly error: null }
  | { readonly path: string; readonly program: null; readonly error: string };

/** Bytes of source that are analysed at most; a notebook may be larger by what is not code. */
const sourceLimit = 4 * 1024 * 1024;
const notebookLimit = 256 * 1024 * 1024;

/** What to look at. */
export interface Sought {
  readonly names: readonly string[];
  readonly files: Files;
  /** What `files` hold in other contents than the disk, by absolute path, for threads that have only the disk. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
  readonly configurations: Configurations;
  /** Whether configurations may leave out what is named itself. */
  readonly isForced: boolean;
}

/** The files that are sought, and the folders that could not be searched. */
export function findFiles({ configurations, files, names, isForced }: Sought): Search {
  const { found, unreadable } = search(files, names, (path, isFolder) => configurations.leavesOut(path, isFolder));
  return { found: isForced ? found.filter(({ path, isNamed }) => !isNamed || !configurations.leavesOut(path, false)) : found, unreadable };
}

/** One file, with what is doubtful about its text. */
export function read(say: Say, files: Files, path: string): Source & { readonly doubt: string | null } {
  const failed = (error: string) => ({ path, program: null, error, doubt: null });
  const isNotebook = /\.ipynb$/i.test(path);
  const limit = isNotebook ? notebookLimit : sourceLimit;
  let bytes: Uint8Array;
  try {
    bytes = files.read(path, limit + 1);
  } catch (error) {
    return failed(reason(say, errorCode(error)));
  }
  if (bytes.length > limit) return failed(say("tooLarge"));
  const decoded = decode(bytes);
  if ("binary" in decoded) return failed(say("binary"));
  const { text } = decoded;
  const doubt = decoded.doubt && say(decoded.doubt.kind, { encoding: decoded.doubt.encoding });
  if (!isNotebook) return { path, program: { units: [{ uri: path, text }] }, error: null, doubt };

  const notebook = notebookProgram(path, text);
  if ("problem" in notebook) return failed(say("noNotebook", { problem: notebook.problem }));
  const size = notebook.program.units.reduce((sum, unit) => sum + Buffer.byteLength(unit.text), 0);
  return size > sourceLimit ? failed(say("tooLarge")) : { path, program: notebook.program, error: null, doubt };
}

/** An error of the operating system in words. */
export function reason(say: Say, code: string): string {
  if (code === "ENOENT" || code === "ENOTDIR") return say("noSuchFile");
  if (code === "EACCES" || code === "EPERM") return say("notPermitted");
  return code === "EISDIR" ? say("isFolder") : say("unreadable", { code });
}

/** An error of writing in words. */
export function writeReason(say: Say, code: string): string {
  if (code === "EACCES" || code === "EPERM") return say("mayNotWrite");
  if (code === "ENOSPC" || code === "EDQUOT") return say("noSpace");
  return code === "EROFS" ? say("isReadOnly") : reason(say, code);
}
