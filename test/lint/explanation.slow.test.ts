import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { explain, pairOf, stateOf, type ExplainedPair } from "../../src/lint/explanation";
import { createLinter } from "../../src/lint/linter";
import type { Result } from "../../src/lint/result";
import { rules } from "../../src/rules/index";
import { applyFix } from "../check";
import { readFixture } from "../fixture";

const linter = createLinter();
const uri = "file:///case.py";
const analyse = (text: string): Result => linter.analyse({ units: [{ uri, text }] });

const shown = (pair: ExplainedPair | null, columns: number | null): string | null =>
  pair &&
  JSON.stringify({
    heads: pair.heads.map(({ activation, values }) => [activation.id, values]),
    loss: pair.loss.id,
    fromLogits: pair.fromLogits,
    parameters: pair.parameters,
    columns,
  });

describe("explanations", () => {
  it("foretell for every fix of every rule's examples what the repaired program is then found to be", () => {
    let compared = 0;
    for (const file of readdirSync("test/rules").filter((name) => name.endsWith(".md"))) {
      const { prelude, cases } = readFixture(readFileSync(`test/rules/${file}`, "utf8"));
      for (const { code, line } of cases) {
        const text = prelude + code;
        const { analysis, findings } = analyse(text);
        for (const finding of findings) {
          const explanation = explain(analysis, finding);
          const where = `${file}:${line} ${finding.rule}`;
          assert.equal(explanation.fixes.length, finding.fixes.length, where);
          if (rules.some(({ id, judges }) => id === finding.rule && judges === "model")) assert.equal(explanation.pair, null, where);
          for (const [index, fix] of finding.fixes.entries()) {
            const foretold = explanation.fixes[index];
            const expected = foretold && shown(foretold.pair, foretold.columns);
            if (!expected) continue;
            const after = analyse(applyFix(text, fix, uri))
              .analysis.uses.flatMap(({ worlds }) => worlds)
              .map(({ subject }) => {
                const state = stateOf(subject);
                return state && shown(pairOf(state), state.columns);
              });
            compared++;
            assert.ok(after.includes(expected), `${where}, ${fix.title}: ${expected}, not ${after.join(" or ")}`);
          }
        }
      }
    }
    assert.ok(compared > 100, `${compared}`);
  });
});
