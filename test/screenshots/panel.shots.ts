import type { Frame } from "playwright-core";
import { openWorkbench } from "../browser/harness";
import type { Theme, Workbench } from "../browser/workbench";

/** The panel beside the code, as README and the Marketplace show it. */
describe("pictures of the panel", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ size: { width: 1360, height: 850 }, theme: "Default Light Modern" });
  });
  after(() => workbench?.close());

  const panel = (selector = ".app h1"): Promise<Frame> => workbench.findWebviewFrame(selector);
  const take = async (name: string, theme: Theme): Promise<void> => {
    await workbench.setTheme(theme);
    // What fades in has to be there.
    await workbench.page.waitForTimeout(800);
    await workbench.page.screenshot({ path: `docs/images/${name}.png` });
  };

  it("panel", async () => {
    await workbench.openFile("convolutions.py");
    await workbench.moveTo(16, 8);
    await workbench.runCommand("Activation Lens: Open Graph");
    const frame = await panel();
    await frame.getByRole("heading", { level: 1, name: "Leaky ReLU" }).waitFor();
    await frame.getByRole("combobox", { name: "Compare with a function" }).fill("gelu");
    await workbench.page.keyboard.press("Enter");
    await frame.locator(".legend-select").first().click();
    await frame.evaluate(() => window.scrollTo(0, 0));
    await take("panel", "Default Light Modern");
    await take("panel-dark", "Default Dark Modern");
    await take("panel-high-contrast", "Default High Contrast");
  });

  it("panel-softmax", async () => {
    // Else the file would open in the panel's own group.
    await workbench.page.locator(".tab[data-resource-name='convolutions.py']").click();
    await workbench.openFile("four_classes_with_binary_loss.py");
    const softmax = workbench.editor.locator(".view-line", { hasText: "softmax" }).last();
    await softmax.click();
    const frame = await panel(".softmax:not([hidden])");
    await frame.getByRole("heading", { level: 1, name: "Softmax" }).waitFor();
    await take("panel-softmax", "Default Light Modern");
    await frame.locator(".strip").scrollIntoViewIfNeeded();
    await take("panel-model", "Default Dark Modern");
  });

  it("panel-chinese", async () => {
    workbench.configure({ "activationLens.language": "zh-cn" });
    const frame = await panel();
    await frame.getByRole("button", { name: "转到代码" }).waitFor();
    await frame.evaluate(() => window.scrollTo(0, 0));
    await take("panel-chinese", "Default Light Modern");
    workbench.configure({});
  });
});
