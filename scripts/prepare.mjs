// Builds what is installed from the repository instead of the registry, as pre-commit does, which installs globally:
// then npm leaves out what is needed to build.
import { execSync } from "node:child_process";
import { existsSync } from "node:fs";

if (!existsSync("dist/cli.js")) {
  // Nothing in there asks for standard output, and npm wants none from a script.
  const run = (/** @type {string} */ command) =>
    execSync(command, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, npm_config_global: "false", npm_config_location: "project" },
    });
  if (!existsSync("node_modules/esbuild")) run("npm ci --ignore-scripts --no-audit --no-fund");
  run("node esbuild.mjs --minify");
}
