// Packages the extension as out/activation-lens.vsix and checks its size. `--twice` builds and packs it all once more and wants the same bytes.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createVSIX } from "@vscode/vsce";
import { repack } from "./vsix.mjs";

const packagePath = "out/activation-lens.vsix";
const limitKb = 300;

const packed = await pack();
const sizeKb = packed.length / 1024;
console.log(`${packagePath}: ${sizeKb.toFixed(1)} KB of at most ${limitKb} KB.`);
if (sizeKb > limitKb) process.exitCode = 1;
if (process.argv.includes("--twice")) {
  const isSame = packed.equals(await pack());
  console.log(isSame ? "Built twice: the same bytes." : "Built twice: the bytes differ.");
  if (!isSame) process.exitCode = 1;
}

async function pack() {
  rmSync(packagePath, { force: true }); // So that no later step tests an old one.
  rmSync("dist", { recursive: true, force: true });
  mkdirSync("out", { recursive: true });
  await createVSIX({ packagePath, dependencies: false }).catch((error) => {
    console.error(`The extension could not be packaged: ${error?.message ?? error}`);
    process.exit(1);
  });
  const bytes = await repack(readFileSync(packagePath));
  writeFileSync(packagePath, bytes);
  return bytes;
}
