import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { run } from "../run.mjs";

/** Settings that calm the workbench. */
const calm = {
  "workbench.startupEditor": "none",
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.ignoreRecommendations": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
};

/**
 * @typedef {object} ServerOptions
 * @property {string} [token] what the address must carry; without it everyone on this machine may connect
 * @property {string} [vsix] an extension to install first
 * @property {boolean} [isWebHost] takes `main` out of the installed extension, so that it runs in the web worker host
 * @property {boolean} [isTrusted] opens folders without Restricted Mode
 * @property {boolean} [isTest] lets the page run tests inside the extension host
 * @property {Record<string, unknown>} [settings] machine settings besides the calming ones
 */

/**
 * @typedef {object} Server
 * @property {string} address of the workbench, with a slash at the end
 * @property {(settings: Record<string, unknown>) => void} configure changes the machine settings; a running workbench follows
 * @property {() => Promise<void>} stop ends all its processes and removes its data
 */

/**
 * Starts VS Code's server on 127.0.0.1, on a free port and with data of its own.
 * @param {import("./install.mjs").Host} host
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(host, { token, vsix, isWebHost = false, isTrusted = false, isTest = false, settings = {} }) {
  const data = mkdtempSync(join(tmpdir(), "activation-lens-vscode-"));
  const all = { ...calm, ...settings };
  /** @param {Record<string, unknown>} changed */
  const configure = (changed) => {
    mkdirSync(join(data, "data/Machine"), { recursive: true });
    writeFileSync(join(data, "data/Machine/settings.json"), JSON.stringify(Object.assign(all, changed), null, 2));
  };
  const remove = () => rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  configure({});
  try {
    if (vsix !== undefined) await install(host, vsix, data);
    if (isWebHost) removeMain(join(data, "extensions"));
    const { port, stop } = await listen(host, remove, [
      ...(token === undefined ? ["--without-connection-token"] : ["--connection-token", token]),
      ...(isTrusted ? ["--disable-workspace-trust"] : []),
      ...(isTest ? ["--enable-smoke-test-driver"] : []),
      "--host",
      "127.0.0.1",
      "--port",
      "0",
      "--accept-server-license-terms",
      "--server-data-dir",
      data,
      "--telemetry-level",
      "off",
    ]);
    return { address: `http://127.0.0.1:${port}/`, configure, stop: () => stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * @param {import("./install.mjs").Host} host
 * @param {string} vsix
 * @param {string} data
 */
async function install(host, vsix, data) {
  const args = ["out/server-main.js", "--install-extension", resolve(vsix), "--server-data-dir", data, "--accept-server-license-terms"];
  const { code, output } = await run(host.node, args, { cwd: host.folder, env: cleanEnvironment(), quiet: true });
  if (code !== 0 || !output.includes("was successfully installed")) throw new Error(`${vsix} could not be installed:\n${output}`);
}

/** @param {string} extensions */
function removeMain(extensions) {
  for (const name of readdirSync(extensions).filter((entry) => entry.startsWith("activation-lens."))) {
    const file = join(extensions, name, "package.json");
    const { main: _, ...manifest } = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify(manifest, null, 2));
  }
}

/**
 * @param {import("./install.mjs").Host} host
 * @param {() => void} remove what to do besides when this process ends first
 * @param {readonly string[]} args
 * @returns {Promise<{ port: string, stop: () => Promise<void> }>}
 */
function listen(host, remove, args) {
  const isWindows = process.platform === "win32";
  const child = spawn(host.node, ["out/server-main.js", ...args], {
    cwd: host.folder,
    env: cleanEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
    detached: !isWindows, // A group of its own, so that its extension hosts end with it.
  });
  /** @type {Promise<void>} */
  const closed = new Promise((resolveClosed) => child.once("close", () => resolveClosed()));
  const end = () => {
    if (child.pid === undefined) return;
    try {
      if (isWindows) spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
      else process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  };
  const abandon = () => {
    end();
    remove();
  };
  const interrupt = () => process.exit(130);
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  process.once("exit", abandon);
  for (const signal of signals) process.once(signal, interrupt);
  const stop = () => {
    process.removeListener("exit", abandon);
    for (const signal of signals) process.removeListener(signal, interrupt);
    end();
    return closed;
  };

  return new Promise((resolveListening, reject) => {
    let output = "";
    const timer = setTimeout(
      () => stop().then(() => reject(new Error(`VS Code's server did not start within a minute:\n${output}`))),
      60_000,
    );
    /** @param {string} text */
    const read = (text) => {
      output += text;
      const port = /Web UI available at http:\/\/[^\s:]+:(\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolveListening({ port, stop });
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", read);
    child.once("close", (code) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended with code ${code}:\n${output}`));
    });
  });
}

/** The environment without what a surrounding VS Code or Node would pass on. */
const cleanEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_PATH$)/.test(name)));
