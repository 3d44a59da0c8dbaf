import { openWorkbench } from "../browser/harness";
import { openView, rows } from "../browser/modelsView";
import type { Workbench } from "../browser/workbench";
import { Film, picture } from "./picture";

const size = { width: 1200, height: 720 };

/** Opens the file of the pictures and waits until everything about it is there. */
async function openStart(workbench: Workbench): Promise<void> {
  await workbench.openFile("start_here.py");
  await workbench.squiggles("error").first().waitFor();
}

async function still(workbench: Workbench): Promise<void> {
  await workbench.page.waitForTimeout(700);
}

describe("the pictures of the editor", () => {
  for (const [theme, kind, locale] of [
    ["Default Light Modern", "light", "en"],
    ["Default Dark Modern", "dark", "en"],
    ["Default Dark Modern", "dark", "zh-cn"],
  ] as const) {
    const name = (what: string): string => `${what}-${kind}${locale === "en" ? "" : `-${locale}`}`;

    describe(`${kind}, ${locale}`, () => {
      let workbench: Workbench;
      before(async () => {
        workbench = await openWorkbench({ size, locale, theme });
        await openStart(workbench);
        await openView(workbench);
        await rows(workbench).filter({ hasText: "softmax-on-one-unit" }).waitFor();
      });
      after(() => workbench?.close());

      it("models, findings and the graph beside the code", async () => {
        await workbench.moveTo(10, 30);
        await still(workbench);
        await picture(workbench.page, name("editor"));
      });

      it("the hover over a finding", async () => {
        const hover = await workbench.hover('softmax"', /Softmax/);
        await hover.locator("img").first().waitFor();
        await still(workbench);
        await picture(workbench.page, name("hover"), { x: 330, y: 36, width: 870, height: 330 });
        await workbench.page.keyboard.press("Escape");
      });

      it("completion with the curve", async () => {
        const { page } = workbench;
        await workbench.moveTo(10, 28);
        for (let letter = 0; letter < 2; letter++) await page.keyboard.press("Delete");
        await page.keyboard.press("Control+Space");
        await page.locator(".suggest-widget.visible .monaco-list-row").first().waitFor();
        const details = page.locator(".suggest-details-container img, .suggest-details img");
        await details
          .first()
          .waitFor({ timeout: 3000 })
          .catch(() => page.keyboard.press("Control+Space"));
        await details.first().waitFor();
        await still(workbench);
        await picture(page, name("completion"), { x: 306, y: 36, width: 870, height: 520 });
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+Z");
        await page.keyboard.press("Control+Z");
      });

      it("a notebook", async () => {
        await workbench.openNotebook("house_prices.ipynb");
        await rows(workbench).filter({ hasText: "linear-layer-stack" }).waitFor();
        await workbench.page.locator(".notebookOverlay .code-cell-row .view-line:visible", { hasText: "scale," }).first().click();
        await workbench.page.mouse.wheel(0, 220);
        await still(workbench);
        await picture(workbench.page, name("notebook"));
      });

      it("the walkthrough", async () => {
        const { page } = workbench;
        await page.keyboard.press("Control+B");
        await page.keyboard.press("F1");
        const input = page.locator(".quick-input-widget:visible input");
        for (const [text, awaited] of [
          [">Welcome: Open Walkthrough", "Open Walkthrough"],
          ["Activation Lens", "Activation Lens"],
        ] as const) {
          await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
          await input.fill(text);
          await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: awaited }).waitFor();
          await input.press("Enter");
        }
        await page.locator(".getting-started-step").nth(2).click();
        await still(workbench);
        // Below stands what the server that runs VS Code here says of itself.
        await picture(page, name("walkthrough"), { x: 0, y: 0, width: size.width, height: 650 });
        await page.keyboard.press("Control+B");
      });
    });
  }

  it("a film: what is wrong, why, and mended", async () => {
    const workbench = await openWorkbench({ size: { width: 1000, height: 560 }, theme: "Default Dark Modern" });
    const { page } = workbench;
    await openStart(workbench);
    await page.keyboard.press("Control+B");
    await still(workbench);
    const film = new Film(page);
    await film.frame(1200);
    const hover = await workbench.hover('softmax"', /Softmax/);
    await hover.locator("img").first().waitFor();
    await still(workbench);
    await film.frame(3000);
    await page.keyboard.press("Escape");
    await workbench.moveTo(12, 28);
    await workbench.quickFixes();
    await still(workbench);
    await film.frame(2000);
    await page.keyboard.press("Enter");
    await workbench.squiggles("error").first().waitFor({ state: "detached" });
    await still(workbench);
    await film.frame(2000);
    film.save("film-mend");
    await workbench.close();
  });
});
