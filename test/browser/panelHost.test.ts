import { strict as assert } from "node:assert";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { openWorkbench, screenshot } from "./harness";
import type { Workbench } from "./workbench";

describe("the panel and the editor around it", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ size: { width: 1440, height: 900 } });
  });
  after(() => workbench?.close());

  const panel = (): Promise<Frame> => workbench.findWebviewFrame(".strip .layer");
  const line = (number: number) => workbench.page.locator(".statusbar-item", { hasText: new RegExp(`(Ln|行) ?${number},`) }).first();

  it("shows the model that the cursor is in, and goes to the line of a layer", async () => {
    await workbench.openFile("start_here.py");
    await workbench.moveTo(12, 28);
    await workbench.runCommand("Activation Lens: Open Graph");
    const frame = await panel();
    await frame.locator(".strip .layer", { hasText: "Dense 1" }).first().waitFor();
    await frame.locator(".strip .loss[data-severity=error]", { hasText: "binary_crossentropy" }).waitFor();
    await frame.locator(".strip .layer", { hasText: "Dense 32" }).click();
    await line(10).waitFor();
    await workbench.moveTo(20, 10);
    await frame.locator(".strip .layer", { hasText: "Sigmoid" }).waitFor();
    assert.equal(await frame.locator(".strip [data-severity]").count(), 0);
  });

  it("saves the picture where the user says", async () => {
    const frame = await panel();
    await frame.getByRole("button", { name: "Copy or save the picture" }).click();
    await frame.getByRole("menuitem", { name: "Save as SVG …" }).click();
    const box = workbench.page.locator(".quick-input-widget:visible input[type=text]");
    await box.waitFor();
    // The dialog shows the folder first, and the name when it has looked at that.
    let proposed = await box.inputValue();
    for (let waited = 0; !proposed.endsWith(".svg") && waited < 100; waited++) {
      await workbench.page.waitForTimeout(100);
      proposed = await box.inputValue();
    }
    assert.match(proposed, /\w+\.svg$/);
    await box.press("Enter");
    await box.waitFor({ state: "hidden" });
    const file = join(workbench.folder, proposed.slice(Math.max(proposed.lastIndexOf("/"), proposed.lastIndexOf("\\")) + 1));
    for (let waited = 0; !existsSync(file) && waited < 100; waited++) await workbench.page.waitForTimeout(100);
    assert.match(readFileSync(file, "utf8"), /^<svg /);
  });

  it("says so where the picture cannot be saved, and why", async () => {
    const { page } = workbench;
    const frame = await panel();
    await frame.getByRole("button", { name: "Copy or save the picture" }).click();
    await frame.getByRole("menuitem", { name: "Save as SVG …" }).click();
    const box = page.locator(".quick-input-widget:visible input[type=text]");
    await box.waitFor();
    let proposed = await box.inputValue();
    for (let waited = 0; !proposed.endsWith(".svg") && waited < 100; waited++) {
      await page.waitForTimeout(100);
      proposed = await box.inputValue();
    }
    // 255 characters at most for the dialog, 255 bytes at most for the file system.
    await box.fill(join(workbench.folder, `${"图".repeat(150)}.svg`));
    await page.waitForTimeout(300);
    await box.press("Enter");
    const toast = page.locator(".notification-toast", { hasText: /The picture was not saved: .*\w+/ });
    await toast.waitFor();
    await screenshot(page, "not-saved");
    await toast.locator(".monaco-button", { hasText: "Show log" }).waitFor();
    await page.keyboard.press("Escape");
    await workbench.runCommand("Notifications: Clear All Notifications");
  });

  it("copies a program of half a million characters", async () => {
    const { page } = workbench;
    writeFileSync(
      join(workbench.folder, "convolutions.py"),
      "import keras\nfrom keras.layers import Dense\n\n\ndef wild(x):\n    return keras.ops.sin(x * x * x)\n\n\nmodel = keras.Sequential([Dense(4, activation=wild)])\n",
    );
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    // The panel has the focus: a file would open over it.
    await page.locator(".tab[data-resource-name='start_here.py']").click();
    await workbench.openFile("convolutions.py");
    await workbench.moveTo(9, 47);
    const frame = await panel();
    await frame.getByRole("heading", { name: "wild" }).waitFor();
    await frame.getByRole("button", { name: "Copy or save the picture" }).click();
    await frame.getByRole("menuitem", { name: "Copy as Matplotlib code" }).click();
    await frame.locator(".told", { hasText: "Copied" }).waitFor();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    for (let waited = 0; !(await copied()).includes("plt.show()") && waited < 100; waited++) await page.waitForTimeout(100);
    const text = await copied();
    assert.ok(text.length > 100_000 && text.endsWith("plt.show()\n"), `${text.length}`);
  });

  it("can load nothing outside the extension's own folders", async () => {
    const frame = await panel();
    const picture = join(workbench.folder, "secret.png");
    writeFileSync(picture, readFileSync("media/icon.png"));
    const loads = (path: string) =>
      frame.evaluate(async (wanted) => {
        const style = document.querySelector<HTMLLinkElement>("link[rel=stylesheet][href*='webview.css']")?.href ?? "";
        const image = new Image();
        image.src = wanted.startsWith("/")
          ? style.replace(/\/[^:]*webview\.css/, (found) => found.slice(0, found.indexOf("/", found.indexOf("//") + 2)) + wanted)
          : style.replace("webview.css", wanted);
        document.body.append(image);
        const isLoaded = await new Promise((resolve) => {
          image.addEventListener("load", () => resolve(true));
          image.addEventListener("error", () => resolve(false));
        });
        return `${isLoaded} ${image.src}`;
      }, path);
    assert.match(await loads("icon.png"), /^true /);
    assert.match(await loads("../README.png"), /^false /);
    assert.match(await loads(picture), /^false /);
  });
});
