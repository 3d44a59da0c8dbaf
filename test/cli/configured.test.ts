import { strict as assert } from "node:assert";
import { progressOn } from "../../src/cli/progress";
import { call, type Content } from "./machine";

const wrong =
  'from keras import Input, Sequential\nfrom keras.layers import Dense\nmodel = Sequential([Input((8,)), Dense(1, activation="softmax")])\nmodel.compile(loss="binary_crossentropy")\n';
const table = (text: string): string => `[tool.activation-lens]\n${text}`;

/** The files that `check` looks at and what it finds in each. */
async function found(
  argv: readonly string[],
  files: Readonly<Record<string, Content>>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { output } = await call(["check", "--format", "json", ...argv], { files });
  const document = JSON.parse(output) as {
    readonly files: readonly {
      readonly path: string;
      readonly findings: readonly { readonly rule: string; readonly severity: string }[];
    }[];
  };
  return Object.fromEntries(
    document.files.map(({ path, findings }) => [path, findings.map(({ rule, severity }) => `${severity} ${rule}`)]),
  );
}

describe("configuration on the command line", () => {
  it("is that of the nearest folder, alone, with the JSON first", async () => {
    const files = {
      "pyproject.toml": table('min-severity = "hint"\n[tool.activation-lens.rules]\nsoftmax-on-one-unit = "off"\n'),
      "a.py": wrong,
      "p/q/b.py": wrong,
      "p/pyproject.toml": "[tool.ruff]\n",
      "r/c.py": wrong,
      "r/pyproject.toml": table('rules = { softmax-on-one-unit = "off" }\n'),
      "r/activation-lens.json": '{"rules": {"softmax-on-one-unit": "information"}}',
    };
    assert.deepEqual(await found(["."], files), { "a.py": [], "p/q/b.py": [], "r/c.py": ["information softmax-on-one-unit"] });
    assert.deepEqual(await found(["--no-config", "a.py"], files), { "a.py": ["error softmax-on-one-unit"] });
    assert.deepEqual(await found(["--min-severity", "error", "r"], files), { "r/c.py": [] });
  });

  it("ends at the root of the repository", async () => {
    assert.deepEqual(
      await found(["p/a.py"], { "activation-lens.json": '{"rules": {"softmax-on-one-unit": "off"}}', "p/.git/HEAD": "", "p/a.py": wrong }),
      { "p/a.py": ["error softmax-on-one-unit"] },
    );
  });

  it("leaves files out of folders, and named ones only where that is asked for", async () => {
    const files = {
      "pyproject.toml": table('exclude = ["old", "*_test.py"]\ninclude = ["*.py"]\n'),
      "a.py": "",
      "a_test.py": "",
      "b.ipynb": "{}",
      "old/c.py": "",
      "deep/old/d.py": "",
    };
    assert.deepEqual(Object.keys(await found(["."], files)), ["a.py"]);
    assert.deepEqual(Object.keys(await found([".", "old/c.py"], files)), ["a.py", "old/c.py"]);
    assert.deepEqual(Object.keys(await found(["--force-exclude", "a.py", "old/c.py"], files)), ["a.py"]);
    assert.deepEqual(await found(["."], { ...files, "pyproject.toml": table("enable = false\n") }), {});
  });

  it("tells the engine which Keras and backend there is", async () => {
    const code = 'import keras\nmodel = keras.Sequential([keras.Input((8,)), keras.layers.Dense(3, activation="Softmax")])\n';
    assert.deepEqual(await found(["a.py"], { "a.py": code, "activation-lens.json": '{"keras-version": "2"}' }), { "a.py": [] });
    assert.deepEqual(await found(["a.py"], { "a.py": code, "activation-lens.json": '{"keras-version": 3}' }), {
      "a.py": ["error unknown-activation"],
    });
  });

  it("speaks its language, unless the call asks for another", async () => {
    const files = { "activation-lens.json": '{"language": "zh-cn"}', "a.py": "" };
    assert.match((await call(["check", "a.py"], { files })).output, /^在 1 个文件中没有发现问题/);
    assert.match((await call(["check", "--lang", "en", "a.py"], { files })).output, /^Nothing/);
  });

  it("has its mistakes told once, with file and line, and the status of a wrong call", async () => {
    const { status, problems, output } = await call(["check", "--format", "json", "."], {
      files: { "p/pyproject.toml": table('exclude = "old"\nrulez = {}\n'), "p/a.py": "", "p/b.py": "" },
    });
    assert.equal(
      problems,
      'activation-lens: p/pyproject.toml:2:11: `exclude` takes ["..."].\nactivation-lens: p/pyproject.toml:3:1: There is no option `rulez`. Did you mean `rules`?\n',
    );
    assert.equal(status, 2);
    assert.equal((JSON.parse(output) as { readonly files: readonly unknown[] }).files.length, 2);
  });
});

