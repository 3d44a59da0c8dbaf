// Builds the extension and opens a VS Code with it on examples/: the desktop's, else one in the browser.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { installHost } from "./host/install.mjs";
import { startServer } from "./host/server.mjs";
import { node, run } from "./run.mjs";

/** What a newcomer sees first. */
const folder = `${process.cwd()}/examples`;
const firstFile = `${folder}/start_here.py`;
const macApplication = "/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code";

if (!(await openDesktop())) {
  await serve().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}

/** Whether a desktop VS Code took the extension. */
async function openDesktop() {
  // Without a screen, or in a terminal of a remote VS Code, `code` cannot open a window of its own.
  const hasScreen = process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
  if (!hasScreen || process.env["VSCODE_IPC_HOOK_CLI"] !== undefined || process.argv.includes("--browser")) return false;
  const isWindows = process.platform === "win32";
  const code = existsSync(macApplication) ? macApplication : "code";
  if ((await run(code, ["--version"], { shell: isWindows, quiet: true })).code !== 0) return false;
  await buildOrExit("esbuild.mjs");
  /** @param {string} path */
  const quoted = (path) => (isWindows ? `"${path}"` : path);
  const opened = await run(code, [quoted(`--extensionDevelopmentPath=${process.cwd()}`), quoted(folder), quoted(firstFile)], {
    shell: isWindows,
  });
  if (opened.code === 0)
    console.log("VS Code opens with Activation Lens on examples/. `npm start -- --browser` opens it in the browser instead.");
  return opened.code === 0;
}

/** Serves VS Code with the packaged extension until Ctrl-C. */
async function serve() {
  const [host] = await Promise.all([installHost(), buildOrExit("scripts/package.mjs", true)]);
  const token = randomBytes(16).toString("hex");
  const server = await startServer(host, { token, vsix: "out/activation-lens.vsix", isTrusted: true });
  const query = new URLSearchParams({
    tkn: token,
    folder: pathToFileURL(folder).pathname,
    payload: JSON.stringify([["openFile", `vscode-remote://remote${pathToFileURL(firstFile).pathname}`]]),
  });
  console.log(`\nVS Code with Activation Lens on examples/:\n\n  ${server.address}?${query}\n\nCtrl-C ends it.`);
}

/**
 * @param {string} script
 * @param {boolean} quiet
 */
async function buildOrExit(script, quiet = false) {
  const { code, output } = await node(script, [], { quiet });
  if (code === 0) return;
  if (quiet) console.error(output);
  process.exit(1);
}
