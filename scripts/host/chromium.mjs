import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { node, run } from "../run.mjs";

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const windowsApplications = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Arguments with which the browser runs in a container and calls nobody. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium, Chrome or Edge: the one named by BROWSER_PATH, an installed one, Debian's package, or Playwright's download.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const named = process.env["BROWSER_PATH"];
  if (named !== undefined && existsSync(named)) return named;
  return installed() ?? (await fromDebian()) ?? (await fromPlaywright()) ?? missing();
}

function installed() {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const programs = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => process.env[name] ?? []);
  return [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix))),
    ...applications,
    ...programs.flatMap((folder) => windowsApplications.map((application) => join(folder, application))),
  ].find((file) => existsSync(file));
}

/** Debian's package, where this is Debian and we may install. Ubuntu's package of that name is a snap, which does not do. */
async function fromDebian() {
  const isDebian = existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  if (!isDebian || process.getuid?.() !== 0) return undefined;
  console.log("Installing Debian's chromium ...");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = await run("apt-get", ["update", "-q"], { env, quiet: true });
  const install = await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-dejavu-core"], {
    env,
    quiet: true,
  });
  if (install.code !== 0) console.log(`apt-get could not install chromium:\n${update.output}${install.output}`);
  return installed();
}

async function fromPlaywright() {
  const has = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
  if (has() !== undefined) return has();
  console.log("No Chromium, Chrome or Edge found: downloading Playwright's Chromium ...");
  const { code, output } = await node("node_modules/playwright-core/cli.js", ["install", "chromium"], { quiet: true });
  if (code !== 0) console.log(`The download failed:\n${output}`);
  return has();
}

/** @returns {never} */
function missing() {
  throw new Error(
    "No browser: the tests in VS Code need Chromium, Chrome or Edge. Install one (Debian and its kin: apt-get install chromium), or name it in BROWSER_PATH, and run again.",
  );
}
