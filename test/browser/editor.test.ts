import { strict as assert } from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { openWorkbench, screenshot } from "./harness";
import { openView, rows } from "./modelsView";
import type { Workbench } from "./workbench";

/** Whether one box lies in another, in whole pixels. */
async function isWithin(inner: Locator, outer: Locator): Promise<boolean> {
  const [a, b] = [await inner.boundingBox(), await outer.boundingBox()];
  assert.ok(a && b, "one of the two is not there");
  return a.y >= b.y - 1 && a.y + a.height <= b.y + b.height + 1 && a.x >= b.x - 1 && a.x + a.width <= b.x + b.width + 1;
}

describe("the editor around the code", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ size: { width: 1280, height: 800 } });
  });
  after(() => workbench?.close());

  it("shows the picture of a hover without scrolling, below a finding too", async () => {
    await workbench.openFile("start_here.py");
    await workbench.squiggles("error").first().waitFor();
    for (const [text, name] of [
      ['gelu"', "hover-plain"],
      ['softmax"', "hover-finding"],
    ] as const) {
      const hover = await workbench.hover(text, /View graph/);
      const image = hover.locator("img").first();
      await image.waitFor();
      await screenshot(workbench.page, name);
      assert.ok(await isWithin(image, workbench.page.locator(".monaco-hover:not(.hidden)").first()), `the picture over ${text} is cut`);
      await workbench.page.keyboard.press("Escape");
    }
  });

  it("lists the models of the file, goes to the code and follows the cursor", async () => {
    await workbench.openFile("start_here.py");
    await openView(workbench);
    await rows(workbench).filter({ hasText: "softmax-on-one-unit" }).waitFor();
    await workbench.page.waitForTimeout(300);
    await screenshot(workbench.page, "models");
    await rows(workbench).filter({ hasText: "compile" }).last().click();
    await workbench.page.locator(".statusbar", { hasText: "Ln 22," }).waitFor();
    await workbench.moveTo(12, 30);
    await workbench.page.keyboard.press("ArrowRight");
    await workbench.page.locator(".monaco-list-row.selected", { hasText: /softmax/ }).waitFor();
  });

  it("completes names between quotes with their curve beside them", async () => {
    const { page } = workbench;
    await workbench.openFile("start_here.py");
    await workbench.moveTo(10, 30);
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "gelu" }).first().waitFor();
    const details = page.locator(".suggest-details-container img, .suggest-details img");
    // The details stay shut until somebody opens them once.
    await details
      .first()
      .waitFor({ timeout: 3000 })
      .catch(() => page.keyboard.press("Control+Space"));
    await details.first().waitFor();
    await screenshot(page, "completion");
    await page.keyboard.press("Escape");
    await workbench.moveTo(14, 41);
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "binary_crossentropy" }).first().waitFor();
    await page.locator(".suggest-details", { hasText: "Horizontal axis" }).locator("img").first().waitFor();
    await screenshot(page, "completion-loss");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  it("tells in the language status how long it took and what was not judged", async () => {
    const { page } = workbench;
    await page.locator(".statusbar-item[id*='status.languageStatus']").first().click();
    await page.locator(".hover-language-status", { hasText: "2 models" }).first().waitFor();
    await screenshot(page, "status");
    await page.locator(".hover-language-status a", { hasText: "Why nothing?" }).first().click();
    await page.locator(".quick-input-widget:visible", { hasText: "Everything was judged" }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("checks the workspace, and shows what was found in the Problems view", async () => {
    const { page } = workbench;
    await workbench.runCommand("Activation Lens: Check Workspace");
    const toast = page.locator(".notification-toast", { hasText: /14 files checked, \d+ findings/ });
    await toast.waitFor();
    // Not with the mouse: what floats above the corner may take the click.
    await toast.locator(".monaco-button", { hasText: "Show problems" }).press("Enter");
    await page.locator(".markers-panel .monaco-list-row", { hasText: "binary_classifier_with_categorical_loss.py" }).first().waitFor();
    await screenshot(page, "problems");
    await workbench.runCommand("View: Toggle Panel Visibility");
  });

  it("leads through four short steps", async () => {
    const { page } = workbench;
    await page.keyboard.press("F1");
    const input = page.locator(".quick-input-widget:visible input");
    for (const [text, awaited] of [
      [">Welcome: Open Walkthrough", "Open Walkthrough"],
      ["Get Started with Activation", "Activation Lens"],
    ] as const) {
      await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
      await input.fill(text);
      await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: awaited }).waitFor();
      await input.press("Enter");
    }
    await page.locator(".getting-started-step").first().waitFor();
    assert.equal(await page.locator(".getting-started-step").count(), 4);
    for (const title of ["Find a fault", "See the function on the line", "Open the graph beside your code", "Make it yours"]) {
      await page.locator(".getting-started-step", { hasText: title }).first().click();
      await page.waitForTimeout(300);
      await screenshot(page, `walkthrough-${title.split(" ")[0]?.toLowerCase()}`);
    }
    await page.locator(".getting-started-step", { hasText: "Find a fault" }).first().click();
    await page
      .locator(".getting-started-step .button-container button, .getting-started-step .monaco-button", { hasText: "Open an Example" })
      .first()
      .click();
    await workbench.squiggles("error").first().waitFor();
  });

  it("marks the cells of a notebook", async () => {
    const { page } = workbench;
    await openView(workbench);
    await workbench.openNotebook("house_prices.ipynb");
    await page
      .locator(".notebookOverlay .squiggly-warning, .notebookOverlay .squiggly-info, .notebookOverlay .squiggly-error")
      .first()
      .waitFor();
    await page.waitForTimeout(1500);
    await screenshot(page, "notebook");
    await rows(workbench).filter({ hasText: "linear-layer-stack" }).waitFor();
    await screenshot(page, "notebook");
  });
});

