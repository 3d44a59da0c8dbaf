import { strict as assert } from "node:assert";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { activationPages, coreLists } from "../../scripts/generate/coreLists";
import { findActivation } from "../../src/core/catalogue";
import { usedIn } from "../../src/text/activationPage";

describe("what is generated from the core", () => {
  const pages = activationPages();

  for (const [what, files] of [["lists", coreLists()], ["activation pages and pictures", pages]] as const) {
    it(`is up to date on disk: ${what} (UPDATE=1 rewrites them)`, () => {
      const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
      if (process.env["UPDATE"] === "1") {
        for (const [path, text] of stale) {
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, text);
        }
      } else assert.deepEqual(stale.map(([path]) => path), []);
    });
  }

  it("says of no function that is not in the catalogue where it is used", () => {
    assert.deepEqual(Object.keys(usedIn).filter((id) => findActivation(id) === undefined), []);
  });

  it("leaves no page of an activation that is gone", () => {
    const files = ["docs/activations", "docs/activations/zh-cn"].flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile()).map(({ name }) => `${folder}/${name}`));
    assert.deepEqual(files.filter((path) => !pages.has(path)), []);
  });
});
