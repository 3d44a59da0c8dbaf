import { readFile } from "node:fs/promises";
import { inKeptOrder } from "./alike.mjs";
import { filesBelow } from "./files.mjs";
import { shortTexts } from "./shortTexts.mjs";

/**
 * Folders of src in the order in which their modules stand in the extension. Left to itself the bundler puts each module before the first that imports it,
 * all kinds mixed. The packer looks back no further than 32 KB, so that what is alike has to stand together: that makes the package 2 % smaller.
 */
const inOrder = [
  "text",
  "core",
  "protocol",
  "webview",
  "python",
  "model",
  "interpret",
  "libraries",
  "frontends",
  "rules",
  "lint",
  "agent",
  "vscode",
];

/**
 * What nothing else imports is left out all the same, since no module has side effects. The bundler warns of that.
 * @type {Record<string, import("esbuild").LogLevel>}
 */
const silenced = { "ignored-bare-import": "silent" };
const modules = inOrder.flatMap((folder) => filesBelow(`src/${folder}`, ".ts")).filter((file) => !file.endsWith(".d.ts"));
const ordered = process.argv.includes("--minify") ? inKeptOrder(modules) : modules;
const imports = ordered.map((file) => `import "./${file}";\n`);

/**
 * The extension and the page of its panel are one file, since both hold the core and a tenth of the package would be there twice.
 * Each side runs its own half. Both halves are imported in plain, since modules that may never run would each be a function of its own, a twentieth of the package.
 * Hence a page has to stand for `vscode`, of which nothing comes but what stands for nothing.
 */
const bothSides = {
  // Its own names stand in a function, since those of the modules stand beside it.
  banner: {
    js: `var module = typeof module === "object" ? module : {};
var require = typeof require === "function" ? require : (() => {
  const nothing = new Proxy(class {}, { get: (of, key) => (key === "prototype" ? of.prototype : key === Symbol.toPrimitive ? () => "" : nothing), apply: () => nothing, construct: () => nothing });
  return () => Object.create(nothing);
})();
const vscode = require("vscode");`,
  },
  stdin: {
    contents: `${imports.join("")}import { start } from "./src/webview/main";
import { activate } from "./src/vscode/extension";
if (typeof acquireVsCodeApi === "function") start();
else module.exports = { activate };`,
    resolveDir: ".",
  },
  logOverride: silenced,
};

/**
 * The holes of a rule's messages are for the compiler and the tests: what runs never reads them, and they stay at home.
 * @type {import("esbuild").Plugin}
 */
const withoutHoles = {
  name: "without-holes",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text.replace(/^ {2}messages(?:: (?:\{[^{}]*\}|signalMessages))?,$/m, "");
      if (text.includes("export default rule(") && contents === text)
        return { errors: [{ text: `${path}: the table of messages is not where it stands in other rules` }] };
      return { contents, loader: "ts" };
    });
  },
};

/**
 * The host is asked for once; left to itself the bundler asks for it in each file.
 * @type {import("esbuild").Plugin}
 */
const oneHost = {
  name: "one-host",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]vscode[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/^import \* as vscode .*/, ""),
      loader: "ts",
    }));
  },
};

/**
 * Everything that ships. The extension is for the Node host, the web worker host and the panel alike, hence no platform:
 * importing a Node built-in there does not build.
 * @type {{ to: string, options: import("esbuild").BuildOptions }[]}
 */
export const bundles = [
  { to: "dist/extension.js", options: { ...bothSides, platform: "neutral", format: "cjs", plugins: [oneHost, withoutHoles, shortTexts] } },
  // Exported in plain: what the bundler writes for importers that look for names, no host needs.
  {
    to: "dist/node.js",
    options: {
      stdin: { contents: 'import { activate } from "./src/node/extension";\nmodule.exports = { activate };', resolveDir: "." },
      platform: "node",
      format: "cjs",
    },
  },
  {
    to: "dist/cli.js",
    options: { entryPoints: ["src/cli/main.ts"], platform: "node", format: "cjs", banner: { js: "#!/usr/bin/env node" } },
  },
  // Apart from the command line, which would start the slower for it; `activation-lens mcp` loads it.
  { to: "dist/mcp.js", options: { entryPoints: ["src/cli/mcp.ts"], platform: "node", format: "cjs" } },
  // For Node, since only then the bundler writes down the names that `import { createLinter }` looks for.
  { to: "dist/index.js", options: { entryPoints: ["src/index.ts"], platform: "node", format: "cjs" } },
];