describe("the check of a large workspace", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
  });
  after(() => workbench?.close());

  it("stops where somebody cancels it, and says how far it came", async () => {
    const { page } = workbench;
    // Long programs and many: the check takes far longer than a click.
    const model = (index: number): string =>
      `m${index} = keras.Sequential([keras.Input((20,)), keras.layers.Dense(${index + 2}, activation="softmax")])\nm${index}.compile(loss="binary_crossentropy")\n`;
    const program = `import keras\n${Array.from({ length: 60 }, (_, index) => model(index)).join("")}`;
    mkdirSync(join(workbench.folder, "many"), { recursive: true });
    for (let index = 0; index < 600; index++) writeFileSync(join(workbench.folder, "many", `model_${index}.py`), program);
    await workbench.openFile("start_here.py");
    await workbench.squiggles("error").first().waitFor();
    await workbench.runCommand("Activation Lens: Check Workspace");
    const toast = page.locator(".notification-toast", { hasText: "checking the workspace" });
    const cancel = toast.locator(".monaco-button", { hasText: "Cancel" });
    await cancel.waitFor();
    // The button is drawn anew with every file: a key can fall between two of them.
    while ((await cancel.count()) > 0) await cancel.press("Enter", { timeout: 500 }).catch(() => undefined);
    const told = page.locator(".notification-toast", { hasText: /Stopped after \d+ of \d+ files, \d+ findings so far/ });
    await told.waitFor();
    const [, files, all] = /after (\d+) of (\d+)/.exec(await told.innerText()) ?? [];
    assert.ok(Number(files) < Number(all), `${files} of ${all}`);
    assert.equal(await toast.count(), 0);
    await screenshot(page, "check-stopped");
  });
});

describe("the editor in Chinese", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ size: { width: 1280, height: 800 }, locale: "zh-cn" });
  });
  after(() => workbench?.close());

  it("has no English of ours but the names of the API", async () => {
    const { page } = workbench;
    await workbench.openFile("start_here.py");
    await workbench.squiggles("error").first().waitFor();
    await openView(workbench);
    await rows(workbench).filter({ hasText: "softmax-on-one-unit" }).waitFor();
    const hover = await workbench.hover('softmax"', /查看图形/);
    await hover.locator("img").first().waitFor();
    await screenshot(page, "chinese");
    const ours = await page.locator(".monaco-hover:not(.hidden) .monaco-hover-content").first().innerText();
    const words = ours.replace(/`[^`]*`/g, "").match(/[A-Za-z]{3,}(?: [A-Za-z]{2,})+/g) ?? [];
    assert.deepEqual(
      words.filter((text) => !/^(Activation Lens|View Problem|Quick Fix|Softmax|Fix Using)/.test(text)),
      [],
    );
  });
});
