// Runs test/vscode inside a desktop VS Code, which @vscode/test-electron downloads: the newest, or the version named.
import { runTests } from "@vscode/test-electron";
import { bundleSuites } from "./bundleTests.mjs";
import { copyOf } from "./host/workspace.mjs";
import { node } from "./run.mjs";

const built = await node("esbuild.mjs");
if (built.code !== 0) process.exit(built.code);
const { one: extensionTestsPath } = await bundleSuites();
const workspace = copyOf("examples");
try {
  process.exitCode = await runTests({
    version: process.argv[2] ?? "stable",
    extensionDevelopmentPath: process.cwd(),
    extensionTestsPath,
    launchArgs: [workspace.path, "--disable-extensions"],
  });
} catch (error) {
  console.error(`The suite could not run in a desktop VS Code: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  workspace.remove();
}
