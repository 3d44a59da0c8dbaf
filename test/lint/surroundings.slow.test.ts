import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rules } from "../../src/rules/index";
import { createLinter } from "../../src/lint/linter";
import type { Program } from "../../src/lint/program";
import { parse } from "../../src/python/parse";
import { readFixture, withoutExpectations } from "../fixture";

const linter = createLinter();

const uri = "file:///case.py";
const file = (text: string): Program => ({ units: [{ uri, text }] });
const indented = (text: string): string => text.replace(/^(?=.)/gm, "    ");

/** The text of each statement at the top, with the lines before it. */
const statements = (text: string): readonly string[] =>
  parse(text).body.map(({ to }, i, all) => text.slice(i === 0 ? 0 : all[i - 1]?.to, i === all.length - 1 ? text.length : to));

/** Ways to put a whole program somewhere else, or something beside it, that change nothing of what it builds. */
const surroundings: Readonly<Record<string, (text: string) => Program>> = {
  "a function that is called": (text) => file(`def main():\n${indented(text)}\nmain()\n`),
  "a method": (text) => file(`class Program:\n  def run(self):\n${indented(text)}\nProgram().run()\n`),
  "a guard": (text) => file(`if __name__ == "__main__":\n${indented(text)}\n`),
  "a context": (text) => file(`import contextlib\nwith contextlib.nullcontext():\n${indented(text)}\n`),
  "an attempt": (text) => file(`try:\n${indented(text)}\nexcept Exception:\n    raise\n`),
  "a loop of one round": (text) => file(`for attempt in range(1):\n${indented(text)}\n`),
  "a notebook with a cell for each statement": (text) => ({
    notebook: true,
    units: statements(text).map((part, cell) => ({ uri, cell, text: part })),
  }),
  "calls that nobody knows between statements": (text) =>
    file(
      statements(text)
        .map((part) => `${part}\nunheard.note("done")\n`)
        .join(""),
    ),
  "questions that nobody can answer between statements": (text) =>
    file(
      statements(text)
        .map((part, i) => `${part}\nif unheard.wants(${i}):\n    print(${i})\n`)
        .join(""),
    ),
};

const rulesIn = (program: Program): readonly string[] =>
  linter
    .analyse(program)
    .findings.map(({ rule }) => rule)
    .sort();

/** Imports that stand at the top of a file only, code that is run on the names of a module, and rounds up to the bound, which a loop within a loop has fewer of. */
const isBoundToItsPlace = /^from \S+ import \*|^from __future__|\b(?:exec|globals)\(|range\(6[45]\)/m;

describe("a program in other surroundings", () => {
  for (const [where, put] of Object.entries(surroundings)) {
    it(`has the same findings: ${where}`, () => {
      const differing: string[] = [];
      for (const { id } of rules) {
        const { prelude, cases } = readFixture(readFileSync(`test/rules/${id}.md`, "utf8"));
        for (const { line, code } of cases) {
          const text = withoutExpectations(prelude + code);
          if (isBoundToItsPlace.test(text)) continue;
          const [before, now] = [rulesIn(file(text)), rulesIn(put(text))];
          if (before.join() !== now.join()) differing.push(`${id}:${line}: ${before.join()} | ${now.join()}`);
        }
      }
      assert.deepEqual(differing, []);
    });
  }
});
