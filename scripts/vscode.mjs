// Runs test/vscode inside the extension host of a real VS Code, and prints the count as the last line. `--grep TEXT` picks by title.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { bundleSuites } from "./bundleTests.mjs";
import { browserArguments, findBrowser } from "./host/chromium.mjs";
import { installHost } from "./host/install.mjs";
import { startServer } from "./host/server.mjs";
import { copyOf } from "./host/workspace.mjs";
import { countLine, readCount } from "./mocha.mjs";
import { node } from "./run.mjs";

const limitMs = 600_000;
const mark = "[suite] ";
const logFile = "out/vscode/host.log";

/** What the extension host said besides the suite. @type {string[]} */
const noise = [];
/** What the suite said. @type {string[]} */
const said = [];
/** What it says where VS Code has not opened what was asked for, which happens now and then on a busy machine: then it is started again. */
const notOpened = "NOT OPENED";
const mostStarts = 5;

const { values } = parseArgs({ options: { grep: { type: "string" } } });
if (values.grep !== undefined) process.env["SUITE_GREP"] = values.grep; // The extension host inherits it.

const built = await node("esbuild.mjs");
if (built.code !== 0) process.exit(built.code);
const suites = await bundleSuites();
const workspace = copyOf("examples");
const several = join(workspace.path, "../several.code-workspace");
mkdirSync(join(workspace.path, "../other"));
writeFileSync(several, JSON.stringify({ folders: [{ path: "examples" }, { path: "other" }] }));
const server = await startServer(await installHost(), { isTest: true });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
try {
  const codes = [await runInHost("folder", workspace.path, suites.one), await runInHost("workspace", several, suites.several)];
  const counts = said.flatMap((line) => readCount(line) ?? []);
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  // The one line that counts is the last one.
  console.log(
    countLine(
      passed,
      counts.reduce((sum, count) => sum + count.failed, 0),
    ),
  );
  process.exitCode = passed > 0 ? Math.max(...codes) : 1;
} finally {
  writeFileSync(logFile, noise.join("\n"));
  if (process.exitCode !== 0) console.log(`What else the extension host said is in ${logFile}.`);
  await browser.close();
  await server.stop();
  workspace.remove();
}

/**
 * Opens the workbench with the suite as its test, and waits until it reports its end.
 * @param {"folder" | "workspace"} what
 * @param {string} path
 * @param {string} suite
 * @param {number} [starts] how often it may be started
 * @returns {Promise<number>} the exit code
 */
async function runInHost(what, path, suite, starts = mostStarts) {
  const page = await browser.newPage();
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`The suite did not end within ${limitMs / 1000} s.`)), limitMs).unref();
    page.on("crash", () => reject(new Error("The page crashed.")));
    void page.exposeFunction("codeAutomationExit", resolve);
  });
  await page.exposeFunction("codeAutomationLog", (/** @type {string} */ _type, /** @type {unknown[]} */ args) => receive(format(...args)));

  /** @param {string} path */
  const remote = (path) => `vscode-remote://remote${pathToFileURL(path).pathname}`;
  const payload = JSON.stringify([
    ["extensionDevelopmentPath", remote(process.cwd())],
    ["extensionTestsPath", remote(suite)],
    ["skipWelcome", "true"],
  ]);
  const query = new URLSearchParams({ [what]: pathToFileURL(path).pathname, payload });
  await page.goto(`${server.address}?${query}`);
  const code = await ended;
  await page.close();
  return said.at(-1)?.startsWith(notOpened) && starts > 1 ? runInHost(what, path, suite, starts - 1) : code;
}

/**
 * Prints what the suite says and keeps the rest for the log.
 * @param {string} text
 */
function receive(text) {
  if (!text.startsWith(mark)) return void noise.push(text);
  const line = text.slice(mark.length);
  said.push(line);
  if (!readCount(line)) console.log(line);
}
