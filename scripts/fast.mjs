// The tests that need nothing but Node: all of them, or the files named. `--grep TEXT` picks by title.
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { bundleModules, fastTests } from "./bundleTests.mjs";
import { countLine, readCount, runMocha } from "./mocha.mjs";
import { node } from "./run.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: "string" }, bundled: { type: "boolean" } } });

// The limit is for what hangs, not for what is slow: a busy machine takes its time.
/** @param {readonly string[]} bundles */
const runHere = (bundles) => runMocha(bundles, { timeout: 60_000, ...(values.grep === undefined ? {} : { grep: values.grep }) });

/**
 * Runs them in processes side by side, as many as pay off.
 * @param {readonly string[]} bundles
 */
async function runInParts(bundles) {
  const parts = Math.min(availableParallelism(), 4);
  const runs = await Promise.all(Array.from({ length: parts }, (_, part) => node("scripts/fast.mjs", ["--bundled", ...bundles.filter((_bundle, index) => index % parts === part)])));
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
  const code = await (positionals.length > 0 || values.grep !== undefined ? runHere : runInParts)(bundles);
  rmSync(folder, { recursive: true, force: true });
  return code;
}

process.exit(await (values.bundled ? runHere(positionals) : runAll()));
