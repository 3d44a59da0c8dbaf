import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { filesBelow } from "./files.mjs";

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  platform: "node",
  target: "node20",
  packages: "external",
  charset: "utf8",
  sourcemap: true,
  sourcesContent: false,
  logLevel: "warning",
};

/** The tests that need nothing but Node: all but those which start VS Code. Those that search long (`*.slow.test.ts`) are left to full runs. */
export const fastTests = () =>
  filesBelow("test", ".test.ts").filter(
    (file) => !/^test\/(vscode|browser)\//.test(file) && (process.env["FULL"] !== undefined || !file.endsWith(".slow.test.ts")),
  );

/**
 * Bundles tests as ES modules that share their common parts; returns the bundles in the same order.
 * @param {readonly string[]} files
 * @param {string} folder
 * @param {import("esbuild").Plugin[]} [plugins]
 */
export async function bundleModules(files, folder, plugins = []) {
  rmSync(folder, { recursive: true, force: true });
  if (files.length === 0) return [];
  await build({
    ...shared,
    entryPoints: [...files],
    outbase: ".",
    outdir: folder,
    format: "esm",
    splitting: true,
    outExtension: { ".js": ".mjs" },
    chunkNames: "shared/[hash]",
    plugins,
  });
  return files.map((file) => join(folder, file.replace(/\.ts$/, ".mjs")));
}

/** Bundles what runs inside the extension host; returns the absolute paths of the suites that VS Code is to load: for one folder, and for several. */
export async function bundleSuites() {
  rmSync("out/vscode", { recursive: true, force: true });
  await build({
    ...shared,
    entryPoints: [...filesBelow("test/vscode", "suite.ts"), ...filesBelow("test/vscode", ".test.ts")],
    outbase: "test",
    outdir: "out",
    format: "cjs",
    external: ["vscode"],
  });
  return { one: join(process.cwd(), "out/vscode/suite.js"), several: join(process.cwd(), "out/vscode/several/suite.js") };
}
