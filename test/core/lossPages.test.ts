import { strict as assert } from "node:assert";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { lossPages } from "../../scripts/generate/lossPages";
import { findLoss } from "../../src/core/catalogue";
import { torchLosses } from "../../src/core/torchLosses";

describe("the pages of the losses", () => {
  const pages = lossPages();

  it("are up to date on disk (UPDATE=1 rewrites them)", () => {
    const stale = [...pages].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
    if (process.env["UPDATE"] === "1") {
      mkdirSync("docs/losses", { recursive: true });
      for (const [path, text] of stale) writeFileSync(path, text);
    } else assert.deepEqual(stale.map(([path]) => path), []);
  });

  it("leave none of a loss that is gone", () => {
    assert.deepEqual(readdirSync("docs/losses").map((file) => `docs/losses/${file}`).filter((path) => !pages.has(path)), []);
  });

  it("link to losses that exist", () => {
    assert.deepEqual(torchLosses.filter(({ same }) => same !== null && !findLoss(same)).map(({ names }) => names[0]), []);
    assert.equal(new Set(torchLosses.map(({ names }) => names[0])).size, torchLosses.length);
  });
});
