import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { filesBelow } from "../scripts/files.mjs";

interface Layer {
  /** Folders, and files outside src, it may import anything from. */
  readonly uses: readonly string[];
  /** Folders it may import types from. */
  readonly types?: readonly string[];
  /** Packages it may import; `node:` stands for all of Node's own. */
  readonly packages?: readonly string[];
}

/** Who may import whom, from bottom to top. */
const layers: Readonly<Record<string, Layer>> = {
  core: { uses: [] },
  text: { uses: [] },
  python: { uses: [] },
  model: { uses: [], types: ["core"] },
  interpret: { uses: ["python", "model"] },
  libraries: { uses: ["interpret", "model"] },
  frontends: { uses: ["interpret", "model", "core"], types: ["python"] },
  rules: { uses: ["model", "core"] },
  lint: { uses: ["core", "python", "model", "interpret", "libraries", "frontends", "rules"] },
  protocol: { uses: [], types: ["core", "model"] },
  agent: { uses: ["lint", "model", "core", "text"] },
  cli: {
    uses: ["agent", "lint", "rules", "model", "core", "text", "package.json"],
    packages: ["node:", "ignore", "@modelcontextprotocol/sdk"],
  },
  webview: { uses: ["core", "text", "protocol"] },
  vscode: { uses: ["agent", "lint", "rules", "model", "core", "text", "protocol"], packages: ["vscode"] },
  node: { uses: [], packages: ["node:", "vscode"] },
  "index.ts": { uses: ["lint", "rules", "model", "core", "text"] },
};

const importPattern =
  /^[ \t]*(?:import|export)\s+(?:([^;=("'`]*?)\bfrom\s*)?["']([^"'\n]+)["']|\b(?:import|require)\s*\(\s*["']([^"'\n]+)["']/gm;

describe("layers", () => {
  const files = filesBelow("src", ".ts");

  it("has an entry for every folder of src", () => {
    const unlisted = new Set(files.map(folderOf).filter((folder) => layers[folder] === undefined));
    assert.deepEqual([...unlisted], []);
  });

  it("lets nobody import from above", () => {
    assert.deepEqual(
      files.flatMap((file) => forbiddenImports(file, readFileSync(file, "utf8"))),
      [],
    );
  });

  it("tells a type from a value, and finds every form of import", () => {
    const found = (source: string): number => forbiddenImports("src/model/here.ts", source).length;
    assert.equal(found(`import type { A } from "../core/a";\nimport { type B } from "../core/b";\nexport type { C } from "../core/c";`), 0);
    assert.equal(
      found(
        `import { a } from "../core/a";\nimport {\n  type B,\n  b,\n} from "../core/b";\nexport * from "../core/c";\nimport "../core/d";`,
      ),
      4,
    );
    assert.equal(found(`import "vscode";\nconst a = await import("node:fs");\nimport type { Rule } from "../rules/rule";`), 3);
    assert.equal(found(`import { a } from "./a";\nimport { c } from "../model/c";`), 0);
  });
});

const folderOf = (file: string): string => file.split("/")[1] ?? "";

function forbiddenImports(file: string, source: string): string[] {
  const from = folderOf(file);
  const layer = layers[from];
  return [...source.matchAll(importPattern)].flatMap(([, clause = "", specifier, dynamic]) => {
    const target = specifier ?? dynamic ?? "";
    if (!target.startsWith(".")) return layer?.packages?.some((name) => isPackage(target, name)) ? [] : [`${file}: ${target}`];
    const path = new URL(target, `file:///${file}`).pathname;
    const to = path.split("/")[2] ?? path.slice(1);
    if (to === from || layer?.uses.includes(to)) return [];
    return layer?.types?.includes(to) && isTypeOnly(clause) ? [] : [`${file}: ${target}`];
  });
}

const isPackage = (target: string, name: string): boolean =>
  name.endsWith(":") ? target.startsWith(name) : target === name || target.startsWith(`${name}/`);

function isTypeOnly(clause: string): boolean {
  if (/^\s*type\b/.test(clause)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith("type "));
}
