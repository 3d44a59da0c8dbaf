import { strict as assert } from "node:assert";
import { readdirSync } from "node:fs";
import { lossFormulas } from "../../scripts/generate/lossFormulas";
import { lossPages } from "../../scripts/generate/lossPages";
import { findLoss } from "../../src/core/catalogue";
import { losses } from "../../src/core/losses";
import { torchLosses } from "../../scripts/generate/torchLosses";
import { holdUpToDate } from "../generatedFiles";

describe("the pages of the losses", () => {
  const pages = lossPages();

  it("are up to date on disk (UPDATE=1 rewrites them)", () => holdUpToDate(pages, true));

  it("have a formula for every loss and for nothing else", () => {
    assert.deepEqual(Object.keys(lossFormulas).sort(), losses.map(({ id }) => id).sort());
  });

  it("leave none of a loss that is gone", () => {
    assert.deepEqual(
      readdirSync("docs/losses")
        .map((file) => `docs/losses/${file}`)
        .filter((path) => !pages.has(path)),
      [],
    );
  });

  it("link to losses that exist", () => {
    assert.deepEqual(
      torchLosses.filter(({ same }) => same !== null && !findLoss(same)).map(({ names }) => names[0]),
      [],
    );
    assert.equal(new Set(torchLosses.map(({ names }) => names[0])).size, torchLosses.length);
  });
});
