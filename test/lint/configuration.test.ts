import assert from "node:assert/strict";
import fc from "fast-check";
import { configurationFiles } from "../../scripts/generate/configurationFiles";
import { readConfiguration, type Configuration } from "../../src/lint/configuration";
import { readJson, readToml, type Written } from "../../src/lint/configurationText";
import { matchesAny } from "../../src/lint/globs";
import { configuration as texts } from "../../src/text/configuration";
import { say } from "../../src/text/phrases";
import { holdUpToDate } from "../generatedFiles";

const rules = new Set(["softmax-on-one-unit", "double-activation"]);

const read = (name: string, text: string): { readonly configuration: Configuration | null; readonly problems: readonly string[] } => {
  const { configuration, problems } = readConfiguration(name, text, rules);
  return {
    configuration,
    problems: problems.map(({ line, column, message, data }) => `${line}:${column} ${say(texts, "en", message, data)}`),
  };
};

/** A value without its places. */
const plain = (written: Written | { kind: "table"; entries: ReadonlyMap<string, { value: Written }> }): unknown =>
  written.kind === "table"
    ? Object.fromEntries([...written.entries].map(([key, { value }]) => [key, plain(value)]))
    : written.kind === "list"
      ? written.items.map(plain)
      : written.kind === "other"
        ? null
        : written.value;

const toml = (text: string): unknown => {
  const { root, stoppedAt } = readToml(text);
  assert.equal(stoppedAt, null, text);
  return plain(root);
};

describe("configuration", () => {
  it("is read from the table of pyproject.toml", () => {
    assert.deepEqual(
      read(
        "pyproject.toml",
        `[build-system]
requires = ["setuptools"] # a comment
[tool.activation-lens]
exclude = [
  "legacy", # another
  'build/**',
]
keras-version = 3
[tool.activation-lens.rules]
softmax-on-one-unit = "off"
"double-activation" = 'hint'
[[tool.mypy.overrides]]
module = "x"
`,
      ),
      {
        configuration: {
          exclude: ["legacy", "build/**"],
          "keras-version": "3",
          rules: { "softmax-on-one-unit": "off", "double-activation": "hint" },
        },
        problems: [],
      },
    );
  });

  it("is read from activation-lens.json", () => {
    assert.deepEqual(
      read("activation-lens.json", `{ "enable": false, "language": "zh-cn", "rules": { "double-activation": "error" }, "$schema": "x" }`),
      { configuration: { enable: false, language: "zh-cn", rules: { "double-activation": "error" } }, problems: [] },
    );
  });

  it("is none where another tool's file has no table for it", () => {
    assert.deepEqual(read("pyproject.toml", "[tool.ruff]\nline-length = 100\n"), { configuration: null, problems: [] });
    assert.deepEqual(read("pyproject.toml", "this is no TOML"), { configuration: null, problems: [] });
  });

  it("has its mistakes named with line and column, and keeps what is right", () => {
    assert.deepEqual(
      read(
        "pyproject.toml",
        `[tool.activation-lens]
kreas-version = "3"
keras-backend = "mxnet"
enable = "yes"
exclude = ["a", 1]
color = true
min-severity = "hint"
[tool.activation-lens.rules]
softmax-on-one-unti = "off"
double-activation = "fatal"
`,
      ),
      {
        configuration: { "min-severity": "hint", rules: {} },
        problems: [
          "2:1 There is no option `kreas-version`. Did you mean `keras-version`?",
          '3:17 `keras-backend` takes "auto" | "tensorflow" | "jax" | "torch".',
          "4:10 `enable` takes true | false.",
          '5:11 `exclude` takes ["..."].',
          "6:1 There is no option `color`.",
          "9:1 No rule is called `softmax-on-one-unti`. Did you mean `softmax-on-one-unit`?",
          '10:21 `rules.double-activation` takes "error" | "warning" | "information" | "hint" | "off".',
        ],
      },
    );
    assert.deepEqual(read("activation-lens.json", `{\n  "enable": false,\n  "rules": [],\n`).problems, [
      '3:12 `rules` takes { rule: "error" | "warning" | "information" | "hint" | "off" }.',
      "4:1 Cannot be read from here on.",
    ]);
    assert.deepEqual(read("activation-lens.json", "[]").problems, ["1:1 Cannot be read from here on."]);
    assert.deepEqual(
      read("pyproject.toml", "[tool.activation-lens]\nenable = maybe so\n").problems.at(-1),
      "2:15 Cannot be read from here on.",
    );
    assert.deepEqual(read("pyproject.toml", "a = \n[tool.activation-lens]\nenable = false\n").problems, [
      "1:5 Cannot be read from here on.",
    ]);
    assert.deepEqual(read("activation-lens.json", '{"__proto__": {"x": 1}, "toString": 1}').problems, [
      "1:2 There is no option `__proto__`.",
      "1:25 There is no option `toString`.",
    ]);
  });

  it("takes TOML as it is written", () => {
    assert.deepEqual(
      toml(`title = "a\\tb\\u00e9" # comment
path = 'C:\\no\\escape'
long = """
one \\
   two "quoted" """
raw = '''
it's'''
a.b."c d" = [1, 2.5, -3, 1_000, 0xff, true, [ ], { x = 1, y.z = "2" }]
when = 1979-05-27 07:32:00Z
nothing = inf

[ table . 'sub' ]
x = false
[table.sub.deeper]
`),
      {
        title: "a\tbé",
        path: "C:\\no\\escape",
        long: 'one two "quoted" ',
        raw: "it's",
        a: { b: { "c d": [1, 2.5, -3, 1000, 255, true, [], { x: 1, y: { z: "2" } }] } },
        when: null,
        nothing: null,
        table: { sub: { x: false, deeper: {} } },
      },
    );
  });

  it("reads every JSON as JSON.parse does", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), fc.boolean(), (value, isIndented) => {
        const text = JSON.stringify(value, null, isIndented ? 2 : 0);
        const { root, stoppedAt } = readJson(text);
        assert.equal(stoppedAt, null);
        assert.equal(JSON.stringify(plain(root)), JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object))));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("is read to the first mistake of any text, with all problems inside it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."[]{}=:,.'\"\\#\n\r tol-ave3activation-lens") }),
        fc.constantFrom("pyproject.toml", "activation-lens.json"),
        (text, name) => {
          const whole = `[tool.activation-lens]\n${text}`;
          for (const { from } of readConfiguration(name, whole, rules).problems) assert.ok(from >= 0 && from <= whole.length);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
    assert.equal(readJson(`{"a":${"[".repeat(100_000)}`).stoppedAt, 55);
  });
});

