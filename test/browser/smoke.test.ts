import { strict as assert } from "node:assert";
import { isWebHost, openWorkbench, screenshot } from "./harness";
import type { Workbench } from "./workbench";

describe("the packaged extension", () => {
  let workbench: Workbench;
  const loadedByPage: string[] = [];

  before(async () => {
    workbench = await openWorkbench({ folder: "test/browser/workspace" });
    workbench.page.context().on("request", (request) => loadedByPage.push(request.url()));
  });

  after(() => workbench?.close());

  it("starts when a Python file opens, and shows its log", async () => {
    await workbench.openFile("model.py");
    await workbench.runCommand("Activation Lens: Show Log");
    await workbench.page.locator(".panel select").and(workbench.page.locator(`[title="Activation Lens"], :has(option:text-is("Activation Lens"))`)).first().waitFor();
    await screenshot(workbench.page, "smoke");
  });

  it("runs in the host that is to be tested", () => {
    // Only the web worker host gets the extension through the page.
    assert.equal(loadedByPage.some((url) => /activation-lens.*extension\.js/.test(url)), isWebHost);
  });

  it("follows the theme", async () => {
    await workbench.setTheme("Default Light Modern");
    await workbench.setTheme("Default High Contrast");
    await workbench.setTheme("Default Dark Modern");
  });
});
