import { strict as assert } from "node:assert";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const wrong =
  'import keras\nmodel = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1, activation="softmax")])\nmodel.compile(loss="binary_crossentropy")\n';

const program = `import { createLinter, messageOf, type LintFinding } from "activation-lens";

const findings: readonly LintFinding[] = createLinter({ severities: { "softmax-on-one-unit": "warning" } })
  .analyse({ units: [{ uri: "model.py", text: ${JSON.stringify(wrong)} }] }).findings;
for (const finding of findings) console.log(finding.severity, finding.rule, messageOf("en", finding), finding.fixes.map(({ safe }) => safe));
`;

/** What the library says of \`wrong\`. */
const answer =
  "warning softmax-on-one-unit softmax over a single value always gives 1: the output is the same for every input and no gradient flows back. [ true ]\n";

describe("the npm package", function () {
  this.timeout(180_000);
  let folder = "";
  let files: readonly string[] = [];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "activation-lens-"));
    const [packed] = JSON.parse(
      execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    ) as readonly { readonly filename: string; readonly files: readonly { readonly path: string }[] }[];
    files = packed?.files.map(({ path }) => path) ?? [];
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    execFileSync("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", join(folder, packed?.filename ?? "")], {
      cwd: folder,
      stdio: "ignore",
    });
    writeFileSync(join(folder, "model.py"), wrong);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("holds what it needs and nothing of the extension or the tests", () => {
    for (const path of [
      "dist/cli.js",
      "dist/index.js",
      "dist/mcp.js",
      "dist/types/index.d.ts",
      "docs/rules/softmax-on-one-unit.md",
      "README.md",
      "LICENSE",
      "media/activation-lens.schema.json",
    ])
      assert.ok(files.includes(path), path);
    assert.deepEqual(
      files.filter(
        (path) =>
          !/^(?:dist\/(?:cli|index|mcp)\.js|dist\/types\/.*\.d\.ts|docs\/.*|README(?:\.zh-CN)?\.md|CHANGELOG\.md|LICENSE|package\.json|media\/activation-lens\.schema\.json)$/.test(
            path,
          ),
      ),
      [],
    );
  });

  it("runs as a command", () => {
    const { status, stdout } = spawnSync(join(folder, "node_modules/.bin/activation-lens"), ["check", "model.py"], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.equal(status, 1);
    assert.match(stdout, /^model\.py:2:79 error softmax-on-one-unit /);
  });

  it("needs nothing else", () => {
    assert.deepEqual(execFileSync("npm", ["ls", "--all", "--parseable"], { cwd: folder, encoding: "utf8" }).trim().split("\n").length, 2);
  });

  it("is a library with types, for modules of either kind", () => {
    mkdirSync(join(folder, "program"));
    for (const [module, name, type] of [
      ["nodenext", "a.mts", "modules"],
      ["nodenext", "b.cts", "CommonJS"],
      ["commonjs", "c.ts", "old resolution"],
    ] as const) {
      const file = join(folder, "program", name);
      writeFileSync(file, program);
      // The old way of finding modules has gone from the compiler; bundlers' is the third that is in use.
      const resolution = module === "commonjs" ? ["--moduleResolution", "bundler"] : [];
      const compiled = spawnSync(
        process.execPath,
        [
          resolve("node_modules/typescript/bin/tsc"),
          "--strict",
          "--target",
          "es2022",
          "--module",
          module,
          ...resolution,
          "--types",
          "node",
          "--typeRoots",
          resolve("node_modules/@types"),
          "--outDir",
          join(folder, "program"),
          file,
        ],
        { cwd: folder, encoding: "utf8" },
      );
      assert.equal(compiled.stdout, "", type);
      assert.equal(execFileSync(process.execPath, [file.replace(/ts$/, "js")], { encoding: "utf8" }), answer, type);
    }
  });
});
