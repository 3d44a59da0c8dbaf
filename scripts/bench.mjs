// Runs the benchmarks: every bench/*.bench.ts, or those whose names contain one of the words given. Folders go to the benchmarks that work on one.
import { existsSync, statSync } from "node:fs";
import { bundleModules } from "./bundleTests.mjs";
import { filesBelow } from "./files.mjs";
import { node } from "./run.mjs";

/** @param {string} word */
const isFolder = (word) => existsSync(word) && statSync(word).isDirectory();
const words = process.argv.slice(2).filter((word) => !isFolder(word));
const folders = process.argv.slice(2).filter(isFolder);
const files = filesBelow("bench", ".bench.ts").filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
for (const bundle of await bundleModules(files, "out/bench")) {
  const { code } = await node(bundle, folders);
  if (code !== 0) process.exitCode = code;
}
