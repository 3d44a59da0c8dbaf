import { strict as assert } from "node:assert";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

describe("the command line as a process", function () {
  this.timeout(120_000);
  let folder = "";
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "activation-lens-"));
    await build({
      entryPoints: ["src/cli/main.ts"],
      outfile: join(folder, "cli.js"),
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
    });
    writeFileSync(join(folder, "model.py"), "x = 1\n");
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Runs it with something on standard input; the reader leaves after so many bytes. */
  const started = (
    argv: readonly string[],
    input = "",
    readAtMost = Infinity,
  ): Promise<{ readonly status: number | null; readonly output: string; readonly problems: string }> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(folder, "cli.js"), ...argv], { cwd: folder, env: { ...process.env, LC_ALL: "C" } });
      let output = "";
      let problems = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (output.length > readAtMost) child.stdout.destroy();
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        problems += text;
      });
      child.on("error", reject).on("close", (status) => resolve({ status, output, problems }));
      child.stdin.on("error", reject).end(input);
    });

  it("writes all of a large answer before it ends", async () => {
    const { status, output, problems } = await started(
      ["show", "tanh", "--at", "-", "--format", "json"],
      Array.from({ length: 20_000 }, (_, i) => -i).join(" "),
    );
    assert.deepEqual([status, problems], [0, ""]);
    const {
      activations: [tanh],
    } = JSON.parse(output) as { readonly activations: readonly { readonly values: readonly unknown[] }[] };
    assert.equal(tanh?.values.length, 20_000);
  });

  it("ends quietly when nobody reads any longer", async () => {
    const { status, problems } = await started(
      ["show", ...Array<string>(40).fill("tanh"), "--at", "-", "--format", "json"],
      Array.from({ length: 2000 }, (_, i) => i).join(" "),
      10,
    );
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
    names.forEach((name, i) =>
      writeFileSync(
        join(folder, name),
        i % 50 === 7
          ? Buffer.of(0)
          : `from tensorflow import keras\nmodel = keras.Sequential([keras.layers.Dense(${i + 2}, activation="softmax")])\nmodel.compile("adam", "${i % 2 === 0 ? "mse" : "binary_crossentropy"}")\n`,
      ),
    );
    const many = await started(["check", "--format", "json", "many"]);
    const few = await Promise.all(
      [0, 125].map((from) =>
        started([
          "check",
          "--format",
          "json",
          ...names
            .toSorted()
            .slice(from, from + 125)
            .slice(0, 99),
        ]),
      ),
    );
    const filesOf = ({ output }: { readonly output: string }) =>
      (JSON.parse(output) as { readonly files: readonly { readonly path: string }[] }).files;
    const [all, some] = [filesOf(many), few.flatMap(filesOf)];
    assert.deepEqual(
      all.map(({ path }) => path),
      names.toSorted(),
    );
    for (const file of some)
      assert.deepEqual(
        all.find(({ path }) => path === file.path),
        file,
      );
    assert.equal(many.status, 1);
    assert.equal(many.problems.split("\n").length - 1, 5);
  });

  it("mends many files in several threads as it does few in one", async () => {
    const text = (i: number): string =>
      `from tensorflow import keras\nmodel = keras.Sequential([keras.layers.Dense(${i % 3 === 0 ? 1 : 8}, activation="softmax")])\nmodel.compile("adam", "binary_crossentropy")\n`;
    const put = (name: string, count: number): void => {
      mkdirSync(join(folder, name));
      for (let i = 0; i < count; i++) writeFileSync(join(folder, name, `model${i}.py`), text(i));
    };
    put("fixed", 240);
    put("few", 3);
    const [many, few] = [
      await started(["check", "--fix", "--exit-zero", "fixed"]),
      await started(["check", "--fix", "--exit-zero", "few"]),
    ];
    assert.deepEqual([many.status, few.status], [0, 0]);
    assert.match(many.problems, /in 80 files?\.\n$/);
    for (let i = 0; i < 240; i++)
      assert.equal(
        readFileSync(join(folder, "fixed", `model${i}.py`), "utf8"),
        i % 3 === 0 ? readFileSync(join(folder, "few", "model0.py"), "utf8") : text(i),
      );
  });

  it("writes a diff that git and patch apply to the bytes of the file, whatever its encoding", async () => {
    const model =
      'from tensorflow import keras\nmodel = keras.Sequential([keras.layers.Dense(1, activation="softmax")])\nmodel.compile("adam", "binary_crossentropy")\n';
    const cases: Readonly<Record<string, Buffer>> = {
      "latin.py": Buffer.from(`# coding: latin-1\n# caf\u00e9\n${model}# \u00fc`, "latin1"),
      "mark.py": Buffer.from(`\ufeff# caf\u00e9\n${model}`),
      "wide.py": Buffer.from(`\ufeff# caf\u00e9 \u010a\n${model}`, "utf16le"),
      "windows.py": Buffer.from(`# \u6fc0\n${model}`.replaceAll("\n", "\r\n")),
      "a b.py": Buffer.from(model.trimEnd()),
      'quo"te\u6fc0.py': Buffer.from(model),
      "sub/shift.py": Buffer.concat([Buffer.from("# coding: shift_jis\n# "), Buffer.of(0x83, 0x65), Buffer.from(`\n${model}`)]),
    };
    for (const apply of [
      ["git", "apply", "--whitespace=nowarn"],
      ["patch", "-p1", "--binary", "-s"],
    ]) {
      for (const [name, bytes] of Object.entries(cases)) {
        const [place, mended] = [mkdtempSync(join(folder, "diff-")), mkdtempSync(join(folder, "fix-"))];
        for (const to of [place, mended]) {
          mkdirSync(join(to, "sub"));
          writeFileSync(join(to, name), bytes);
        }
        const run = (cwd: string, ...argv: readonly string[]) =>
          spawnSync(process.execPath, [join(folder, "cli.js"), "check", ...argv], { cwd });
        const diff = run(place, "--diff", ".");
        assert.equal(diff.status, 1, name);
        run(mended, "--fix", ".");
        const [program = "", ...argv] = apply;
        const applied = spawnSync(program, argv, {
          cwd: place,
          input: diff.stdout,
          env: { ...process.env, GIT_CEILING_DIRECTORIES: folder },
        });
        assert.equal(applied.status, 0, `${program} ${name}: ${String(applied.stderr)} ${String(applied.error)}`);
        assert.deepEqual(readFileSync(join(place, name)), readFileSync(join(mended, name)), `${program} ${name}`);
        assert.notDeepEqual(readFileSync(join(place, name)), bytes);
      }
    }
  });

  it("leaves a file as it was where no room is left for the new one", async () => {
    mkdirSync(join(folder, "full"));
    const path = join(folder, "full", "model.py");
    const text = `from tensorflow import keras\nmodel = keras.Sequential([keras.layers.Dense(1, activation="softmax")])\nmodel.compile("adam", "binary_crossentropy")\n${"# filler\n".repeat(2000)}`;
    writeFileSync(path, text);
    // No file may grow over 8 blocks of a kilobyte here.
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", 'ulimit -f 8; exec "$0" "$@"', process.execPath, join(folder, "cli.js"), "check", "--fix", "full"],
      { cwd: folder, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
    );
    assert.match(stderr, /full\/model\.py: cannot be written/);
    assert.deepEqual([status, readFileSync(path, "utf8"), readdirSync(join(folder, "full"))], [2, text, ["model.py"]]);
  });
});
