import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { createLinter } from "../../../src/lint/linter";
import { assertFindings } from "../../check";
import { expectations, readFixture } from "../../fixture";

const file = "test/rules/traps/traps.md";
const linter = createLinter();

describe("traps", () => {
  const { prelude, cases } = readFixture(readFileSync(file, "utf8"));

  for (const { title, line, code } of cases)
    it(title, () => {
      assertFindings(linter.analyse, [{ uri: "file:///case.py", text: prelude + code }], `${file}:${line}`);
    });

  it("are ten, each with what is wrong and with what is right and looks like it", () => {
    for (const trap of Array.from({ length: 10 }, (_, index) => `T${index + 1}`)) {
      const own = cases.filter(({ title }) => title.startsWith(`${trap} `));
      assert.ok(
        own.some(({ title, code }) => title.endsWith(": wrong") && expectations(code).length > 0),
        trap,
      );
      assert.ok(
        own.some(({ title, code }) => title.endsWith(": right") && expectations(code).length === 0),
        trap,
      );
    }
  });
});
