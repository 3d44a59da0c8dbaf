// Runs every test there is, step by step, and ends with one line: `N passed, N failed`.
import { countLine, readCount } from "./mocha.mjs";
import { node } from "./run.mjs";

/**
 * @typedef {object} Step A step that prints a count of its own adds that; any other counts as one test.
 * @property {string} title
 * @property {string} script
 * @property {readonly string[]} [args]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {readonly string[]} [needs] the titles of steps without which this one cannot pass
 */

/** @type {readonly Step[]} */
const steps = [
  { title: "Types", script: "node_modules/typescript/bin/tsc", args: ["-b", "test", "bench"] },
  { title: "Lint", script: "node_modules/oxlint/bin/oxlint", args: ["--deny-warnings"] },
  { title: "Layout of the code", script: "node_modules/prettier/bin/prettier.cjs", args: ["--check", "."] },
  { title: "Fast tests", script: "scripts/fast.mjs", env: { FULL: "1" } },
  { title: "Every branch", script: "scripts/coverage.mjs" },
  { title: "Bundles", script: "esbuild.mjs" },
  { title: "Package", script: "scripts/package.mjs", args: ["--twice"] },
  { title: "VS Code and a browser", script: "scripts/host/prepare.mjs" },
  { title: "Inside VS Code", script: "scripts/vscode.mjs", needs: ["Bundles", "VS Code and a browser"] },
  { title: "In the browser, Node host", script: "scripts/browser.mjs", needs: ["Package", "VS Code and a browser"] },
  { title: "In the browser, web worker host", script: "scripts/browser.mjs", args: ["--web"], needs: ["Package", "VS Code and a browser"] },
];

const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const failedSteps = [];
for (const step of steps) {
  console.log(`\n--- ${step.title}`);
  const started = performance.now();
  const { passed, failed } = await runStep(step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failedSteps.push(step.title);
  console.log(`--- ${step.title}: ${failed === 0 ? "passed" : "FAILED"}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join("; ")}`);
console.log(`\n${countLine(total.passed, total.failed)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * @param {Step} step
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function runStep({ script, args = [], env, needs = [] }) {
  const missing = needs.filter((title) => failedSteps.includes(title));
  if (missing.length > 0) {
    console.log(`Not run, since this failed: ${missing.join("; ")}.`);
    return { passed: 0, failed: 1 };
  }
  const { code, output } = await node(script, args, { env: { ...process.env, ...colour, ...env } });
  const count = readCount(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
