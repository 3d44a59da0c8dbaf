import { setFlagsFromString } from "node:v8";
import fc from "fast-check";
import Mocha from "mocha";

/**
 * Runs bundled tests in this process, prints the count as the last line and returns the exit code.
 * @param {readonly string[]} files
 * @param {Mocha.MochaOptions} options
 * @returns {Promise<number>}
 */
export async function runMocha(files, options) {
  const { passes, failures } = await statsOf(files, options);
  console.log(countLine(passes, failures));
  return failures > 0 || passes === 0 ? 1 : 0;
}

/** Says nothing but what has failed, and why. */
export class Failures extends Mocha.reporters.Base {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once("end", () => {
      if (this.failures.length > 0) this.epilogue();
    });
  }
}

/**
 * Runs bundled tests in this process.
 * @param {readonly string[]} files
 * @param {Mocha.MochaOptions} options
 * @returns {Promise<Mocha.Stats>}
 */
export async function statsOf(files, options) {
  process.setSourceMapsEnabled(true);
  // Tests run each function a few times: as in src/cli/compileLater.ts, less is to be compiled for speed. Takes a quarter off the fast tests.
  if (Number.parseInt(process.versions.node, 10) < 22) setFlagsFromString("--interrupt-budget=500000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
  // One seed for all, so that a red run can be had again; SEED=... tries others.
  fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 1) });
  const mocha = new Mocha({ reporter: "dot", diff: false, ...options });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  /** @type {Mocha.Stats} */
  const stats = await new Promise((resolve) => {
    const runner = mocha.run(() => resolve(/** @type {Mocha.Stats} */ (runner.stats)));
  });
  mocha.dispose();
  return stats;
}

/**
 * The line that ends every run of tests.
 * @param {number} passed
 * @param {number} failed
 */
export const countLine = (passed, failed) => `${passed} passed, ${failed} failed`;

/**
 * Reads the last count that a run of tests printed.
 * @param {string} output
 */
export function readCount(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]) };
}
