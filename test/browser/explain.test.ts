import { strict as assert } from "node:assert";
import { isWebHost, openWorkbench, screenshot } from "./harness";
import type { Workbench } from "./workbench";

/** A picture of the window in every kind of theme, with the panel as the theme has it. */
async function inEveryTheme(workbench: Workbench, name: string): Promise<void> {
  for (const [theme, kind] of [
    ["Default Light Modern", "light"],
    ["Default Dark Modern", "dark"],
    ["Default High Contrast", "high-contrast"],
    ["Default High Contrast Light", "high-contrast-light"],
  ] as const) {
    await workbench.setTheme(theme);
    await workbench.page.waitForTimeout(300);
    await screenshot(workbench.page, `${name}-${kind}${isWebHost ? "-web" : ""}`);
  }
}

describe("explaining a mismatch", () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await openWorkbench({ size: { width: 1600, height: 1000 } });
  });
  afterEach(() => workbench?.close());

  it("from the light bulb: two pairs, their numbers and pictures, and a fix that is applied from there", async () => {
    workbench.configure({ "activationLens.firstLoss": true });
    await workbench.openFile("four_classes_with_binary_loss.py");
    await workbench.squiggles("warning").first().waitFor();
    const hint = workbench.page.locator(".view-line", { hasText: "first loss" });
    await workbench.runCommand("Activation Lens: Explain the mismatch at the cursor");
    const frame = await workbench.findWebviewFrame("#screen-explain:not([hidden]) h1");
    await frame.getByRole("heading", { level: 1, name: /scores each of the 4 columns/ }).waitFor();
    assert.equal(await frame.locator("#screen-explain .picture .curve").count(), 4);
    await frame.getByText("1.386 = ln 4").waitFor();
    await inEveryTheme(workbench, "vscode-explain");
    await frame.getByRole("button", { name: /^Apply: Use categorical_crossentropy/ }).click();
    await workbench.page.locator(".view-line", { hasText: "categorical_crossentropy" }).first().waitFor();
    await frame.getByRole("tab", { name: "Mismatch" }).waitFor({ state: "detached" });
    // What was a mismatch is now a pair of which the first loss is known.
    await hint.first().waitFor();
    assert.match(((await hint.first().textContent()) ?? "").replaceAll("\u00a0", " "), /first loss ≈ 1\.386 = ln 4/);
    await screenshot(workbench.page, "vscode-first-loss");
  });

  it("from a command: the model before training, beside its code", async () => {
    await workbench.setTheme("Default Light Modern");
    await workbench.openFile("four_classes.py");
    await workbench.runCommand("Activation Lens: Show this model at initialisation");
    const frame = await workbench.findWebviewFrame("#screen-stack:not([hidden]) h1");
    await frame.getByRole("heading", { name: "What this assumes" }).waitFor();
    await frame.getByRole("slider", { name: "Hidden layers" }).fill("20");
    await frame.locator("#screen-stack .picture .curve").first().waitFor();
    await inEveryTheme(workbench, "vscode-stack");
  });
});

describe("explaining in a notebook", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ size: { width: 1600, height: 1000 } });
  });
  after(() => workbench?.close());

  it("shows the strip of the model under the cursor, goes to the cell of a layer, and explains what is wrong with it", async () => {
    const { page } = workbench;
    await workbench.openFile("start_here.py");
    await workbench.openNotebook("house_prices.ipynb");
    const cell = (text: string) => page.locator(".notebookOverlay .view-line", { hasText: text }).first();
    await cell("Dense(64),").click();
    await page.locator(".notebookOverlay .squiggly-warning").first().waitFor();
    await workbench.runCommand("Activation Lens: Open Graph");
    const frame = await workbench.findWebviewFrame(".strip .loss");
    assert.deepEqual(await frame.locator(".strip .layer-class").allInnerTexts(), [
      "Normalization",
      "Dense 64",
      "Dropout",
      "Dense 64",
      "Dense 1",
      "loss",
    ]);
    await frame.locator(".strip .loss", { hasText: "mean_squared_error" }).waitFor();
    assert.equal(await frame.locator(".strip-findings .finding[data-severity=warning]").count(), 2);
    // Another cell of the same program: the model stays, a click on its loss goes to the cell that compiles it.
    await frame.locator(".strip .loss").click();
    await page.locator(".statusbar-item", { hasText: "Cell 7 of 7" }).waitFor();
    await screenshot(page, "vscode-notebook-strip");
    await frame.getByRole("button", { name: /^Explain: .*(linear|map|matrix)/i }).click();
    await frame.locator("#screen-explain:not([hidden]) .matrix").first().waitFor();
    assert.deepEqual(await frame.locator(".matrix > span").allTextContents(), ["13 × 64", "64 × 64", "64 × 1", "13 × 1"]);
    await inEveryTheme(workbench, "vscode-notebook-linear");
    await frame.locator(".matrix", { hasText: "64 × 1" }).click();
    await frame.getByRole("tab", { name: "Function" }).click();
    await frame.getByRole("button", { name: /^Explain: .*[Aa]ccuracy/ }).click();
    await frame.getByRole("heading", { level: 1, name: /[Aa]ccuracy/ }).waitFor();
    await frame
      .getByRole("button", { name: /^Apply/ })
      .first()
      .click();
    await page.locator(".notebookOverlay .view-line", { hasText: `metrics=["accuracy"]` }).waitFor({ state: "detached" });
  });

  it("shows the stack of the model in the notebook", async () => {
    await workbench.page.locator(".notebookOverlay .view-line", { hasText: "Dense(1)," }).first().click();
    await workbench.runCommand("Activation Lens: Show this model at initialisation");
    const frame = await workbench.findWebviewFrame("#screen-stack:not([hidden]) h1");
    await frame.getByText("Normalization sets the variance anew").or(frame.locator("#screen-stack .picture .curve")).first().waitFor();
    await screenshot(workbench.page, "vscode-notebook-stack");
  });
});

describe("explaining in Chinese", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ size: { width: 1600, height: 1000 }, locale: "zh-cn" });
  });
  after(() => workbench?.close());

  it("has every word of the mismatch in Chinese, from the light bulb on", async () => {
    const { page } = workbench;
    await workbench.openFile("four_classes_with_binary_loss.py");
    await workbench.squiggles("warning").first().waitFor();
    await workbench.squiggles("warning").first().click({ force: true });
    assert.ok((await workbench.quickFixes()).includes("解释这处不匹配"));
    await page.locator(".action-widget .monaco-list-row.action", { hasText: "解释这处不匹配" }).click();
    const frame = await workbench.findWebviewFrame("#screen-explain:not([hidden]) h1");
    await frame.getByText("1.386 = ln 4").waitFor();
    const words = await frame.locator("#screen-explain").evaluate((root) => {
      const copy = root.cloneNode(true) as Element;
      for (const code of copy.querySelectorAll("code, pre, .visually-hidden, th[scope=row], h3, option, td")) code.remove();
      return copy.textContent ?? "";
    });
    assert.deepEqual(
      [...words.matchAll(/[A-Za-z]{3,}(?: [a-z]{2,})+/g)].map(([found]) => found),
      [],
      words,
    );
    await inEveryTheme(workbench, "vscode-explain-chinese");
  });
});
