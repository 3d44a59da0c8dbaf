import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { browserArguments, findBrowser } from "../../scripts/host/chromium.mjs";
import { servePreview } from "../../scripts/preview/server.mjs";

/** The four kinds of theme. */
export const themes = ["light", "dark", "high-contrast", "high-contrast-light"] as const;
const axe = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** The page of the test that runs: the panel without VS Code. */
export let page: Page;
let browser: Browser;
let preview: Awaited<ReturnType<typeof servePreview>>;
const problems: string[] = [];

/** Tests of the panel on a page of its own. The page is the same in every host of the extension: once is enough. */
export function describePanel(title: string, tests: () => void): void {
  (process.env["EXTENSION_HOST"] === "web" ? describe.skip : describe)(title, () => {
    before(async () => {
      preview = await servePreview({ isFrozen: true });
      browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
    });
    after(async () => {
      await browser?.close();
      preview?.close();
    });
    afterEach(async () => {
      if (page) {
        problems.push(...(await said("log")).map((message) => JSON.stringify(message)));
        await page.close();
      }
      assert.deepEqual(problems.splice(0), [], "the page broke its policy or threw");
    });
    tests();
  });
}

/** Opens the panel; the query says what it is told, see scripts/preview/host.js. */
export async function open(query: string, size = { width: 900, height: 800 }, options: BrowserContextOptions = {}): Promise<void> {
  page = await browser.newPage({ viewport: size, bypassCSP: false, ...options });
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(`${preview.address}?${query}`);
  await page.locator(".app").waitFor();
}

/** What the panel said, of one kind. */
export const said = (kind: string) =>
  page.evaluate<
    {
      readonly kind: string;
      readonly id?: string;
      readonly text?: string;
      readonly name?: string;
      readonly format?: string;
      readonly data?: string;
    }[],
    string
  >((wanted) => (globalThis as unknown as { said: { kind: string }[] }).said.filter((message) => message.kind === wanted), kind);
/** The curves that are drawn, and the path of the first. */
export const curves = () => page.locator(".picture .curve");
export const curve = () => curves().first().getAttribute("d");
/** The crosshair, which lies over the plot area, and where it is. */
export const plot = () => page.getByRole("slider", { name: "Crosshair" });
export const crosshair = async () => Number(await plot().getAttribute("aria-valuenow"));
/** What the functions of a vector put out, and the numbers along the axes. */
export const outputs = () => page.locator(".output-value").allTextContents();
export const ticks = () => page.locator(".picture .tick").allTextContents();
/** The page draws once per frame. */
export const drawn = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
/** Waits until something holds; fails after a while. */
export const until = async (holds: () => Promise<boolean>) => {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `never held: ${holds}`);
    await page.waitForTimeout(50);
  }
};
/** Adds a function beside the others. */
export const compare = async (name: string) => {
  await page.getByRole("combobox", { name: "Compare with a function" }).fill(name);
  await page.keyboard.press("Enter");
  await drawn();
};

/** What axe objects to. */
export async function violations(): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run();
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Tells the panel something as the host does. */
export const tell = (message: unknown) =>
  page.evaluate((sent) => (globalThis as unknown as { sendToPanel(message: unknown): void }).sendToPanel(sent), message);

/** Forgets what the page complained of so far: for a test that provokes it. */
export const forgive = (): void => void problems.splice(0);
