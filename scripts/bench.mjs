// Runs the benchmarks: every bench/*.bench.ts, or those whose names contain one of the words given.
import { bundleModules } from "./bundleTests.mjs";
import { filesBelow } from "./files.mjs";
import { node } from "./run.mjs";

const words = process.argv.slice(2);
const files = filesBelow("bench", ".bench.ts").filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
for (const bundle of await bundleModules(files, "out/bench")) {
  const { code } = await node(bundle);
  if (code !== 0) process.exitCode = code;
}
