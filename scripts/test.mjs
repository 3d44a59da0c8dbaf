// Runs every test there is, step by step, and ends with one line: `N passed, N failed`.
import { countLine, readCount } from "./mocha.mjs";
import { node } from "./run.mjs";

/** A step that prints a count of its own adds that; any other counts as one test. */
const steps = [
  { title: "Types", script: "node_modules/typescript/bin/tsc", args: ["-b", "test", "bench", "scripts"] },
  { title: "Lint", script: "node_modules/oxlint/bin/oxlint", args: ["--deny-warnings"] },
  { title: "Fast tests", script: "scripts/fast.mjs", env: { FULL: "1" } },
  { title: "Bundles", script: "esbuild.mjs" },
  { title: "Package", script: "scripts/package.mjs" },
  { title: "VS Code and a browser", script: "scripts/host/prepare.mjs" },
  { title: "Inside VS Code", script: "scripts/vscode.mjs" },
  { title: "In the browser, Node host", script: "scripts/browser.mjs" },
  { title: "In the browser, web worker host", script: "scripts/browser.mjs", args: ["--web"] },
];

const total = { passed: 0, failed: 0 };
for (const step of steps) {
  console.log(`\n--- ${step.title}`);
  const started = performance.now();
  const { passed, failed } = await runStep(step);
  total.passed += passed;
  total.failed += failed;
  console.log(`--- ${step.title}: ${failed === 0 ? "passed" : "FAILED"}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`\n${countLine(total.passed, total.failed)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * @param {{ script: string, args?: readonly string[], env?: NodeJS.ProcessEnv }} step
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function runStep({ script, args = [], env = {} }) {
  const { code, output } = await node(script, args, { env: { ...process.env, ...env } });
  const count = readCount(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