describe("globs", () => {
  const cases: readonly (readonly [pattern: string, matches: readonly string[], others: readonly string[]])[] = [
    ["build", ["build", "build/a.py", "x/build/y/z.py"], ["builds", "a/rebuild"]],
    ["*.ipynb", ["a.ipynb", "x/y/a.ipynb"], ["a.py", "a.ipynb2"]],
    ["src/*.py", ["src/a.py"], ["a/src/a.py", "src/b/a.py"]],
    ["src/**/*.py", ["src/a.py", "src/b/c/a.py"], ["other/a.py"]],
    ["**/test_?.py", ["test_1.py", "a/b/test_x.py"], ["test_10.py"]],
    ["legacy\\**\\*.py", ["legacy/a.py", "legacy/b/c.py"], ["new/a.py"]],
    ["/top.py", ["top.py"], ["a/top.py"]],
    ["legacy/**", ["legacy/a", "legacy/a/b.py"], ["new/legacy/a"]],
    ["{old,new}/[!a-c].py", ["old/d.py", "new/z.py"], ["old/a.py", "mid/d.py"]],
    ["a(b)+.py", ["a(b)+.py"], ["abb.py"]],
    ["[z-a].py", [], ["z.py"]],
  ];
  for (const [pattern, matches, others] of cases) {
    it(pattern, () => {
      assert.deepEqual(
        [...matches, ...others].filter((path) => matchesAny([pattern], path)),
        matches,
      );
    });
  }
});

describe("what is generated from the options", () => {
  it("is up to date on disk (UPDATE=1 rewrites it)", () => holdUpToDate(configurationFiles()));
});
