import { strict as assert } from "node:assert";
import { call } from "./machine";

interface File {
  readonly path: string;
  readonly error: string | null;
  readonly models: number;
  readonly uses: number;
  readonly findings: readonly unknown[];
}

const filesIn = (output: string): readonly File[] => {
  const document = JSON.parse(output) as { readonly version: number; readonly files: readonly File[] };
  assert.deepEqual(Object.keys(document), ["version", "files"]);
  assert.equal(document.version, 1);
  return document.files;
};

const empty = '{"cells": [], "metadata": {}}';

describe("check", () => {
  it("has one entry for every file looked at, sorted by path", async () => {
    const { status, output, problems } = await call(["check", "--format", "json", "p", "a.py"], {
      files: { "p/m.py": "x = 1", "p/n.ipynb": empty, "a.py": "" },
    });
    assert.deepEqual(
      filesIn(output),
      ["a.py", "p/m.py", "p/n.ipynb"].map((path) => ({ path, error: null, models: 0, uses: 0, findings: [] })),
    );
    assert.deepEqual([status, problems], [0, ""]);
  });

  it("counts no use of a loss where a model only predicts", async () => {
    const model = "import numpy as np\nfrom keras import Input, Sequential, layers\nmodel = Sequential([Input((4,)), layers.Dense(1)])\n";
    const { output } = await call(["check", "--format", "json", "a.py", "b.py"], {
      files: {
        "a.py": `${model}np.argmax(model.predict(x), axis=1)`,
        "b.py": `${model}model.compile(loss="mse")\nnp.argmax(model.predict(x), axis=1)`,
      },
    });
    assert.deepEqual(
      filesIn(output).map(({ models, uses, findings }) => [models, uses, findings.length]),
      [
        [1, 0, 1],
        [1, 1, 1],
      ],
    );
  });

  it("tells of what cannot be looked at, checks the rest, and ends with 2", async () => {
    const { status, output, problems } = await call(
      ["check", "--format=json", "gone.py", "broken.ipynb", "shut.py", "binary.py", "good.py"],
      {
        files: { "broken.ipynb": '{"cells": [', "shut.py": { error: "EACCES" }, "binary.py": Uint8Array.of(0, 1), "good.py": "x = 1" },
      },
    );
    const errors = Object.fromEntries(filesIn(output).map(({ path, error }) => [path, error]));
    assert.equal(status, 2);
    assert.equal(errors["good.py"], null);
    assert.equal(errors["gone.py"], "there is no such file or folder");
    assert.equal(errors["shut.py"], "may not be read");
    assert.equal(errors["binary.py"], "is binary, not text");
    assert.match(errors["broken.ipynb"] ?? "", /^is not a notebook: not JSON/);
    assert.deepEqual(
      problems
        .trimEnd()
        .split("\n")
        .map((line) => line.split(": ").slice(0, 2).join(": "))
        .sort(),
      ["activation-lens: binary.py", "activation-lens: broken.ipynb", "activation-lens: gone.py", "activation-lens: shut.py"],
    );
  });

  it("ends with 2 for what was named only, but tells of the rest too", async () => {
    const files = { "p/broken.ipynb": "nonsense", "p/good.py": "" };
    const { status, output, problems } = await call(["check", "--format", "json", "p"], { files });
    assert.deepEqual([status, filesIn(output).length], [0, 2]);
    assert.match(problems, /^activation-lens: p\/broken\.ipynb: is not a notebook: .*\n$/);
    assert.equal((await call(["check", "p", "p/broken.ipynb"], { files })).status, 2);
  });

  it("reads no more than 4 MB of source, wherever the rest of a notebook ends", async () => {
    const limit = 4 * 1024 * 1024;
    const notebook = (source: string, output: string): string =>
      JSON.stringify({ cells: [{ cell_type: "code", source, outputs: [output] }], metadata: {} });
    const { status, output } = await call(["check", "--format", "json", "b.py", "c.ipynb", "d.ipynb"], {
      files: {
        "b.py": new Uint8Array(limit + 1).fill(35),
        "c.ipynb": notebook("x = 1", "x".repeat(limit)),
        "d.ipynb": notebook("#".repeat(limit + 1), ""),
      },
    });
    assert.deepEqual(
      filesIn(output).map(({ error }) => error),
      ["is larger than 4 MB of source", null, "is larger than 4 MB of source"],
    );
    assert.equal(status, 2);
  });

  it("notes what was decoded leniently and analyses it", async () => {
    const { status, output, problems } = await call(["check", "--format", "json", "a.py", "b.py"], {
      files: { "a.py": Uint8Array.of(0x23, 0xff), "b.py": "# coding: klingon\n" },
    });
    assert.deepEqual([status, filesIn(output).map(({ error }) => error)], [0, [null, null]]);
    assert.equal(
      problems,
      "activation-lens: a.py: is not valid utf-8; read with replacement characters\nactivation-lens: b.py: names the unknown encoding klingon; read as UTF-8\n",
    );
  });

  it("takes options anywhere, and what follows two minuses for paths", async () => {
    const { status, output } = await call(["--format", "json", "check", "--no-config", "--", "--format"], {
      files: { "--format": "x = 1" },
    });
    assert.deepEqual([status, filesIn(output).map(({ path }) => path)], [0, ["--format"]]);
  });

  it("sums up in text", async () => {
    const { output } = await call(["check", "a.py", "b.py"], { files: { "a.py": "x = 1" } });
    assert.equal(output, "Nothing found in 2 files; 0 models and 0 uses of a loss seen. 1 file could not be looked at.\n");
    assert.match((await call(["check", "--lang", "zh-cn", "a.py"], { files: { "a.py": "" } })).output, /^在 1 个文件中没有发现问题/);
    assert.match(
      (await call(["check", "a.py"], { files: { "a.py": "" }, environment: { LANG: "zh_CN.UTF-8" } })).output,
      /^在 1 个文件中没有发现问题/,
    );
    assert.match(
      (await call(["check", "a.py"], { files: { "a.py": "" }, environment: { LC_ALL: "C", LANG: "zh_CN.UTF-8" } })).output,
      /^Nothing/,
    );
  });
});
