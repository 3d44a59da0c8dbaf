import { spawnSync } from "node:child_process";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** What stands under a path. Something that is neither a file nor a folder, such as a pipe, can still be read. */
export type Kind = "file" | "folder" | "other";

export interface Entry {
  readonly name: string;
  readonly kind: Kind | "link";
}

/** The part of a file system that the commands need. Every function but `kind` throws where it does not succeed. */
export interface Files {
  /** What a path leads to, links followed; null where nothing is or nothing can be told. */
  kind(path: string): Kind | null;
  /** The contents of a folder, sorted by name. */
  list(path: string): readonly Entry[];
  /** The bytes of a file; no more than `limit` are read, so that what is longer than the limit can be told. */
  read(path: string, limit: number): Uint8Array;
  realPath(path: string): string;
  write(path: string, text: string): void;
  /** Why a file had better not be replaced; null where nothing speaks against it. Does not throw. */
  obstacle(path: string): Obstacle | null;
  /** Puts new contents in the place of a file in one step, so that nobody ever sees half of it; symbolic links stay, and so do its owner, mode and, on Linux and macOS, attributes. */
  replace(path: string, bytes: Uint8Array): void;
}

/**
 * A file may be marked as read-only, which its folder does not know. One that has several names (hard links) cannot be replaced under all of them in one step,
 * and nobody can tell whether the others, in a cache or a copy, are meant to change.
 */
export type Obstacle = "isReadOnly" | "hasOtherNames" | "mayNotWrite";

/** The files of this machine. */
export const machineFiles: Files = {
  kind: (path) => {
    try {
      const status = statSync(path, { throwIfNoEntry: false });
      return status === undefined ? null : kindOf(status);
    } catch {
      return null;
    }
  },
  list: (path) =>
    readdirSync(path, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, kind: entry.isSymbolicLink() ? ("link" as const) : kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  read: (path, limit) => {
    const file = openSync(path, "r");
    try {
      return readAll(file, limit);
    } finally {
      closeSync(file);
    }
  },
  realPath: (path) => realpathSync(path),
  write: (path, text) => writeFileSync(path, text),
  obstacle: (path) => {
    try {
      const { mode, nlink } = statSync(path);
      // The administrator may write everything; the mark still says that it is not meant.
      if ((mode & 0o222) === 0) return "isReadOnly";
      if (nlink > 1) return "hasOtherNames";
      accessSync(path, constants.W_OK);
      return null;
    } catch (error) {
      const code = errorCode(error);
      return code === "EROFS" ? "isReadOnly" : code === "EACCES" || code === "EPERM" ? "mayNotWrite" : null;
    }
  },
  replace,
};

function replace(path: string, bytes: Uint8Array): void {
  const target = realpathSync(path);
  const { mode, uid, gid } = statSync(target);
  const fresh = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = openSync(fresh, "wx", mode);
    try {
      copyAll(target, fresh);
      ftruncateSync(file);
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written, bytes.length - written, written);
      const made = fstatSync(file);
      if (made.uid !== uid || made.gid !== gid) fchownSync(file, uid, gid);
      // The mode that a file is made with is cut by the user's mask, and by a change of its owner.
      fchmodSync(file, mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Gives a file all that Node cannot see of another, with its contents: extended attributes, access lists. Does nothing where the system has no such command. */
function copyAll(from: string, to: string): void {
  const options: Partial<Record<NodeJS.Platform, string>> = { linux: "--preserve=all", darwin: "-p" };
  const option = options[process.platform];
  if (option !== undefined) spawnSync("cp", [option, from, to], { stdio: "ignore" });
}

const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean }): Kind =>
  entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";

// Not readFileSync: what is not a plain file may have no end.
function readAll(file: number, limit: number): Uint8Array {
  let bytes = Buffer.allocUnsafe(Math.min(limit, 64 * 1024));
  let length = 0;
  for (;;) {
    const count = readSync(file, bytes, length, bytes.length - length, null);
    length += count;
    if (count === 0 || length === limit) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(limit, bytes.length * 4));
  }
}

/** Why a file could not be read, as the operating system names it: `ENOENT`. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
