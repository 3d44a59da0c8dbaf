import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** The script of the first step of the action, as GitHub's runner hands it to bash. */
function script(): string {
  const text = readFileSync("action.yml", "utf8");
  const [, lines = ""] = /^ {6}run: \|\n((?: {8}.*\n|\n)+)/m.exec(text) ?? [];
  return lines.replace(/^ {8}/gm, "");
}

describe("the action", function () {
  this.timeout(60_000);
  let folder = "";
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "activation lens-"));
    await build({
      entryPoints: ["src/cli/main.ts"],
      outfile: join(folder, "bin", "cli.js"),
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
    });
    // Stands for the registry: says what it was asked for and runs what is here.
    writeFileSync(
      join(folder, "bin", "npx"),
      `#!/bin/bash\n[ "$1 $2" = "--yes activation-lens@1.2.3" ] || exit 99\nshift 2\nexec "${process.execPath}" "${join(folder, "bin", "cli.js")}" "$@"\n`,
    );
    chmodSync(join(folder, "bin", "npx"), 0o755);
    mkdirSync(join(folder, "src"));
    mkdirSync(join(folder, "good"));
    writeFileSync(
      join(folder, "src", "model.py"),
      'import keras\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="softmax")])\nmodel.compile(loss="binary_crossentropy")\n',
    );
    writeFileSync(join(folder, "good", "x.py"), "x = 1\n");
    writeFileSync(join(folder, "step.sh"), script());
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Runs the step with inputs; what it says, how it ends, and what it hands to the next. */
  function run(inputs: Readonly<Record<string, string>>): {
    readonly status: number | null;
    readonly output: string;
    readonly handed: string;
    readonly sarif: string;
  } {
    const [handed, sarif] = [join(folder, "handed"), join(folder, "activation-lens.sarif")];
    for (const path of [handed, sarif]) rmSync(path, { force: true });
    writeFileSync(handed, "");
    const env = {
      ...process.env,
      PATH: `${join(folder, "bin")}:${process.env["PATH"]}`,
      LC_ALL: "C",
      PATHS: ".",
      ARGUMENTS: "",
      VERSION: "1.2.3",
      SARIF: "false",
      SARIF_FILE: sarif,
      GITHUB_OUTPUT: handed,
      ...inputs,
    };
    const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "step.sh"], {
      cwd: folder,
      env,
      encoding: "utf8",
    });
    let text = "";
    try {
      text = readFileSync(sarif, "utf8");
    } catch {
      // It was not asked for.
    }
    return { status, output: stdout, handed: readFileSync(handed, "utf8"), sarif: text };
  }

  it("has a script, and hands everything from the workflow over as text", () => {
    assert.match(script(), /^read -r/);
    assert.doesNotMatch(script(), /\$\{\{/);
  });

  it("annotates what is found and goes on, so that the last step tells", () => {
    const { status, output, handed, sarif } = run({ PATHS: "good src" });
    assert.deepEqual([status, handed, sarif], [0, "status=1\n", ""]);
    assert.match(output, /^::error file=src\/model\.py,line=2,/);
    assert.deepEqual(
      [run({ PATHS: "\n  good\n" })].map((ran) => [ran.status, ran.handed, ran.output]),
      [[0, "status=0\n", ""]],
    );
  });

  it("writes SARIF beside it where it is asked for, and passes options on", () => {
    const { status, sarif } = run({ SARIF: "true", ARGUMENTS: "--lang zh-cn" });
    assert.equal(status, 0);
    assert.match(sarif, /"ruleId":\s*"softmax-on-one-unit"/);
    assert.equal((JSON.parse(sarif) as { readonly version: string }).version, "2.1.0");
  });

  it("fails at once where a path is missing or the call is wrong, and runs nothing that a path says", () => {
    assert.deepEqual(
      [run({ PATHS: "gone", SARIF: "true" })].map((ran) => [ran.status, ran.handed]),
      [[2, "status=2\n"]],
    );
    assert.equal(run({ ARGUMENTS: "--no-such-option" }).status, 2);
    const { status, output } = run({ PATHS: "$(touch${IFS}stolen) `id` ;id" });
    assert.equal(status, 2);
    assert.doesNotMatch(output, /uid=/);
  });
});
