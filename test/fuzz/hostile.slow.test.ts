import { strict as assert } from "node:assert";
import { createLinter } from "../../src/lint/linter";
import type { Result } from "../../src/lint/result";
import { faultyHead, hostilePrograms } from "./hostile";
import { MOST_STEPS } from "./oracles";

const linter = createLinter();
const analyse = (text: string): Result => linter.analyse({ units: [{ uri: "hostile.py", text: faultyHead + text }] });

describe("programs made to break what reads them", () => {
  for (const { name, write, most } of hostilePrograms) {
    it(`end, and hide nothing: ${name}`, () => {
      const { findings, failures, analysis } = analyse(write(Math.floor(most)));
      assert.deepEqual(failures, []);
      assert.ok(analysis.steps <= MOST_STEPS, `${analysis.steps} steps`);
      assert.ok(
        findings.some(({ rule }) => rule.includes("softmax")),
        "The fault above is lost.",
      );
    });
  }

  it("say the same when the engine is warm as when it is cold, however deep", () => {
    const deep = (n: number): string => `x = f${"()".repeat(n)}\ny = ${"a + ".repeat(n)}a\nz = a${".b[0]".repeat(n)}\n`;
    const sizes = [900, 2000, 5000, 20_000];
    const results = [...sizes, ...sizes.toReversed()].map((n) => analyse(deep(n)).analysis);
    assert.ok(
      results.every(({ complete }) => complete),
      "The stack was too small.",
    );
    assert.deepEqual(
      results
        .slice(4)
        .map(({ steps }) => steps)
        .toReversed(),
      results.slice(0, 4).map(({ steps }) => steps),
    );
  });

  /** What copies a growing list each time it grows; no program that somebody wrote has thousands of either. */
  const quadratic = new Set(["imports without end", "layers without end", "lists in themselves"]);
  for (const { name, write, most } of hostilePrograms.filter((one) => !quadratic.has(one.name))) {
    it(`take twice the steps for twice the program: ${name}`, () => {
      const [once, twice] = [most / 128, most / 64].map((n) => analyse(write(Math.ceil(n))).analysis);
      assert.ok(once && twice);
      if (once.complete && twice.complete) assert.ok(twice.steps <= 2.3 * once.steps + 200, `${once.steps} and ${twice.steps} steps`);
    });
  }
});
