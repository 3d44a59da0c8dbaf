import assert from "node:assert/strict";
import { createLinter } from "../../src/lint/linter";
import type { Result } from "../../src/lint/result";
import type { Unit } from "../../src/lint/program";

const linter = createLinter();
const head = "from keras import Input, Sequential\nfrom keras.layers import Dense\n";
const wrong = 'model = Sequential([Input((8,)), Dense(1, activation="softmax")])\nmodel.compile(loss="binary_crossentropy")\n';

const analyse = (text: string): Result => linter.analyse({ units: [{ uri: "a.py", text }] });
const rulesOf = ({ findings }: Result): readonly string[] => findings.map(({ rule }) => rule);

/** The text after the first fix of the first finding. */
function mended(text: string): string {
  const [edit] = analyse(text).findings[0]?.fixes[0]?.edits ?? [];
  assert.ok(edit);
  return text.slice(0, edit.at.from) + edit.text + text.slice(edit.at.to);
}

describe("suppressions", () => {
  it("keep what they silence apart", () => {
    const { findings, suppressed } = analyse(
      `${head}${wrong.replace("\n", "  # activation-lens: ignore[softmax-on-one-unit] a lesson\n")}`,
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(
      suppressed.map(({ rule }) => rule),
      ["softmax-on-one-unit"],
    );
  });

  it("cover a block with its decorators, whatever ends the lines", () => {
    for (const newline of ["\n", "\r\n", "\r"]) {
      const text =
        `${head}# activation-lens: ignore[softmax-on-one-unit]\n\n# Another comment\n@cached\ndef build():\n    ${wrong.trimEnd().replace("\n", "\n    ")}\n`.replaceAll(
          "\n",
          newline,
        );
      assert.deepEqual(rulesOf(analyse(text)), [], JSON.stringify(newline));
    }
  });

  it("cover from the head of a block all of it, and nothing after it", () => {
    const text = `${head}if True:  # activation-lens: ignore\n    ${wrong.trimEnd().replace("\n", "\n    ")}\n`;
    assert.deepEqual(rulesOf(analyse(text)), []);
    assert.deepEqual(rulesOf(analyse(text + wrong.replaceAll("model", "other"))), ["softmax-on-one-unit"]);
  });

  it("go with what is decorated, wherever among its decorators they stand", () => {
    const comment = "# activation-lens: ignore[softmax-on-one-unit]";
    const body = (indentation: string): string => wrong.trimEnd().replace(/^/gm, indentation);
    for (const text of [
      `@a\n${comment}\ndef build():\n${body("    ")}`,
      `@a\n${comment}\n@b\ndef build():\n${body("    ")}`,
      `@a\n@b  ${comment}\ndef build():\n${body("    ")}`,
      `@a(\n    1,\n)\n${comment}\nasync def build():\n${body("\t")}`,
      `@a\ndef build():  ${comment}\n${body("    ")}`,
      `@a\n${comment}\nclass A:\n    def build(self):\n${body("        ")}`,
      `def build(\n    a,\n):  ${comment}\n${body("    ")}`,
    ]) {
      assert.deepEqual(rulesOf(analyse(`${head}${text}\n`)), [], text);
      assert.deepEqual(rulesOf(analyse(`${head}${text}\n${wrong.replaceAll("model", "other")}`)), ["softmax-on-one-unit"], text);
    }
  });

  it("cover the block of one clause and no other", () => {
    const comment = "# activation-lens: ignore";
    const block = wrong.trimEnd().replace(/^/gm, "    ");
    const right = block.replace("softmax", "sigmoid");
    for (const text of [
      `if a:\n${right}\nelse:  ${comment}\n${block}`,
      `if a:\n${right}\n${comment}\nelse:\n${block}`,
      `if a:\n${right}\n${comment}\nelif b:\n${block}`,
      `try:\n    pass\nfinally:  ${comment}\n${block}`,
      `match a:\n    ${comment}\n    case 1:\n${block.replace(/^/gm, "    ")}`,
      `for a in b:\n    pass\nelse:  ${comment}\n${block}`,
    ])
      assert.deepEqual(rulesOf(analyse(`${head}${text}\n`)), [], text);
    assert.deepEqual(rulesOf(analyse(`${head}if a:\n${block}\nelse:  ${comment}\n${right}\n`)).toSorted(), [
      "softmax-on-one-unit",
      "unused-suppression",
    ]);
    // A line that goes on with an expression is no clause.
    assert.ok(
      rulesOf(analyse(`${head}if a:\n    x = (1 if b\n      ${comment}\n      else 2)\nelse:\n${block}\n`)).includes("softmax-on-one-unit"),
    );
  });

  it("are comments, and no text of strings, and stand among others", () => {
    const comment = "# activation-lens: ignore[softmax-on-one-unit]";
    for (const text of [
      `s = """\n${comment}\n"""\n${wrong}`,
      `s = "${comment}"; ${wrong}`,
      `s = """\n# activation-lens: ignore-file\n"""\n${wrong}`,
    ])
      assert.deepEqual(rulesOf(analyse(head + text)), ["softmax-on-one-unit"], text);
    for (const behind of [
      `  # noqa: E501 ${comment}`,
      `${comment}  # noqa`,
      `  # type: ignore[attr-defined]  ${comment}`,
      "\t#\tactivation-lens:\tignore",
      "  #activation-lens:ignore",
      "  # Activation-Lens: Ignore",
    ]) {
      assert.deepEqual(rulesOf(analyse(head + wrong.replace("\n", `${behind}\n`))), [], behind);
      assert.deepEqual(rulesOf(analyse((head + wrong.replace("\n", `${behind}\n`)).replaceAll("\n", "\r\n"))), [], behind);
    }
    assert.deepEqual(rulesOf(analyse(`${head}${wrong.trimEnd()}  # activation-lens: ignore`)), []);
    const [first = "", second = ""] = wrong.split("\n");
    for (const text of [
      `${first.replace("Dense", "\\\n  Dense")}  ${comment}\n${second}`,
      `${comment}\n${first.replace("Dense", "\\\n  Dense")}\n${second}`,
      `${first}; ${second}  ${comment}`,
    ])
      assert.deepEqual(rulesOf(analyse(head + text)), [], text);
    assert.deepEqual(
      rulesOf(
        linter.analyse({
          notebook: true,
          units: [{ uri: "a.ipynb", cell: 0, text: `%%time\n${head}${wrong.replace("\n", `  ${comment}\n`)}` }],
        }),
      ),
      [],
    );
    assert.deepEqual(
      rulesOf(
        linter.analyse({
          notebook: true,
          units: [{ uri: "a.ipynb", cell: 0, text: `!ls # activation-lens: ignore-file\n${head}${wrong}` }],
        }),
      ),
      ["softmax-on-one-unit"],
    );
  });

  it("stand within other comments, and leave those when they go", () => {
    const right = `${head}${wrong}`.replace("softmax", "sigmoid");
    const comment = "  # noqa  # activation-lens: ignore[double-activation] not needed  # keep";
    const text = right.replace(")])\n", `)])${comment}\n`);
    assert.equal(mended(text), text.replace("  # activation-lens: ignore[double-activation] not needed", ""));
    const last = `${right}# activation-lens: ignore-file`;
    assert.equal(mended(last), right);
  });

  it("cover their own cell of a notebook; for a file, every cell", () => {
    const units = (first: string, second: string): readonly Unit[] => [
      { uri: "a.ipynb", cell: 0, text: `${first}\n${head}` },
      { uri: "a.ipynb", cell: 2, text: `${second}\n${wrong}` },
    ];
    const rules = (first: string, second: string): readonly string[] =>
      rulesOf(linter.analyse({ notebook: true, units: units(first, second) }));
    assert.deepEqual(rules("# activation-lens: ignore-file", ""), []);
    assert.deepEqual(rules("", "# activation-lens: ignore"), []);
    assert.deepEqual(rules("# activation-lens: ignore", ""), ["unused-suppression", "softmax-on-one-unit"]);
  });

  it("are not called unused where a rule is off or the text cannot be read", () => {
    const text = `${head}${wrong.replace("\n", "  # activation-lens: ignore[softmax-on-one-unit]\n")}`;
    assert.deepEqual(
      rulesOf(createLinter({ severities: { "softmax-on-one-unit": "off" } }).analyse({ units: [{ uri: "a.py", text }] })),
      [],
    );
    assert.deepEqual(rulesOf(analyse(`${text.replace('softmax"', 'sigmoid"')}x = (\n`)), []);
  });

  it("may say that they are unused at times", () => {
    assert.deepEqual(
      rulesOf(
        analyse(
          `${head}${wrong.replace("softmax", "sigmoid").replace("\n", "  # activation-lens: ignore[double-activation, unused-suppression]\n")}`,
        ),
      ),
      [],
    );
  });

  it("cover what stands in another module", () => {
    const module = `${head}def build():\n    return Sequential([Input((8,)), Dense(1, activation="softmax")])  # activation-lens: ignore\n`;
    const program = {
      units: [{ uri: "a.py", text: `${head}from models import build\nmodel = build()\nmodel.compile(loss="binary_crossentropy")\n` }],
      modules: new Map([["models", { uri: "models.py", text: module }]]),
    };
    assert.deepEqual(linter.analyse(program).findings, []);
    assert.equal(linter.analyse(program).suppressed.length, 1);
    // The module alone builds what is never compiled in it: nobody can say that its comment is of no use.
    assert.deepEqual(rulesOf(linter.analyse({ units: [{ uri: "models.py", text: module }] })), []);
  });
});
