import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";

/** What `module.exports` of a script holds, and the way to keep its compiled code. */
export interface CompiledScript {
  readonly exports: unknown;
  /** Whether V8 took kept code, so that it did not look over the text. */
  readonly isFromCache: boolean;
  /** Keeps all that V8 has compiled by now for the next start. Throws where the folder cannot be written. */
  keep(): void;
}

const DIGEST = "sha1";
const DIGEST_LENGTH = 20;
const SUFFIX = ".v8";

/**
 * Runs a CommonJS script as `require` does, with the code that V8 compiled for it at an earlier start, where there is any.
 * V8 tells texts apart by their length alone: hence `version`, which changes with the text, is part of the name under which the code is kept, as are the file's size and time.
 * Code that V8 refuses, such as that of another V8, and files that are not whole count as none.
 */
export function runCompiled(path: string, folder: string, version: string, requireModule: (name: string) => unknown): CompiledScript {
  const text = readFileSync(path, "utf8");
  const { size, mtimeMs } = statSync(path);
  const name = `${version}-${size}-${Math.round(mtimeMs)}${SUFFIX}`;
  const cachedData = wholeContents(join(folder, name));
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  (script.runInThisContext() as (...names: readonly unknown[]) => void)(module.exports, requireModule, module, path, dirname(path));
  const isFromCache = cachedData !== null && script.cachedDataRejected === false;
  return {
    exports: module.exports,
    isFromCache,
    keep: () => {
      replaceAll(folder, name, script.createCachedData());
    },
  };
}

/** The contents of a file that begins with its own digest; null where there is none or a part is missing. */
function wholeContents(path: string): Buffer | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  const data = bytes.subarray(DIGEST_LENGTH);
  return createHash(DIGEST).update(data).digest().equals(bytes.subarray(0, DIGEST_LENGTH)) ? data : null;
}

/** Puts a file where nobody sees half of it, in the place of those of earlier versions. */
function replaceAll(folder: string, name: string, data: Buffer): void {
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `${name}.${process.pid}`);
  writeFileSync(draft, Buffer.concat([createHash(DIGEST).update(data).digest(), data]));
  renameSync(draft, join(folder, name));
  for (const other of readdirSync(folder)) if (other !== name && other.endsWith(SUFFIX)) rmSync(join(folder, other), { force: true });
}
