import { strict as assert } from "node:assert";
import { openWorkbench, screenshot } from "./harness";
import type { Workbench } from "./workbench";

describe("explaining a mismatch", () => {
  let workbench: Workbench;

  beforeEach(async () => { workbench = await openWorkbench({ size: { width: 1600, height: 1000 } }); });
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
    for (const [theme, name] of [["Default Light Modern", "light"], ["Default Dark Modern", "dark"], ["Default High Contrast", "high-contrast"]] as const) {
      await workbench.setTheme(theme);
      await workbench.page.waitForTimeout(300);
      await screenshot(workbench.page, `vscode-explain-${name}`);
    }
    await frame.getByRole("button", { name: /^Apply: Use categorical_crossentropy/ }).click();
    await workbench.page.locator(".view-line", { hasText: "categorical_crossentropy" }).first().waitFor();
    await frame.getByRole("tab", { name: "Mismatch" }).waitFor({ state: "detached" });
    // What was a mismatch is now a pair of which the first loss is known.
    await hint.first().waitFor();
    assert.match((await hint.first().textContent() ?? "").replaceAll("\u00a0", " "), /first loss ≈ 1\.386 = ln 4/);
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
    await screenshot(workbench.page, "vscode-stack");
  });
});
