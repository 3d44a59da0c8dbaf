// Packages the extension as out/activation-lens.vsix and checks its size.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createVSIX } from "@vscode/vsce";
import { repack } from "./vsix.mjs";

const packagePath = "out/activation-lens.vsix";
const limitKb = 300;

rmSync(packagePath, { force: true }); // So that no later step tests an old one.
mkdirSync("out", { recursive: true });
await createVSIX({ packagePath, dependencies: false }).catch((error) => {
  console.error(`The extension could not be packaged: ${error?.message ?? error}`);
  process.exit(1);
});
writeFileSync(packagePath, await repack(readFileSync(packagePath)));
const sizeKb = statSync(packagePath).size / 1024;
console.log(`${packagePath}: ${sizeKb.toFixed(1)} KB of at most ${limitKb} KB.`);
if (sizeKb > limitKb) process.exitCode = 1;
