import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbench, screenshot } from "./harness";
import type { Workbench } from "./workbench";

describe("a notebook and the panel beside it", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ size: { width: 1600, height: 1000 } });
  });
  after(() => workbench?.close());

  const cell = (text: string) => workbench.page.locator(".notebookOverlay .code-cell-row .view-line:visible", { hasText: text }).first();

  it("shows the model that the cell builds, and goes to the cell of a layer", async () => {
    const { page } = workbench;
    await workbench.openFile("four_classes.py");
    await workbench.openNotebook("house_prices.ipynb");
    await cell("Dense").click();
    await workbench.runCommand("Activation Lens: Open Graph");
    const frame = await workbench.findWebviewFrame(".strip .layer");
    const layer = frame.locator(".strip .layer", { hasText: "Dense" });
    await layer.first().waitFor();
    assert.ok((await layer.count()) > 1);
    await screenshot(page, "notebook-panel");
    await layer.first().click();
    await page.locator(".notebookOverlay .code-cell-row.focused, .notebookOverlay .code-cell-row .monaco-editor.focused").first().waitFor();
  });

  it("explains what is found in a cell", async () => {
    await cell("Dense").click();
    await workbench.runCommand("Activation Lens: Explain the mismatch at the cursor");
    const frame = await workbench.findWebviewFrame("#screen-explain:not([hidden]) h1");
    await frame.locator("#screen-explain h1", { hasText: "compute a single linear map" }).waitFor();
    await frame
      .locator("#screen-explain button", { hasText: /cell 5, line 5/ })
      .first()
      .waitFor();
    await screenshot(workbench.page, "notebook-explain");
  });
});

describe("a file of # %% cells", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
  });
  after(() => workbench?.close());

  it("is one program", async () => {
    writeFileSync(
      join(workbench.folder, "cells.py"),
      '# %%\nimport keras\n# %% [markdown]\n# A model\n# %%\nmodel = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1, activation="softmax")])\n# %%\n%matplotlib inline\nmodel.compile(loss="binary_crossentropy")\n',
    );
    await workbench.openFile("cells.py");
    await workbench.squiggles("error").first().waitFor();
    assert.equal(await workbench.squiggles("error").count(), 1);
    await screenshot(workbench.page, "percent-cells");
  });
});
