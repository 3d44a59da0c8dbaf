// Gathers the types of the library, as the compiler wrote them, into dist/types: src/index.d.ts and what it refers to.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { execFileSync } from "node:child_process";

const from = "out/types/src";
const to = "dist/types";

/** Copies them; the compiler has to have run. Returns the files, from the folder they stand in. */
export function gatherDeclarations() {
  rmSync(to, { recursive: true, force: true });
  const open = ["index.d.ts"];
  /** @type {Set<string>} */
  const done = new Set();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (done.has(file)) continue;
    done.add(file);
    const text = readFileSync(join(from, file), "utf8");
    for (const [, specifier = ""] of text.matchAll(/(?:from |import\()"(\.[^"]+)"/g)) open.push(`${join(dirname(file), specifier)}.d.ts`);
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(from, file), join(to, file));
  }
  return [...done].sort();
}

if (process.argv[1]?.endsWith("declarations.mjs")) {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-b", "."], { stdio: "inherit" });
  gatherDeclarations();
}
