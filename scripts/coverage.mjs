// Runs the fast tests (with FULL=1 those that search long, too) and prints every branch of core, python and rules that none of them takes; fails where there is one.
import { rmSync } from "node:fs";
import { bundleModules, fastTests } from "./bundleTests.mjs";
import { filesBelow } from "./files.mjs";
import { countBranches, withBranchesCounted } from "./instrument/branches.mjs";
import { readSources, replacing } from "./instrument/source.mjs";
import { countLine, runMocha } from "./mocha.mjs";

const folders = ["src/core", "src/python", "src/rules"];
const files = folders.flatMap((folder) => filesBelow(folder, ".ts"));

/** @type {import("./instrument/branches.mjs").Branch[]} */
const branches = [];
const texts = readSources(files, (source, file) => withBranchesCounted(source, file, branches));
const taken = countBranches();
const code = await runMocha(await bundleModules(fastTests(), "out/coverage", [replacing(texts)]), { timeout: 600_000 });
rmSync("out/coverage", { recursive: true, force: true });

const missed = branches.filter((_, number) => !taken.has(number));
for (const { place, what } of missed) console.log(`${place}  ${what}`);
for (const folder of folders) {
  const all = branches.filter(({ place }) => place.startsWith(`${folder}/`)).length;
  const open = missed.filter(({ place }) => place.startsWith(`${folder}/`)).length;
  console.log(`${folder}: ${all - open} of ${all} branches`);
}
const isWhole = code === 0 && missed.length === 0;
// The tests are counted where they are run for their own sake.
console.log(isWhole ? countLine(1, 0) : countLine(0, 1));
process.exit(isWhole ? 0 : 1);
