import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editFile } from "../../src/cli/editFile";
import { machineFiles } from "../../src/cli/files";
import { unifiedDiff } from "../../src/cli/unifiedDiff";
import fc from "fast-check";
import { call } from "./machine";
import { itInFull } from "../full";

const wrong =
  'from keras import Input, Sequential\nfrom keras.layers import Dense\nmodel = Sequential([Input((8,)), Dense(1, activation="softmax")])\nmodel.compile(loss="binary_crossentropy")\n';
const right = wrong.replace("softmax", "sigmoid");
/** Two linear layers: what mends them changes what the model is, so that it is no safe fix. */
const linear =
  'from keras import Input, Sequential\nfrom keras.layers import Dense\nmodel = Sequential([Input((8,)), Dense(8), Dense(1)])\nmodel.compile(loss="mse")\n';

describe("fixing", () => {
  it("applies what is safe, tells how much, and reports what is left", async () => {
    const { status, output, problems, files } = await call(["check", "--fix", "."], {
      files: { "a.py": wrong, "b.py": linear, "c.py": right },
    });
    assert.deepEqual([...files.written], [["a.py", right]]);
    assert.equal(problems, "1 fix applied in 1 file.\n");
    assert.match(output, /^b\.py:3:\d+ warning linear-layer-stack /);
    assert.equal(status, 1);
  });

  it("applies the others on request alone, and until no more are left", async () => {
    const { status, files } = await call(["check", "--fix", "--unsafe-fixes", "."], { files: { "b.py": linear } });
    assert.deepEqual([status, files.written.size], [0, 1]);
    assert.match(
      (await call(["check", "--unsafe-fixes", "b.py"], { files: { "b.py": linear } })).problems,
      /option --unsafe-fixes means something with --fix, --diff only/,
    );
  });

  it("shows what it would do and does nothing", async () => {
    const { status, output, files } = await call(["check", "--diff", "."], { files: { "a.py": wrong, "c.py": right } });
    assert.deepEqual([status, files.written.size], [1, 0]);
    assert.equal(
      output,
      `--- a/a.py\n+++ b/a.py\n@@ -1,4 +1,4 @@\n from keras import Input, Sequential\n from keras.layers import Dense\n-${wrong.split("\n")[2]}\n+${right.split("\n")[2]}\n model.compile(loss="binary_crossentropy")\n`,
    );
    assert.deepEqual(
      [await call(["check", "--diff", "c.py"], { files: { "c.py": right } })].map((ran) => [ran.status, ran.output]),
      [[0, ""]],
    );
  });

  it("reads standard input as the file it is to be, and gives it back mended", async () => {
    const found = await call(["check", "--stdin-filename", "src/new.py", "-"], { input: wrong });
    assert.match(found.output, /^src\/new\.py:3:54 error softmax-on-one-unit /);
    assert.equal(found.status, 1);
    const fixed = await call(["check", "--fix", "--stdin-filename", "src/new.py"], { input: wrong });
    assert.deepEqual([fixed.status, fixed.output, fixed.files.written.size], [0, right, 0]);
    assert.equal((await call(["check", "--fix", "-"], { input: right })).output, right);
    assert.equal((await call(["check", "-", "a.py"], { input: wrong })).status, 2);
  });

  it("mends an imported file only where that is looked at too", async () => {
    const files = {
      "models.py": `${wrong.split("\n").slice(0, 2).join("\n")}\ndef build():\n    return Sequential([Input((8,)), Dense(1, activation="softmax")])\n`,
      "train.py": 'from models import build\nfrom keras.layers import Dense\nmodel = build()\nmodel.compile(loss="binary_crossentropy")\n',
    };
    assert.equal((await call(["check", "--fix", "train.py"], { files })).files.written.size, 0);
    assert.deepEqual(
      [...(await call(["check", "--fix", "."], { files })).files.written],
      [["models.py", files["models.py"].replace("softmax", "sigmoid")]],
    );
  });

  it("names a file that is not to be written, mends the others, and reports what is left in it", async () => {
    const files = { "a.py": wrong, "b.py": wrong };
    const fixed = await call(["check", "--fix", "."], { files, obstacles: { "a.py": "isReadOnly" } });
    assert.deepEqual([fixed.status, [...fixed.files.written]], [2, [["b.py", right]]]);
    assert.equal(fixed.problems, "activation-lens: a.py: cannot be written: it is read-only\n1 fix applied in 1 file.\n");
    assert.match(fixed.output, /^a\.py:3:54 error softmax-on-one-unit /);
    assert.equal((await call(["check", "--diff", "a.py"], { files, obstacles: { "a.py": "isReadOnly" } })).status, 1);
    // One of which nothing is to be mended is no trouble.
    assert.deepEqual(
      (await call(["check", "--fix", "."], { files: { "a.py": right, "b.py": wrong }, obstacles: { "a.py": "isReadOnly" } })).status,
      0,
    );
  });

  it("reports on what a full disk left as it was", async () => {
    const { status, output, problems } = await call(["check", "--fix", "."], {
      files: { "a.py": wrong, "b.py": wrong },
      unwritable: { "a.py": "ENOSPC" },
    });
    assert.equal(status, 2);
    assert.equal(problems, "activation-lens: a.py: cannot be written: the disk is full\n1 fix applied in 1 file.\n");
    assert.match(output, /^a\.py:3:54 error softmax-on-one-unit /);
    assert.doesNotMatch(output, /^b\.py/m);
  });

  it("looks again at what a change concerns: files that import what was mended", async () => {
    const build = (name: string): string => `def ${name}():\n    return Sequential([Input((8,)), Dense(1, activation="softmax")])\n`;
    const models = `from keras import Input, Sequential\nfrom keras.layers import Dense\n${build("first")}${build("second")}`;
    const train = (name: string): string =>
      `from models import ${name}\nimport keras\nmodel = ${name}()\nmodel.compile(loss="binary_crossentropy")\n`;
    const { status, output, files } = await call(["check", "--fix", "."], {
      files: { "a.py": train("first"), "b.py": train("second"), "c.py": train("first"), "models.py": models },
    });
    assert.deepEqual([...files.written], [["models.py", models.replaceAll("softmax", "sigmoid")]]);
    assert.deepEqual([status, output.startsWith("Nothing found")], [0, true]);
  });

  it("leaves alone what was changed meanwhile or may not be written", async () => {
    const ran = await call(["check", "--fix", "a.py", "shut.py"], { files: { "a.py": wrong, "shut.py": { error: "EACCES" } } });
    assert.deepEqual([ran.status, ran.files.written.size], [2, 1]);
  });
});

