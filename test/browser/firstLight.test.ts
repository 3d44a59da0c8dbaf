import { strict as assert } from "node:assert";
import type { Frame } from "playwright-core";
import { openWorkbench, screenshot } from "./harness";
import type { Theme, Workbench } from "./workbench";

const themes: readonly (readonly [Theme, string])[] = [
  ["Default Light Modern", "light"],
  ["Default Dark Modern", "dark"],
  ["Default High Contrast", "high-contrast"],
];

describe("what a newcomer sees", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ size: { width: 1440, height: 900 } });
  });
  after(() => workbench?.close());

  /** The panel in the editor tab, once it shows the function of that name. */
  async function panel(title: string): Promise<Frame> {
    const frame = await workbench.findWebviewFrame(".app h1");
    await frame.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
    return frame;
  }

  it("a squiggle, why, and a fix that takes it away", async () => {
    await workbench.openFile("start_here.py");
    await workbench.squiggles("error").first().waitFor();
    const hover = await workbench.hover('softmax"', /always gives 1/);
    await hover.locator("img").first().waitFor();
    await screenshot(workbench.page, "hover");
    await workbench.page.keyboard.press("Escape");
    await workbench.moveTo(12, 28);
    const titles = await workbench.quickFixes();
    assert.ok(
      titles.some((title) => title.includes("Use sigmoid")),
      titles.join("; "),
    );
    await workbench.page.keyboard.press("Enter");
    await workbench.squiggles("error").first().waitFor({ state: "detached" });
    await workbench.page.keyboard.press("Control+Z");
    await workbench.squiggles("error").first().waitFor();
  });

  it("the panel beside the code follows the cursor, and a slider changes the curve", async () => {
    await workbench.openFile("convolutions.py");
    await workbench.moveTo(16, 8);
    await workbench.runCommand("Activation Lens: Open Graph");
    const frame = await panel("Leaky ReLU");
    const curve = frame.locator(".picture .curve").first();
    await curve.waitFor();
    const before = await curve.getAttribute("d");
    const slider = frame.getByRole("slider", { name: "negative_slope" });
    assert.equal(await slider.inputValue(), "0.1");
    await slider.focus();
    for (let step = 0; step < 20; step++) await workbench.page.keyboard.press("ArrowRight");
    await frame.waitForFunction((d) => document.querySelector(".picture .curve")?.getAttribute("d") !== d, before);
    assert.notEqual(await frame.getByRole("spinbutton", { name: "negative_slope" }).inputValue(), "0.1");
  });

  for (const [theme, name] of themes) {
    it(`looks right in ${name}`, async () => {
      await workbench.setTheme(theme);
      await workbench.page.waitForTimeout(500);
      await screenshot(workbench.page, `panel-${name}`);
    });
  }

  it("softmax as bars over logits", async () => {
    await workbench.setTheme("Default Light Modern");
    await workbench.page.locator(".tab[data-resource-name='start_here.py']").first().click();
    await workbench.moveTo(12, 28);
    await panel("Softmax");
    await screenshot(workbench.page, "panel-softmax");
  });
});
