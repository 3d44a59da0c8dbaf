import { strict as assert } from "node:assert";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { activationPages, coreLists } from "../../scripts/generate/coreLists";

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

  it("leaves no page of an activation that is gone", () => {
    assert.deepEqual(readdirSync("docs/activations").map((file) => `docs/activations/${file}`).filter((path) => !pages.has(path)), []);
  });
});
