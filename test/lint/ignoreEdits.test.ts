import { strict as assert } from "node:assert";
import { ignoreFile, ignoreLine, type IgnoreEdit } from "../../src/lint/ignoreEdits";
import { createLinter } from "../../src/lint/linter";

const rules = (text: string, notebook = false): readonly string[] =>
  createLinter()
    .analyse({ units: [{ uri: "a.py", text }], notebook })
    .findings.map(({ rule }) => rule);
const applied = (text: string, { at, text: put }: IgnoreEdit): string => text.slice(0, at) + put + text.slice(at);

const wrong = `import keras
model = keras.Sequential([
    keras.Input((20,)),
    keras.layers.Dense(1, activation="softmax"),
])
model.compile(loss="binary_crossentropy")
`;

/** Programs with `softmax-on-one-unit` at the word "softmax", written so that a comment is not easily put. */
const programs: Readonly<Record<string, string>> = {
  "a plain line": wrong,
  "a line with a comment": wrong.replace(`"softmax"),`, `"softmax"),  # the output`),
  "a line that goes on": wrong.replace(
    `keras.layers.Dense(1, activation="softmax")`,
    `keras.layers.Dense(1, \\\n        activation="softmax" \\\n    )`,
  ),
  "a string of several lines behind it": wrong.replace(`activation="softmax")`, `activation="softmax", name="""a\nb""".strip())`),
  "other line breaks": wrong.replaceAll("\n", "\r\n"),
  "no line break at the end": `${wrong.replace(`"binary_crossentropy")\n`, `"binary_crossentropy")`)}`,
  "inside of a function": `import keras\ndef build():\n${wrong.slice(13).replace(/^(?=.)/gm, "    ")}    return model\nbuild()\n`,
  "a shebang and an encoding": `#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n${wrong}`,
  "another rule ignored there": wrong.replace(`"softmax"),`, `"softmax"),  # activation-lens: ignore[double-activation] why`),
};

describe("the edit that ignores a rule", () => {
  for (const [name, text] of Object.entries(programs)) {
    it(`silences it on a line and in a file: ${name}`, () => {
      assert.ok(rules(text).includes("softmax-on-one-unit"));
      const offset = text.indexOf(`"softmax"`);
      for (const edit of [ignoreLine(text, offset, "softmax-on-one-unit"), ignoreFile(text, "softmax-on-one-unit")]) {
        const after = applied(text, edit);
        assert.deepEqual(
          rules(after).filter((rule) => rule !== "unused-suppression"),
          [],
          after,
        );
      }
    });
  }

  it("puts a rule on the list that is there", () => {
    const text = programs["another rule ignored there"] ?? "";
    assert.match(
      applied(text, ignoreLine(text, text.indexOf(`"softmax"`), "softmax-on-one-unit")),
      /ignore\[double-activation, softmax-on-one-unit\] why/,
    );
    const file = `# activation-lens: ignore-file[double-activation]\n${wrong}`;
    assert.match(
      applied(file, ignoreFile(file, "softmax-on-one-unit")),
      /^# activation-lens: ignore-file\[double-activation, softmax-on-one-unit\]\n/,
    );
  });

  it("asks for a reason only where one can be typed on", () => {
    assert.match(
      applied(wrong, ignoreLine(wrong, wrong.indexOf("softmax"), "x")),
      /Dense\(1, activation="softmax"\), {2}# activation-lens: ignore\[x\] \n/,
    );
    assert.ok(ignoreLine(wrong, wrong.indexOf("softmax"), "x").asksForReason);
    assert.ok(!ignoreFile(wrong, "x").asksForReason);
  });

  it("leaves what has to come first where it is", () => {
    const text = programs["a shebang and an encoding"] ?? "";
    assert.match(applied(text, ignoreFile(text, "x")), /^#!.*\n# -\*-.*\n# activation-lens: ignore-file\[x\]\nimport keras/);
    assert.match(applied(`%%time\n${wrong}`, ignoreFile(`%%time\n${wrong}`, "x", true)), /^%%time\n# activation-lens/);
  });
});
