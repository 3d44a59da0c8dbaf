import { strict as assert } from "node:assert";
import { isWebHost, openWorkbench, screenshot } from "./harness";
import type { Workbench } from "./workbench";

describe("the packaged extension", () => {
  let workbench: Workbench;
  const loadedByPage: string[] = [];

  before(async () => {
    workbench = await openWorkbench();
    workbench.page.context().on("request", (request) => loadedByPage.push(request.url()));
  });

  after(() => workbench?.close());

  it("underlines what is wrong in the first example", async () => {
    await workbench.openFile("start_here.py");
    await workbench.squiggles("error").first().waitFor();
    await screenshot(workbench.page, "smoke");
  });

  it("runs in the host that is to be tested", () => {
    // Only the web worker host gets the extension through the page.
    assert.equal(
      loadedByPage.some((url) => /activation-lens.*extension\.js/.test(url)),
      isWebHost,
    );
  });

  it("shows its log", async () => {
    await workbench.runCommand("Activation Lens: Show Log");
    await workbench.page.locator(".panel select:has(option:text-is('Activation Lens'))").first().waitFor();
  });

  it("follows the theme", async () => {
    await workbench.setTheme("Default Light Modern");
    await workbench.setTheme("Default High Contrast");
    await workbench.setTheme("Default Dark Modern");
  });
});
