import { resolve } from "node:path";
import type { Files } from "./files";

/** Files of which some have other contents than on disk: what standard input gave, or what fixes made of them. By absolute path. */
export const overlay = (files: Files, contents: ReadonlyMap<string, Uint8Array>): Files => ({
  ...files,
  kind: (path) => (contents.has(resolve(path)) ? "file" : files.kind(path)),
  read: (path, limit) => contents.get(resolve(path))?.subarray(0, limit) ?? files.read(path, limit),
  realPath: (path) => (contents.has(resolve(path)) ? resolve(path) : files.realPath(path)),
});
