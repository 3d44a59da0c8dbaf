import { strict as assert } from "node:assert";
import { readdirSync } from "node:fs";
import { caseOf, ruleExamples, ruleLists, rulePages } from "../../scripts/generate/ruleFiles";
import { exampleOf } from "../../src/lint/example";
import { rules } from "../../src/rules/index";
import { holdUpToDate } from "../generatedFiles";

describe("what is generated from the rules", () => {
  const pages = rulePages();

  for (const [what, files] of [
    ["lists", ruleLists()],
    ["examples", ruleExamples()],
    ["pages", pages],
  ] as const)
    it(`is up to date on disk: ${what} (UPDATE=1 rewrites them)`, () =>
      holdUpToDate(new Map([...files].map(([path, text]) => [path, () => text]))));

  it("mends each example as its fixture does, without what stands before the cases", () => {
    for (const { id } of rules) assert.equal(exampleOf(id)?.good, caseOf(id)?.fixed.get(1), id);
  });

  it("leaves no page of a rule that is gone", () => {
    for (const folder of ["docs/rules", "docs/rules/zh-cn"])
      assert.deepEqual(
        readdirSync(folder).filter((file) => file.endsWith(".md") && !pages.has(`${folder}/${file}`)),
        [],
      );
  });
});
