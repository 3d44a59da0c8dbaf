import { strict as assert } from "node:assert";
import { readFileSync, readdirSync } from "node:fs";
import { createLinter } from "../src/lint/linter";
import { notebookProgram } from "../src/lint/notebook";
import type { Unit } from "../src/lint/program";
import { applyFix, assertFindings } from "./check";
import { expectations, withoutExpectations } from "./fixture";

const linter = createLinter();

/** The cells of a notebook, or the file as it is. */
function unitsOf(name: string): readonly Unit[] {
  const uri = `file:///examples/${name}`;
  const text = readFileSync(`examples/${name}`, "utf8");
  if (!name.endsWith(".ipynb")) return [{ uri, text }];
  const read = notebookProgram(uri, text);
  assert.ok("program" in read);
  return read.program.units;
}

describe("examples", () => {
  const names = readdirSync("examples").filter((name) => /\.(py|ipynb)$/.test(name));

  for (const name of names) {
    const units = unitsOf(name);
    const isNotebook = name.endsWith(".ipynb");

    it(`${name}: has what its comments say, and the first fixes mend it`, () => {
      const findings = assertFindings(linter.analyse, units, name, isNotebook);
      const mended = units.map(({ text, ...unit }) => ({
        ...unit,
        text: [...findings]
          .reverse()
          .reduce(
            (changed, { fixes }) => (fixes[0] ? applyFix(changed, fixes[0], unit.uri, unit.cell) : changed),
            withoutExpectations(text),
          ),
      }));
      if (findings.length > 0)
        assert.ok(
          findings.every(({ fixes }) => fixes.length > 0),
          `${name}: no fix`,
        );
      assertFindings(linter.analyse, mended, `${name}, mended`, isNotebook);
    });
  }

  /** The first fix turns a twin into what stands in the other file, but for the words at its top. */
  const twins = [
    ["binary_classifier_with_categorical_loss.py", "binary_classifier_with_softmax.py"],
    ["four_classes_with_binary_loss.py", "four_classes.py"],
  ] as const;
  for (const [one, other] of twins) {
    it(`${one} and ${other} are mended to the same program`, () => {
      const [first, second] = [one, other].map((name) => {
        const [unit] = unitsOf(name);
        assert.ok(unit);
        const fix = linter.analyse({ units: [unit] }).findings[0]?.fixes[0];
        return bodyOf(withoutExpectations(fix ? applyFix(unit.text, fix, unit.uri) : unit.text));
      });
      assert.equal(first, second);
    });
  }

  it("show right code and wrong code", () => {
    const wrong = names.filter((name) => unitsOf(name).some(({ text }) => expectations(text).length > 0));
    assert.ok(wrong.length >= 8 && wrong.length < names.length);
  });
});

/** A program without its first words, its comments and empty lines. */
const bodyOf = (text: string): string =>
  text
    .replace(/^"""[^]*?"""/, "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .join("\n");
