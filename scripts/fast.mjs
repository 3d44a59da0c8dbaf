// The tests that need nothing but Node: all of them, or the files named. `--grep TEXT` picks by title.
import { existsSync, rmSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { bundleModules, fastTests } from "./bundleTests.mjs";
import { filesBelow } from "./files.mjs";
import { countLine, readCount, runMocha } from "./mocha.mjs";
import { node } from "./run.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: "string" }, bundled: { type: "boolean" } } });

// The limit is for what hangs, not for what is slow: a busy machine takes its time.
/** @param {readonly string[]} bundles */
const runHere = (bundles) => runMocha(bundles, { timeout: 60_000, ...(values.grep === undefined ? {} : { grep: values.grep }) });

/**
 * A guess at how long a test takes: by its own length and that of the fixtures beside it.
 * @param {string} file
 */
function weightOf(file) {
  const fixtures = file.replace(/\.test\.ts$/, "");
  return [file, ...(existsSync(fixtures) ? filesBelow(fixtures, ".md") : [])].reduce((sum, each) => sum + statSync(each).size, 0);
}

/**
 * Runs them in processes side by side, as many as pay off: the longest first, each where the least is to be done.
 * @param {readonly { readonly bundle: string, readonly weight: number }[]} tests
 */
async function runInParts(tests) {
  const parts = Array.from({ length: Math.min(availableParallelism(), 4) }, () => ({ weight: 0, bundles: /** @type {string[]} */ ([]) }));
  for (const { bundle, weight } of [...tests].sort((a, b) => b.weight - a.weight)) {
    const part = parts.reduce((least, each) => (each.weight < least.weight ? each : least));
    part.weight += weight;
    part.bundles.push(bundle);
  }
  const runs = await Promise.all(parts.map(({ bundles }) => node("scripts/fast.mjs", ["--bundled", ...bundles])));
  const total = { passed: 0, failed: 0 };
  for (const { code, output } of runs) {
    const count = readCount(output) ?? { passed: 0, failed: 0 };
    total.passed += count.passed;
    total.failed += code !== 0 && count.failed === 0 ? 1 : count.failed;
  }
  console.log(`\n${countLine(total.passed, total.failed)}`);
  return total.failed === 0 ? 0 : 1;
}

async function runAll() {
  const files = positionals.length > 0 ? positionals.map((file) => file.replaceAll("\\", "/").replace(/^\.\//, "")) : fastTests();
  // A folder of its own, so that two runs side by side do not take each other's bundles away.
  const folder = `out/fast/${process.pid}`;
  const bundles = await bundleModules(files, folder);
  const code = await (positionals.length > 0 || values.grep !== undefined
    ? runHere(bundles)
    : runInParts(files.map((file, index) => ({ bundle: bundles[index] ?? "", weight: weightOf(file) }))));
  rmSync(folder, { recursive: true, force: true });
  return code;
}

process.exit(await (values.bundled ? runHere(positionals) : runAll()));
