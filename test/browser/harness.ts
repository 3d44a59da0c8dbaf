import { mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { browserArguments, findBrowser } from "../../scripts/host/chromium.mjs";
import { installHost } from "../../scripts/host/install.mjs";
import { startServer } from "../../scripts/host/server.mjs";
import { copyOf } from "../../scripts/host/workspace.mjs";
import { Workbench, type Theme } from "./workbench";

type Server = Awaited<ReturnType<typeof startServer>>;

/** Whether the extension runs in the web worker host; these tests run once in each host. */
export const isWebHost = process.env["EXTENSION_HOST"] === "web";

let started: Promise<{ server: Server; browser: Browser }> | undefined;

/** Starts VS Code with the packaged extension and a browser, once for all tests; the workbenches follow. */
function start(): Promise<{ server: Server; browser: Browser }> {
  started ??= (async () => ({
    server: await startServer(await installHost(), { vsix: "out/activation-lens.vsix", isWebHost }),
    browser: await chromium.launch({ executablePath: await findBrowser(), args: browserArguments }),
  }))();
  return started;
}

export interface WorkbenchOptions {
  readonly folder?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** VS Code's display language. Its own words stay English, since no language pack is there; what extensions say follows. */
  readonly locale?: string;
  /** The theme to start with; one that is set later can be late for a picture. */
  readonly theme?: Theme;
}

/** Opens a workbench on a fresh copy of a folder; close it when done. */
export async function openWorkbench({
  folder = "examples",
  size = { width: 1280, height: 800 },
  locale,
  theme,
}: WorkbenchOptions = {}): Promise<Workbench> {
  const { server, browser } = await start();
  if (theme !== undefined) server.configure({ "workbench.colorTheme": theme });
  const copy = copyOf(folder);
  const context = await browser.newContext({ viewport: size });
  context.setDefaultTimeout(60_000); // A busy machine takes its time.
  if (locale !== undefined) {
    // What the server would say had it a language pack.
    await context.addInitScript(
      (value) => Object.defineProperty(globalThis, "_VSCODE_NLS_LANGUAGE", { get: () => value, set() {} }),
      locale,
    );
  }
  const page = await context.newPage();
  await page.goto(`${server.address}?folder=${encodeURIComponent(pathToFileURL(copy.path).pathname)}`);
  await page.locator(".monaco-workbench .statusbar").waitFor();
  // The tests run in Restricted Mode, as a folder opens for the first time; its banner only takes room.
  await page.locator("#workbench\\.parts\\.banner .codicon-close, .part.banner .action-container .codicon").last().click();
  await page.mouse.move(size.width / 2, size.height / 2);
  const close = async (): Promise<void> => {
    await context.close();
    copy.remove();
  };
  const workbench = new Workbench(page, copy.path, server.configure, close);
  if (theme !== undefined) await workbench.setTheme(theme);
  return workbench;
}

/** Saves a picture of the page or of one part of it below out/screenshots. */
export async function screenshot(page: Page, name: string, selector?: string): Promise<void> {
  mkdirSync("out/screenshots", { recursive: true });
  const path = `out/screenshots/${name}.png`;
  await (selector === undefined ? page.screenshot({ path }) : page.locator(selector).first().screenshot({ path }));
}

after(async () => {
  const running = await started;
  await running?.browser.close();
  await running?.server.stop();
});
