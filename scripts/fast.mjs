// The tests that need nothing but Node: all of them, or the files named. `--grep TEXT` picks by title.
import { closeSync, existsSync, openSync, rmSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { bundleModules, fastTests } from "./bundleTests.mjs";
import { filesBelow } from "./files.mjs";
import { countLine, Failures, readCount, runMocha, statsOf } from "./mocha.mjs";
import { node } from "./run.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: "string" }, bundled: { type: "boolean" } } });

// The limit is for what hangs, not for what is slow: a busy machine takes its time.
const options = { timeout: 60_000, ...(values.grep === undefined ? {} : { grep: values.grep }) };

/**
 * A guess at how long a test takes: by its own length and that of the fixtures beside it.
 * @param {string} file
 */
function weightOf(file) {
  const fixtures = file.replace(/\.test\.ts$/, "");
  return [file, ...(existsSync(fixtures) ? filesBelow(fixtures, ".md") : [])].reduce((sum, each) => sum + statSync(each).size, 0);
}

/**
 * Runs them in processes side by side, as many as pay off.
 * @param {readonly string[]} bundles
 */
async function runInParts(bundles) {
  const share = () => node("scripts/fast.mjs", ["--bundled", ...bundles]);
  const runs = await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, share));
  const total = { passed: 0, failed: 0 };
  for (const { code, output } of runs) {
    const count = readCount(output) ?? { passed: 0, failed: 0 };
    total.passed += count.passed;
    total.failed += code !== 0 && count.failed === 0 ? 1 : count.failed;
  }
  console.log(`\n${countLine(total.passed, total.failed)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/**
 * The part of one such process: whatever comes next that no other has taken, so that all end together.
 * @param {readonly string[]} bundles
 */
async function runShare(bundles) {
  const total = { passed: 0, failed: 0 };
  for (const bundle of bundles) {
    if (!take(bundle)) continue;
    const { passes, failures } = await statsOf([bundle], { ...options, reporter: Failures });
    total.passed += passes;
    total.failed += failures;
  }
  console.log(countLine(total.passed, total.failed));
  return total.failed === 0 ? 0 : 1;
}

/** @param {string} bundle */
function take(bundle) {
  try {
    closeSync(openSync(`${bundle}.taken`, "wx"));
    return true;
  } catch {
    return false;
  }
}

async function runAll() {
  const named = positionals.map((file) => file.replaceAll("\\", "/").replace(/^\.\//, ""));
  // What takes long comes first.
  const files = named.length > 0 ? named : fastTests().sort((a, b) => weightOf(b) - weightOf(a));
  // A folder of its own, so that two runs side by side do not take each other's bundles away.
  const folder = `out/fast/${process.pid}`;
  const bundles = await bundleModules(files, folder);
  const code = await (named.length > 0 || values.grep !== undefined ? runMocha(bundles, options) : runInParts(bundles));
  rmSync(folder, { recursive: true, force: true });
  return code;
}

process.exit(await (values.bundled ? runShare(positionals) : runAll()));
