import { strict as assert } from "node:assert";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ruleExamples, ruleLists, rulePages } from "../../scripts/generate/ruleFiles";

describe("what is generated from the rules", () => {
  for (const [what, files] of [["lists", ruleLists], ["examples", ruleExamples], ["pages", rulePages]] as const) {
    it(`is up to date on disk: ${what} (UPDATE=1 rewrites them)`, () => {
      const stale = [...files()].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
      if (process.env["UPDATE"] === "1") {
        for (const [path, text] of stale) {
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, text);
        }
      } else assert.deepEqual(stale.map(([path]) => path), []);
    });
  }

  it("leaves no page of a rule that is gone", () => {
    const pages = rulePages();
    for (const folder of ["docs/rules", "docs/rules/zh-cn"])
      assert.deepEqual(readdirSync(folder).filter((file) => file.endsWith(".md") && !pages.has(`${folder}/${file}`)), []);
  });
});