describe("edits of files", () => {
  const from = wrong.indexOf('"softmax"');
  const edit = { from, to: from + 9, text: '"sigmoid"' };
  const edited = (bytes: Uint8Array, edits = [edit]): string | null => {
    const changed = editFile("a.py", bytes, edits);
    return changed && Buffer.from(changed).toString("latin1");
  };

  it("keep marks, encodings and line ends", () => {
    const shift = (text: string, by: number) => [{ ...edit, from: edit.from + by, to: edit.to + by, text }];
    assert.equal(edited(Buffer.from(`\uFEFF${wrong}`)), Buffer.from(`\uFEFF${right}`).toString("latin1"));
    const utf16 = Buffer.from(`\uFEFF${wrong}`, "utf16le");
    assert.equal(edited(utf16), Buffer.from(`\uFEFF${right}`, "utf16le").toString("latin1"));
    assert.equal(edited(Buffer.from(utf16).swap16()), Buffer.from(`\uFEFF${right}`, "utf16le").swap16().toString("latin1"));
    const latin = "# coding: latin-1\n# \u00e9\n";
    assert.equal(edited(Buffer.from(latin + wrong, "latin1"), shift('"sigmoid"', latin.length)), latin + right);
    // A letter of two bytes in Shift JIS.
    const shiftJis = "# coding: shift_jis\n# \u0083\u0065\n";
    assert.equal(edited(Buffer.from(shiftJis + wrong, "latin1"), shift('"sigmoid"', shiftJis.length - 1)), shiftJis + right);
    const windows = wrong.replaceAll("\n", "\r\n");
    assert.equal(edited(Buffer.from(windows), [{ from: 0, to: 0, text: "# a\n" }]), `# a\r\n${windows}`);
  });

  it("are not made where they cannot be without doubt", () => {
    assert.equal(edited(Buffer.from(`${wrong}# \u00ff`, "latin1")), null);
    assert.equal(edited(Buffer.from(`# coding: latin-1\n${wrong}`, "latin1"), [{ from: 0, to: 0, text: "# \u6fc0" }]), null);
    assert.equal(edited(Buffer.from(`# coding: gbk\n${wrong}`, "latin1"), [{ from: 0, to: 0, text: "# \u00e9" }]), null);
    assert.equal(edited(Uint8Array.of(0, 1)), null);
    assert.equal(editFile("a.ipynb", Buffer.from("{"), [{ ...edit, cell: 0 }]), null);
  });

  const cell = (source: unknown, more: object = {}): object => ({
    cell_type: "code",
    metadata: {},
    outputs: [{ data: 1e21 }],
    source,
    ...more,
  });
  const notebook = (source: unknown, indent: number): string =>
    `${JSON.stringify({ cells: [{ cell_type: "markdown", source: "# \u00e9" }, cell(source)], nbformat: 4 }, null, indent)}\n`.replace(
      "1e+21",
      "1.0E21",
    );
  const inCell = (json: string, edits: readonly (typeof edit)[]): string | null => {
    const changed = editFile(
      "a.ipynb",
      Buffer.from(json),
      edits.map((each) => ({ ...each, cell: 1 })),
    );
    return changed && Buffer.from(changed).toString();
  };

  it("change of a notebook nothing but the lines of code", () => {
    const lines = wrong.match(/.*\n/g) ?? [];
    const fixedLines = right.match(/.*\n/g) ?? [];
    for (const indent of [0, 1, 4]) {
      assert.equal(inCell(notebook(lines, indent), [edit]), notebook(fixedLines, indent));
      assert.equal(inCell(notebook(wrong, indent), [edit]), notebook(right, indent));
      assert.equal(
        inCell(notebook(lines, indent), [{ from: 0, to: 0, text: "import keras\n" }]),
        notebook(["import keras\n", ...lines], indent),
      );
      assert.equal(inCell(notebook(lines, indent), [{ from: 0, to: lines[0]?.length ?? 0, text: "" }]), notebook(lines.slice(1), indent));
    }
  });

  it("of a notebook are those of its cell, whatever they are", () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom("a", '"', "\\", "é", "🙂", "\t", "\n"), maxLength: 6 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        lines,
        fc.boolean(),
        fc.nat(),
        fc.nat(),
        fc.string({ unit: fc.constantFrom("x", "\n", '"', "激"), maxLength: 4 }),
        (parts, isList, a, b, text) => {
          const source = parts.join("");
          const items = source.match(/[^\n]*\n|[^\n]+$/g) ?? [];
          if (items.length === 0) return;
          // An edit never cuts a character in two.
          const bounds = [...source].reduce((all, character) => [...all, (all.at(-1) ?? 0) + character.length], [0]);
          const [start = 0, end = 0] = [bounds[a % bounds.length] ?? 0, bounds[b % bounds.length] ?? 0].sort((x, y) => x - y);
          const changed = inCell(notebook(isList ? items : source, 1), [{ from: start, to: end, text }]);
          assert.ok(changed !== null);
          const read = (JSON.parse(changed) as { readonly cells: readonly [unknown, { readonly source: string | readonly string[] }] })
            .cells[1].source;
          assert.equal(typeof read === "string" ? read : read.join(""), source.slice(0, start) + text + source.slice(end));
          assert.equal(Array.isArray(read), isList);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are refused by files that are read-only or have other names, and by nothing else", () => {
    const folder = mkdtempSync(join(tmpdir(), "activation-lens-"));
    try {
      const [path, other] = [join(folder, "a.py"), join(folder, "b.py")];
      writeFileSync(path, "old");
      assert.equal(machineFiles.obstacle(path), null);
      linkSync(path, other);
      assert.deepEqual(
        [path, other].map((name) => machineFiles.obstacle(name)),
        ["hasOtherNames", "hasOtherNames"],
      );
      rmSync(other);
      symlinkSync(path, other);
      chmodSync(path, 0o444);
      assert.deepEqual(
        [path, other].map((name) => machineFiles.obstacle(name)),
        ["isReadOnly", "isReadOnly"],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("leave nothing behind where the new file cannot take its place", () => {
    const folder = mkdtempSync(join(tmpdir(), "activation-lens-"));
    try {
      mkdirSync(join(folder, "a.py"));
      assert.throws(() => machineFiles.replace(join(folder, "a.py"), Buffer.from("new")));
      assert.deepEqual([readdirSync(folder), lstatSync(join(folder, "a.py")).isDirectory()], [["a.py"], true]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("put a file in the place of the old in one step, with its mode and through links", () => {
    const folder = mkdtempSync(join(tmpdir(), "activation-lens-"));
    try {
      const [path, link] = [join(folder, "a.py"), join(folder, "link.py")];
      writeFileSync(path, "old");
      chmodSync(path, 0o751);
      symlinkSync(path, link);
      machineFiles.replace(link, Buffer.from("new"));
      assert.deepEqual([readFileSync(path, "utf8"), statSync(path).mode & 0o777, readdirSync(folder)], ["new", 0o751, ["a.py", "link.py"]]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("files that are replaced", () => {
  itInFull("keep their extended attributes", function () {
    const folder = mkdtempSync(join(tmpdir(), "activation-lens-"));
    try {
      const path = join(folder, "a.py");
      writeFileSync(path, "old and longer than the new one");
      // Node cannot see attributes; where nothing else here can either, there is nothing to ask.
      const python = (code: string): string | null => {
        const { status, stdout } = spawnSync("python3", ["-c", `import os, sys; ${code}`, path], { encoding: "utf8" });
        return status === 0 ? stdout : null;
      };
      if (python('os.setxattr(sys.argv[1], "user.mark", b"kept")') === null) this.skip();
      machineFiles.replace(path, Buffer.from("new"));
      assert.equal(python('print(os.getxattr(sys.argv[1], "user.mark").decode(), end="")'), "kept");
      assert.deepEqual([readFileSync(path, "utf8"), readdirSync(folder)], ["new", ["a.py"]]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("unified diffs", () => {
  const lines = fc.array(fc.constantFrom("a\n", "b\n", "c\n", "d\n"), { maxLength: 12 }).map((all) => all.join(""));
  const diff = (before: string, after: string): string => Buffer.from(unifiedDiff("x", Buffer.from(before), Buffer.from(after))).toString();

  it("lead from one text to the other", () => {
    fc.assert(
      fc.property(lines, lines, fc.boolean(), (before, after, hasEnd) => {
        const target = hasEnd ? after : after.slice(0, -1);
        assert.equal(patched(before, diff(before, target)), target);
      }),
      { numRuns: 500 },
    );
  });

  it("are empty between equal texts, and short between long ones", () => {
    assert.equal(diff("a\n", "a\n"), "");
    const long = Array.from({ length: 20_000 }, (_, i) => `${i}\n`);
    const changed = long.with(100, "x\n").toSpliced(15_000, 1);
    assert.equal(diff(long.join(""), changed.join("")).split("\n").length, 2 + 9 + 8 + 1);
  });
});

/** Applies a unified diff as `patch` does. */
function patched(before: string, diff: string): string {
  const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  for (const line of (diff.match(/[^\n]*\n/g) ?? []).slice(2)) {
    const head = /^@@ -(\d+)(?:,(\d+))? /.exec(line);
    if (head) {
      const start = Number(head[1]) - (head[2] === "0" ? 0 : 1);
      result.push(...lines.slice(at, start));
      at = start;
    } else if (line.startsWith("\\")) result.push((result.pop() ?? "").replace(/\n$/, ""));
    else if (line.startsWith("+")) result.push(line.slice(1));
    else {
      assert.equal(lines[at], line.slice(1));
      if (line.startsWith(" ")) result.push(line.slice(1));
      at++;
    }
  }
  return [...result, ...lines.slice(at)].join("");
}
