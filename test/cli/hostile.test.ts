import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { machineFiles, type Files } from "../../src/cli/files";
import { run } from "../../src/cli/run";
import { call } from "./machine";
import { itInFull } from "../full";

const wrong = "import keras\nmodel = keras.Sequential([keras.layers.Dense(1, activation='softmax')])\nmodel.compile(loss='mse')\n";

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly error: string | null;
    readonly findings?: readonly {
      readonly rule: string;
      readonly range: { readonly start: { readonly line: number; readonly column: number } };
    }[];
  }[];
}

describe("files and folders made to break what reads them", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "activation lens\n"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const put = (name: string, content: string | Uint8Array = wrong): string => {
    const path = join(root, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, content);
    return path;
  };

  /** Checks the whole folder, or what is named, on the real file system or one that differs from it. */
  async function check(
    files: Files = machineFiles,
    ...names: readonly string[]
  ): Promise<{ readonly status: number; readonly problems: string; readonly report: Report }> {
    const { status, problems, output } = await said(["--format", "json", ...(names.length > 0 ? names : [root])], files);
    return { status, problems, report: JSON.parse(output) as Report };
  }

  async function said(
    args: readonly string[],
    files: Files,
  ): Promise<{ readonly status: number; readonly problems: string; readonly output: string }> {
    const [output, problems]: [string[], string[]] = [[], []];
    const sink = (to: string[]) => ({
      write: async (text: string) => void to.push(text),
      isClosed: false,
      failure: null,
      isTerminal: false,
    });
    const status = await run(["check", ...args], {
      input: async () => "",
      files,
      environment: {},
      output: sink(output),
      problems: sink(problems),
    });
    return { status, problems: problems.join(""), output: output.join("") };
  }

  const found = ({ report }: { readonly report: Report }): readonly string[] =>
    report.files.filter(({ findings }) => (findings ?? []).length > 0).map(({ path }) => relative(root, path));

  it("have any name that a file can have", async () => {
    const names = [
      "a b.py",
      "new\nline.py",
      "tab\t.py",
      "quote'\".py",
      "-x.py",
      "--format.py",
      "$(x).py",
      "\u001b[31mred.py",
      "模型.py",
      "e\u0301.py",
      "😀.py",
      "percent%20.py",
      "#.py",
      "*.py",
      "C:.py",
    ];
    for (const name of names) put(name);
    const checked = await check();
    assert.deepEqual([...found(checked)].sort(), [...names].sort());
    assert.doesNotMatch((await said([root], machineFiles)).output, /[\u001b]\[31m/);
    assert.ok(checked.problems.split("\n").every((line) => line === "" || line.startsWith("activation-lens: ")));
  });

  it("have names that are not UTF-8", async function () {
    if (process.platform !== "linux") this.skip(); // Elsewhere no file can have such a name.
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0x61, 0xff, 0x2e, 0x70, 0x79])]), wrong);
    put("b.py");
    const checked = await check();
    assert.deepEqual(found(checked), ["b.py"]);
    assert.match(checked.problems, /a\uFFFD\.py: /);
  });

  it("are links in circles, to nothing, to themselves and to folders above", async () => {
    put("a/model.py");
    symlinkSync("..", join(root, "a/up"));
    symlinkSync("b", join(root, "c"));
    symlinkSync("c", join(root, "b"));
    symlinkSync("gone.py", join(root, "dangling.py"));
    symlinkSync("self.py", join(root, "self.py"));
    const checked = await check();
    assert.deepEqual([found(checked), checked.problems], [["a/model.py"], ""]);
    const named = await check(machineFiles, join(root, "dangling.py"), join(root, "self.py"), join(root, "a/up"));
    assert.equal(named.status, 2);
    assert.equal(named.problems.trimEnd().split("\n").length, 2);
  });

  it("are pipes, devices and folders where files should be", async function () {
    if (process.platform === "win32") this.skip();
    put("model.py");
    mkdirSync(join(root, "folder.py"));
    spawnSync("mkfifo", [join(root, "pipe.py")]);
    symlinkSync("/dev/zero", join(root, "zero.py"));
    const checked = await check();
    assert.deepEqual([found(checked), checked.problems], [["model.py"], ""]);
    const endless = await check(machineFiles, "/dev/zero");
    assert.equal(endless.status, 2);
    assert.match(endless.problems, /^activation-lens: \/dev\/zero: /);
  });

  it("vanish, change or become something else while they are looked for", async () => {
    for (const name of ["a.py", "b.py", "c.py", "d/e.py", "f/g.py"]) put(name);
    let reads = 0;
    const unsteady: Files = {
      ...machineFiles,
      list: (path) => {
        const entries = machineFiles.list(path);
        if (path === join(root, "f")) rmSync(path, { recursive: true });
        return entries;
      },
      read: (path, limit) => {
        if (reads++ === 0) {
          rmSync(join(root, "b.py"), { force: true });
          rmSync(join(root, "c.py"), { force: true });
          if (!existsSync(join(root, "c.py"))) mkdirSync(join(root, "c.py"));
        }
        return machineFiles.read(path, limit);
      },
    };
    const checked = await check(unsteady);
    assert.deepEqual(found(checked), ["a.py", "d/e.py"]);
    assert.deepEqual(
      checked.report.files.filter(({ error }) => error !== null).map(({ path }) => relative(root, path)),
      ["b.py", "c.py", "f/g.py"],
    );
    assert.equal(checked.problems.trimEnd().split("\n").length, 3);
  });

  it("may not be read", async () => {
    for (const name of ["a.py", "shut.py", "closed/b.py"]) put(name);
    const deny = (): never => {
      throw Object.assign(new Error("denied"), { code: "EACCES" });
    };
    const closed: Files = {
      ...machineFiles,
      list: (path) => (path.endsWith("closed") ? deny() : machineFiles.list(path)),
      read: (path, limit) => (path.endsWith("shut.py") ? deny() : machineFiles.read(path, limit)),
    };
    const checked = await check(closed);
    assert.deepEqual(found(checked), ["a.py"]);
    assert.equal(checked.status, 1, "What was found counts; what was not named and cannot be read is only told of.");
    assert.match(checked.problems, /closed: .*\n.*shut\.py: /s);
    assert.equal((await check(closed, join(root, "shut.py"))).status, 2);
  });

  it("have bytes that are no text, marks, and lines that end in every way", async () => {
    const position = async (bytes: Uint8Array): Promise<unknown> => {
      const path = put("model.py", bytes);
      const { report } = await check(machineFiles, path);
      return report.files[0]?.findings?.map(({ rule, range: { start } }) => [rule, start.line, start.column]);
    };
    const column = (wrong.split("\n")[1]?.indexOf("'softmax'") ?? 0) + 1;
    const plain = await position(Buffer.from(wrong));
    assert.deepEqual(plain, [["softmax-on-one-unit", 2, column]]);
    assert.deepEqual(await position(Buffer.from(wrong.replaceAll("\n", "\r\n"))), plain);
    assert.deepEqual(await position(Buffer.from(wrong.replaceAll("\n", "\r"))), plain);
    assert.deepEqual(await position(Buffer.from(`\ufeff${wrong}`)), plain);
    assert.deepEqual(await position(Buffer.from(`\ufeff${wrong}`, "utf16le")), plain);
    assert.deepEqual(await position(Buffer.from(`\ufeff${wrong}`, "utf16le").swap16()), plain);
    assert.deepEqual(await position(Buffer.concat([Buffer.from("# \xff\xfe\n", "latin1"), Buffer.from(wrong)])), [
      ["softmax-on-one-unit", 3, column],
    ]);
    assert.deepEqual(await position(Buffer.from(wrong.replace("keras.layers.Dense", "'😀' and keras.layers.Dense"))), [
      ["softmax-on-one-unit", 2, column + "'😀' and ".length],
    ]);
    assert.deepEqual(await position(Buffer.concat([Buffer.from(wrong), Buffer.alloc(10)])), [], "A file with NULs is none of Python's.");
  });

  itInFull("are folders in folders, hundreds deep, and thousands side by side", async () => {
    put(`${"d/".repeat(300)}deep.py`);
    for (let i = 0; i < 300; i++) put(`wide/${i}.py`, "x = 1\n");
    const checked = await check();
    assert.equal(checked.report.files.length, 301);
    assert.equal(found(checked).length, 1);
    assert.equal(readdirSync(join(root, "wide")).length, 300);
  });

  itInFull("are larger than what is looked at", async () => {
    const text = `${wrong}#${"a".repeat(4 * 1024 * 1024 - wrong.length - 1)}`;
    const [fits, exceeds] = [put("fits.py", text), put("exceeds.py", `${text}a`)];
    const checked = await check();
    assert.deepEqual(found(checked), ["fits.py"]);
    assert.deepEqual(
      checked.report.files.filter(({ error }) => error !== null).map(({ path }) => path),
      [exceeds],
    );
    assert.ok(existsSync(fits));
  });

  itInFull("come in hundred thousands from one folder", async () => {
    const names = Array.from({ length: 100_000 }, (_, i) => `data_${i}.txt`);
    const files: Files = {
      ...machineFiles,
      kind: () => "folder",
      realPath: (path) => path,
      list: () => [...names, "model.py"].map((name) => ({ name, kind: "file" })),
      read: () => Buffer.from(wrong),
    };
    const { report } = await check(files, "huge");
    assert.deepEqual(
      report.files.map(({ path }) => path),
      [join("huge", "model.py")],
    );
  });
});

describe("standard input and paths", () => {
  it("cannot be told apart from options only where they begin with a dash", async () => {
    const { status, problems } = await call(["check", "-x.py"], { files: { "-x.py": wrong } });
    assert.equal(status, 2);
    assert.notEqual(problems, "");
    assert.equal((await call(["check", "./-x.py"], { files: { "-x.py": wrong } })).status, 1);
    assert.equal((await call(["check", "--", "-x.py"], { files: { "-x.py": wrong } })).status, 1);
  });
});