describe("a configuration file that cannot be read", () => {
  it("is told of, and what lies above holds", async () => {
    const above = { "pyproject.toml": table('[tool.activation-lens.rules]\nsoftmax-on-one-unit = "hint"\n'), "p/a.py": wrong };
    const wordings: readonly (readonly [Content, string])[] = [
      [" ".repeat(1_000_001), "Is larger than 1 MB: nothing of it holds."],
      [Buffer.of(0, 1, 2), "Cannot be read: nothing of it holds."],
      [{ error: "EACCES" }, "Cannot be read: nothing of it holds."],
    ];
    for (const [content, said] of wordings) {
      const { status, output, problems } = await call(["check", "--min-severity", "hint", "p"], {
        files: { ...above, "p/activation-lens.json": content },
      });
      assert.equal(problems, `activation-lens: p/activation-lens.json:1:1: ${said}\n`);
      assert.match(output, /^p\/a\.py:\d+:\d+ hint softmax-on-one-unit /);
      assert.equal(status, 2);
    }
    assert.equal((await call(["check", "p"], { files: { ...above, "p/activation-lens.json": `{}${" ".repeat(999_998)}` } })).problems, "");
  });
});

describe("a baseline", () => {
  const written = async (files: Readonly<Record<string, Content>>, ...argv: readonly string[]): Promise<string> => {
    const ran = await call(["check", ...argv, "--write-baseline", "."], { files });
    assert.equal(ran.status, 0);
    return [...ran.files.written.values()].join("");
  };

  it("keeps what is known from being reported, wherever its lines move, and nothing else", async () => {
    const text = await written({ "p/a.py": wrong });
    assert.deepEqual(JSON.parse(text), {
      version: 1,
      findings: { "p/a.py": [{ rule: "softmax-on-one-unit", line: wrong.split("\n")[2], count: 1 }] },
    });
    const check = async (code: string): Promise<number> =>
      (
        await call(["check", "--baseline", "activation-lens-baseline.json", "."], {
          files: { "activation-lens-baseline.json": text, "p/a.py": code },
        })
      ).status;
    assert.equal(await check(wrong), 0);
    assert.equal(await check(`# one\n\n${wrong.replace("model = ", "model  =  ")}`), 0);
    assert.equal(await check(wrong + wrong), 1);
    assert.equal(await check(wrong.replace("Dense(1,", "Dense(1, name='x',")), 1);
  });

  it("is where the call or the configuration says, and counts paths from there", async () => {
    const files = { "q/p/a.py": wrong, "pyproject.toml": table('baseline = "q/known.json"\n') };
    const ran = await call(["check", "--write-baseline", "."], { files });
    assert.deepEqual([...ran.files.written.keys()], ["q/known.json"]);
    const text = ran.files.written.get("q/known.json") ?? "";
    assert.match(text, /"p\/a\.py"/);
    assert.equal((await call(["check", "."], { files: { ...files, "q/known.json": text } })).status, 0);
    assert.match(ran.problems, /^q\/known\.json: 1 known finding written\n$/);
  });

  it("forgets what is no longer there when it is written again, and keeps what was not looked at", async () => {
    const before = await written({ "a.py": wrong, "b.py": wrong });
    const ran = await call(["check", "--write-baseline", "a.py"], {
      files: { "activation-lens-baseline.json": before, "a.py": "", "b.py": wrong },
    });
    assert.deepEqual(Object.keys((JSON.parse([...ran.files.written.values()].join("")) as { readonly findings: object }).findings), [
      "b.py",
    ]);
  });

  it("that is none is refused", async () => {
    for (const [text, problem] of [
      ["[]", "is no baseline"],
      ["{", "is no baseline"],
      ['{"version": 2, "findings": {}}', "is no baseline"],
    ] as const) {
      const { status, problems } = await call(["check", "--baseline", "b.json", "a.py"], { files: { "b.json": text, "a.py": "" } });
      assert.equal(status, 2);
      assert.ok(problems.includes(problem), problems);
    }
    assert.match(
      (await call(["check", "--baseline", "b.json", "a.py"], { files: { "a.py": "" } })).problems,
      /b\.json: there is no such file/,
    );
  });
});

describe("the exit status", () => {
  it("is 0 on request, unless something could not be done", async () => {
    assert.equal((await call(["check", "--exit-zero", "a.py"], { files: { "a.py": wrong } })).status, 0);
    assert.equal((await call(["check", "--exit-zero", "gone.py"])).status, 2);
  });
});

describe("the progress bar", () => {
  const drawn = async (isTerminal: boolean, times: readonly number[]): Promise<string> => {
    let output = "";
    const clock = [0, ...times];
    const bar = progressOn(
      { write: async (text) => void (output += text), isClosed: false, failure: null, isTerminal },
      times.length,
      () => clock.shift() ?? 0,
    );
    for (let done = 1; done <= times.length; done++) await bar.show(done);
    await bar.clear();
    return output;
  };

  it("is drawn on a terminal, in one line, and not before it is worth it", async () => {
    assert.equal(await drawn(true, [10, 390]), "");
    assert.equal(await drawn(true, [200, 410, 450, 520]), `\r[${"#".repeat(12)}${"-".repeat(12)}] 2/4\r[${"#".repeat(24)}] 4/4\r\u001B[K`);
    assert.equal(await drawn(false, [200, 5000]), "");
  });
});
