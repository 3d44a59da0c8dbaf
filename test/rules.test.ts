import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createLinter } from "../src/lint/linter";
import { rules } from "../src/rules/index";
import { applyFix, assertFindings } from "./check";
import { expectations, readFixture, withoutExpectations } from "./fixture";

const linter = createLinter();
const uri = "file:///case.py";

describe("rules", () => {
  it("have a fixture each, and no fixture is left over", () => {
    assert.deepEqual(readdirSync("test/rules").filter((name) => name.endsWith(".md")).sort(), rules.map(({ id }) => `${id}.md`).sort());
  });

  for (const { id, severity } of rules) {
    const file = `test/rules/${id}.md`;
    if (!existsSync(file)) continue;
    describe(id, () => {
      const { prelude, cases } = readFixture(readFileSync(file, "utf8"));

      for (const { title, line, code, fixed } of cases) {
        it(title, () => {
          const text = prelude + code;
          const findings = assertFindings(linter, [{ uri, text }], `${file}:${line}`);
          const first = findings[0];
          for (const [number, repaired] of fixed) {
            const fix = first?.fixes[number - 1];
            assert.ok(fix, `${file}:${line}: there is no fix ${number}`);
            assert.equal(withoutExpectations(applyFix(text, fix, uri)), prelude + withoutExpectations(repaired), `${file}:${line}: fix ${number}`);
            assertFindings(linter, [{ uri, text: prelude + repaired }], `${file}:${line}: after fix ${number}`);
          }
        });
      }

      it("has a fault, a repair and something right that looks like it", () => {
        const silent = cases.filter(({ code }) => expectations(code).length === 0);
        assert.ok(cases.some(({ code }) => expectations(code).some((one) => one.rule === id && one.severity === severity)));
        assert.ok(cases.some(({ fixed }) => fixed.has(1)));
        assert.ok(silent.length > 0);
      });
    });
  }
});
