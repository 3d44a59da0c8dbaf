import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

describe("the command line as a process", function () {
  this.timeout(20_000);
  let folder = "";
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "activation-lens-"));
    await build({ entryPoints: ["src/cli/main.ts"], outfile: join(folder, "cli.js"), bundle: true, platform: "node", format: "cjs", target: "node20" });
    writeFileSync(join(folder, "model.py"), "x = 1\n");
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Runs it with something on standard input; the reader leaves after so many bytes. */
  const started = (argv: readonly string[], input = "", readAtMost = Infinity): Promise<{ readonly status: number | null; readonly output: string; readonly problems: string }> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(folder, "cli.js"), ...argv], { cwd: folder, env: { ...process.env, LC_ALL: "C" } });
      let output = "";
      let problems = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => { output += text; if (output.length > readAtMost) child.stdout.destroy(); });
      child.stderr.setEncoding("utf8").on("data", (text: string) => { problems += text; });
      child.on("error", reject).on("close", (status) => resolve({ status, output, problems }));
      child.stdin.on("error", reject).end(input);
    });

  it("writes all of a large answer before it ends", async () => {
    const { status, output, problems } = await started(["show", "tanh", "--at", "-", "--format", "json"], Array.from({ length: 20_000 }, (_, i) => -i).join(" "));
    assert.deepEqual([status, problems], [0, ""]);
    const { activations: [tanh] } = JSON.parse(output) as { readonly activations: readonly { readonly values: readonly unknown[] }[] };
    assert.equal(tanh?.values.length, 20_000);
  });

  it("ends quietly when nobody reads any longer", async () => {
    const { status, problems } = await started(["show", ...Array<string>(40).fill("tanh"), "--at", "-", "--format", "json"], Array.from({ length: 2000 }, (_, i) => i).join(" "), 10);
    assert.deepEqual([status, problems], [0, ""]);
  });

  it("ends with the status of the contract", async () => {
    const bad = await started(["check", "--format", "json", "model.py", "gone.py"]);
    assert.deepEqual([bad.status, bad.problems], [2, "activation-lens: gone.py: there is no such file or folder\n"]);
    assert.equal((JSON.parse(bad.output) as { readonly files: readonly unknown[] }).files.length, 2);
  });

  it("says of many files, in several threads, what it says of each, in their order", async () => {
    mkdirSync(join(folder, "many"));
    const names = Array.from({ length: 250 }, (_, i) => `many/model${i}.py`);
    names.forEach((name, i) => writeFileSync(join(folder, name), i % 50 === 7 ? Buffer.of(0) : `from tensorflow import keras\nmodel = keras.Sequential([keras.layers.Dense(${i + 2}, activation="softmax")])\nmodel.compile("adam", "${i % 2 === 0 ? "mse" : "binary_crossentropy"}")\n`));
    const many = await started(["check", "--format", "json", "many"]);
    const few = await Promise.all([0, 125].map((from) => started(["check", "--format", "json", ...names.toSorted().slice(from, from + 125).slice(0, 99)])));
    const filesOf = ({ output }: { readonly output: string }) => (JSON.parse(output) as { readonly files: readonly { readonly path: string }[] }).files;
    const [all, some] = [filesOf(many), few.flatMap(filesOf)];
    assert.deepEqual(all.map(({ path }) => path), names.toSorted());
    for (const file of some) assert.deepEqual(all.find(({ path }) => path === file.path), file);
    assert.equal(many.status, 1);
    assert.equal(many.problems.split("\n").length - 1, 5);
  });
});
