import { strict as assert } from "node:assert";
import { readdirSync } from "node:fs";
import { activationPages, coreLists } from "../../scripts/generate/coreLists";
import { findActivation } from "../../src/core/catalogue";
import { usedIn } from "../../src/text/activationPage";
import { holdUpToDate } from "../generatedFiles";

describe("what is generated from the core", () => {
  const pages = activationPages();

  it("is up to date on disk: lists (UPDATE=1 rewrites them)", () =>
    holdUpToDate(new Map([...coreLists()].map(([path, text]) => [path, () => text]))));
  it("is up to date on disk: activation pages and pictures (UPDATE=1 rewrites them)", () => holdUpToDate(pages, true));

  it("says of no function that is not in the catalogue where it is used", () => {
    assert.deepEqual(
      Object.keys(usedIn).filter((id) => findActivation(id) === undefined),
      [],
    );
  });

  it("leaves no page of an activation that is gone", () => {
    const files = ["docs/activations", "docs/activations/zh-cn"].flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((one) => one.isFile())
        .map(({ name }) => `${folder}/${name}`),
    );
    assert.deepEqual(
      files.filter((path) => !pages.has(path)),
      [],
    );
  });
});
