import { strict as assert } from "node:assert";
import { openWorkbench, screenshot } from "./harness";
import { openView, rows } from "./modelsView";
import type { Workbench } from "./workbench";

/** Names that are the same in every language: ours, and what VS Code makes of the ids of settings. */
const names = /Activation Lens|Keras \d|Sequential|PyTorch|TensorFlow|Visual Studio Code/g;

/** Runs of English words in a text, code left out. One word may be the name of a function, of a layer or of a rule. */
const englishIn = (text: string): readonly string[] =>
  text.replace(names, "，").match(/(?<![\w.("'`=-])[A-Za-z]{2,}(?: [A-Za-z]{2,})+/g) ?? [];

/** Fails where a text has English, or no Chinese. */
function assertChinese(text: string, allowed: RegExp = /^$/): void {
  assert.match(text, /\p{Script=Han}/u);
  assert.deepEqual(
    englishIn(text).filter((run) => !allowed.test(run)),
    [],
    text,
  );
}

describe("the whole extension in Chinese", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ size: { width: 1600, height: 1000 }, locale: "zh-cn" });
  });
  after(() => workbench?.close());

  it("messages and fixes", async () => {
    const { page } = workbench;
    await workbench.openFile("four_classes_with_binary_loss.py");
    await workbench.squiggles("warning").first().waitFor();
    await workbench.runCommand("View: Focus Problems");
    const problems = page.locator(".markers-panel .monaco-list-row", { hasText: "Activation Lens" });
    await problems.first().waitFor();
    for (const text of await problems.allInnerTexts()) assertChinese(text);
    await workbench.runCommand("View: Toggle Panel Visibility");
    await page.locator(".tab.active").first().click();
    await workbench.runCommand("Go to Next Problem (Error, Warning, Info)");
    await page.keyboard.press("Escape");
    const titles = await workbench.quickFixes();
    const own = titles.filter((title) => !/^(?:Fix Using|Modify|Move|Explain with|Fix with)/.test(title));
    assert.ok(own.length >= 4, own.join("\n"));
    for (const title of own) assertChinese(title);
    // What mends comes first, what only silences or reports last.
    assert.match(own[0] ?? "", /^(?:改用|使用|把|将|去掉|用)/);
    assert.match(own.at(-1) ?? "", /误报/);
    assert.ok(own.findIndex((title) => title.includes("解释")) < own.findIndex((title) => title.includes("忽略")), own.join("\n"));
    await screenshot(page, "chinese-fixes");
    await page.keyboard.press("Escape");
  });

  it("the explanation, the function, the model before training", async () => {
    const { page } = workbench;
    await workbench.runCommand("解释光标处的不匹配");
    const frame = await workbench.findWebviewFrame("#screen-explain:not([hidden]) h1");
    const main = frame.locator(".app");
    await frame.locator("#screen-explain .picture .curve").first().waitFor();
    assertChinese(await main.innerText());
    await screenshot(page, "chinese-explain");
    for (const [tab, screen] of [
      ["函数", "function"],
      ["训练前", "stack"],
    ] as const) {
      await frame.getByRole("tab", { name: tab, exact: true }).click();
      await page.waitForTimeout(500);
      assertChinese(await main.innerText());
      await screenshot(page, `chinese-${screen}`);
    }
  });

  it("views, commands, the status", async () => {
    const { page } = workbench;
    await openView(workbench);
    await rows(workbench).first().waitFor();
    for (const text of await rows(workbench).allInnerTexts()) assert.deepEqual(englishIn(text), [], text);
    await page.keyboard.press("F1");
    const input = page.locator(".quick-input-widget:visible input");
    await input.fill(">Activation Lens:");
    const commands = page.locator(".quick-input-list .monaco-list-row", { hasText: "Activation Lens:" });
    await commands.nth(5).waitFor();
    for (const text of await commands.allInnerTexts()) assertChinese(text.split("\n")[0] ?? "", /^Focus on$/);
    await screenshot(page, "chinese-commands");
    await page.keyboard.press("Escape");
    await page.locator(".tab.active").first().click();
    await page.locator(".statusbar-item[id*='status.languageStatus']").first().click();
    await page.locator(".hover-language-status", { hasText: "个模型" }).first().waitFor();
    assertChinese(await page.locator(".hover-language-status", { hasText: "个模型" }).first().innerText());
    await page.keyboard.press("Escape");
  });

  it("every setting", async () => {
    const { page } = workbench;
    await workbench.runCommand("Preferences: Open Settings (UI)");
    const search = page.locator(".settings-editor .suggest-input-container .view-lines, .settings-editor .search-container").first();
    await search.click();
    await page.keyboard.type("@ext:activation-lens.activation-lens");
    const described = page.locator(".settings-editor .setting-item-description");
    await described.filter({ hasText: "检查 Python 文件" }).first().waitFor();
    await page.waitForTimeout(500);
    await screenshot(page, "chinese-settings");
    const texts = (await described.allInnerTexts()).filter((text) => text.trim() !== "");
    assert.ok(texts.length >= 6, `${texts.length}`);
    for (const text of texts) assertChinese(text);
  });
});
