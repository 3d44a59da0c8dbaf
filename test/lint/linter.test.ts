import assert from "node:assert/strict";
import { createLinter } from "../../src/lint/linter";
import type { Program } from "../../src/lint/program";
import type { LintFinding } from "../../src/lint/result";
import { applyFix } from "../check";
import { isFull } from "../full";

const linter = createLinter();
const file = (text: string): Program => ({ units: [{ uri: "train.py", text }] });
const findings = (text: string): readonly LintFinding[] => linter.analyse(file(text)).findings;
const rules = (text: string): readonly string[] => findings(text).map((finding) => finding.rule);

const imports = "from keras import Sequential\nfrom keras.layers import Dense, Dropout\n";
const wrong = `${imports}model = Sequential([\n    Dense(8, activation="relu", input_shape=(4,)),\n    Dense(1, activation="softmax"),\n])\nmodel.compile(loss="binary_crossentropy", optimizer="adam")\n`;

describe("the facade", () => {
  it("finds the fault of a whole program", () => {
    assert.deepEqual(rules(wrong), ["softmax-on-one-unit"]);
  });

  it("is not led astray by lines for IPython in a file of cells", () => {
    for (const line of [
      "%load_ext tensorboard",
      "files = !ls \\\n  ~/data",
      "model?",
      "!pip install (keras",
      "%run it's.py",
      `!echo """`,
      "%cd {folder",
    ]) {
      assert.deepEqual(rules(`# %%\n${line}\n${wrong}`), ["softmax-on-one-unit"], line);
      assert.deepEqual(
        findings(`${imports}${line}\n# %%\n${wrong}`).map(({ fixes }) => fixes.length > 0),
        [true],
        line,
      );
    }
  });

  describe("on half-typed code", () => {
    const halves: Readonly<Record<string, string>> = {
      "a call cut in the middle, below": "other = Sequential([Dense(3, activation='soft\n",
      "a call cut in the middle, above": "",
      "an attribute being typed": "model.\n",
      "an open bracket": "x = f(1, [2\n",
      "an open string": "name = 'abc\n",
      "a function without a body": "def build(:\n",
      "a dangling operator": "y = 3 *\n",
      "a lone decorator": "@\n",
    };
    for (const [name, half] of Object.entries(halves)) {
      it(`keeps the rest: ${name}`, () => {
        assert.deepEqual(rules(wrong + half), ["softmax-on-one-unit"]);
        assert.deepEqual(rules(wrong.replace("model = ", `${half}model = `)), ["softmax-on-one-unit"]);
      });
    }

    it("judges every beginning of a program without throwing, and never what is not written yet", () => {
      for (let end = 0; end <= wrong.length; end += isFull ? 1 : 3) {
        const found = findings(wrong.slice(0, end));
        for (const finding of found) assert.ok(finding.at.to <= end);
        if (end < wrong.indexOf("\n])")) assert.deepEqual(found, []);
      }
    });

    it("says nothing of an activation whose name is half typed", () => {
      for (const name of ["s", "si", "sig", "sigm"]) {
        const found = findings(`${imports}model = Sequential([Dense(1, activation='${name}\n`);
        assert.deepEqual(
          found.filter((finding) => finding.rule !== "unknown-activation"),
          [],
        );
      }
    });
  });

  it("reports once what two calls of a builder have in common", () => {
    const text = `${imports}def build(units):\n    model = Sequential([Dense(units), Dense(1, activation="softmax")])\n    model.compile(loss="binary_crossentropy")\n    return model\nbuild(3)\nbuild(4)\n`;
    assert.equal(rules(text).filter((rule) => rule === "softmax-on-one-unit").length, 1);
  });

  it("keeps what was chosen together, together", () => {
    const choice = (activation: string, loss: string): string =>
      `${imports}n = int(input())\nif n == 2:\n    activation, loss, units = "sigmoid", "binary_crossentropy", 1\nelse:\n    activation, loss, units = "${activation}", "${loss}", 5\nmodel = Sequential([Dense(units, activation=activation)])\nmodel.compile(loss=loss)\n`;
    assert.deepEqual(rules(choice("softmax", "categorical_crossentropy")), []);
    assert.deepEqual(rules(choice("softmax", "binary_crossentropy")), ["softmax-with-binary-crossentropy"]);
  });

  it("drops what only two conditions together would make wrong", () => {
    const text = `${imports}import sys\nactivation = "sigmoid"\nif "--many" in sys.argv:\n    activation = "softmax"\nloss = "categorical_crossentropy"\nif len(sys.argv) < 3:\n    loss = "binary_crossentropy"\nmodel = Sequential([Dense(5, activation=activation)])\nmodel.compile(loss=loss)\n`;
    assert.deepEqual(rules(text), []);
  });

  it("sorts by place, then by rule", () => {
    const found = findings(`${wrong}${wrong.replaceAll("model", "again")}`);
    assert.deepEqual(
      found.map((finding) => finding.at.from),
      found.map((finding) => finding.at.from).sort((a, b) => a - b),
    );
    assert.equal(found.length, 2);
  });

  it("obeys severities", () => {
    const off = createLinter({ severities: { "softmax-on-one-unit": "off" } }).analyse(file(wrong)).findings;
    assert.deepEqual(off, []);
    const [hint] = createLinter({ severities: { "softmax-on-one-unit": "hint" } }).analyse(file(wrong)).findings;
    assert.equal(hint?.severity, "hint");
  });

  it("reads a cell that is written to a file as a module that other cells import", () => {
    const written = `%%writefile build.py\nfrom keras import Sequential, layers\ndef build():\n    return Sequential([layers.Dense(1, activation="softmax")])\nmodel = 1\n`;
    const units = [
      { uri: "a.ipynb", cell: 0, text: "from keras import Sequential, layers\nmodel = Sequential([layers.Dense(3)])\n" },
      { uri: "a.ipynb", cell: 2, text: written },
      { uri: "a.ipynb", cell: 3, text: `import build\nbuild.build().compile(loss="mse")\nmodel.compile(loss="binary_crossentropy")\n` },
    ];
    const { findings } = createLinter().analyse({ notebook: true, units });
    assert.deepEqual(
      findings.map(({ rule, at }) => [rule, at.cell]),
      [
        ["logits-with-binary-crossentropy", 0],
        ["softmax-on-one-unit", 2],
      ],
    );
  });

  it("does not take the default of a function that nobody calls together with a condition that nobody knows", () => {
    const build = (rest: string): string =>
      `from keras import Input, Model, layers\ndef build(y, activation="softmax"):\n    units = y.shape[1] if len(y.shape) > 1 else 1\n    x = Input((4,))\n    model = Model(x, layers.Dense(units, activation=activation)(x))\n    model.compile(loss="categorical_crossentropy")\n${rest}`;
    assert.deepEqual(linter.analyse(file(build(""))).findings, []);
    assert.deepEqual(
      linter.analyse(file(build("    return model\nbuild(labels)\n"))).findings.map(({ rule }) => rule),
      ["softmax-on-one-unit"],
    );
  });

  it("gives a mode to the loader, never to a call that the loader got it from", () => {
    const code = (mode: string): string =>
      `from keras import Sequential, layers\nfrom keras.preprocessing.image import ImageDataGenerator\ndef mode(value="categorical"):\n    return value\ndata = ImageDataGenerator().flow_from_directory("x"${mode})\nmodel = Sequential([layers.Dense(1, activation="sigmoid")])\nmodel.compile(loss="binary_crossentropy")\nmodel.fit(data)\n`;
    const texts = (mode: string): readonly string[] =>
      linter.analyse(file(code(mode))).findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ text }) => text)));
    assert.ok(texts("").includes(', class_mode="binary"'));
    assert.deepEqual(
      texts(", class_mode=mode()").filter((text) => text.includes("class_mode=")),
      [],
    );
  });

  it("does not take tests at the same offset of two cells for one", () => {
    const rulesWith = (before: string): readonly string[] =>
      linter
        .analyse({
          notebook: true,
          units: [
            { uri: "a.ipynb", cell: 0, text: `${imports}import os\na, b = os.listdir("a"), os.listdir("b")\n` },
            { uri: "a.ipynb", cell: 1, text: "few = not list(a)\nunits = 1 if few else 10\n" },
            { uri: "a.ipynb", cell: 2, text: `${before}few = not list(b)\nname = "softmax" if few else "relu"\n` },
            { uri: "a.ipynb", cell: 3, text: "model = Sequential([Dense(units, activation=name, input_shape=(4,))])\n" },
          ],
        })
        .findings.map(({ rule }) => rule);
    assert.deepEqual(rulesWith(""), rulesWith("\n\n"));
    assert.deepEqual(rulesWith(""), []);
  });

  it("reads the cells of a notebook as one program, and points into the right one", () => {
    const [first = "", second = ""] = wrong.split(/(?=model\.compile)/);
    const program: Program = {
      notebook: true,
      units: [
        { uri: "a.ipynb", cell: 1, text: `%matplotlib inline\n${first}` },
        { uri: "a.ipynb", cell: 4, text: `!ls\n${second}` },
      ],
    };
    const [finding] = linter.analyse(program).findings;
    assert.equal(finding?.at.cell, 1);
    assert.deepEqual(
      finding?.related.map((related) => related.at.cell),
      [1, 4],
    );
  });

  it("asks for modules of the project, and sees a model across them", () => {
    const text = "from .models import build\nmodel = build(1)\nmodel.compile(loss='binary_crossentropy')\n";
    assert.deepEqual(linter.analyse(file(text)).wantedModules, [".models"]);
    const modules = new Map([
      [".models", { uri: "models.py", text: `${imports}def build(units):\n    return Sequential([Dense(units, activation="softmax")])\n` }],
    ]);
    const [finding] = linter.analyse({ ...file(text), modules }).findings;
    assert.equal(finding?.rule, "softmax-on-one-unit");
    assert.equal(finding?.at.uri, "models.py");
    assert.deepEqual(linter.analyse({ ...file(text), modules: new Map([[".models", null]]) }).findings, []);
  });

  it("looks at a program without any options where these are more than it can look at", () => {
    const kinds = [..."abcdefghi"].map((letter) => `if args.optimizer == "${letter}": optimizer = "${letter}"\nel`).join("");
    const text =
      `import argparse\nfrom models import build\nparser = argparse.ArgumentParser()\nparser.add_argument("--kind", default="plain")\nparser.add_argument("--optimizer", default="a")\n` +
      `args = parser.parse_args()\n${kinds}se: pass\nmodel = build(args.kind)\nmodel.compile(optimizer, loss="sparse_categorical_crossentropy")\nmodel.fit(x, y)\n`;
    const found = (plain: string, wide: string): readonly string[] => {
      const builder = `${imports}def build(kind):\n    if kind == "plain":\n        head = Dense(4, activation="${plain}")\n    elif kind == "wide":\n        head = Dense(4, activation="${wide}")\n    else:\n        raise ValueError(kind)\n    return Sequential([head])\n`;
      return linter
        .analyse({ ...file(text), modules: new Map([["models", { uri: "models.py", text: builder }]]) })
        .findings.map(({ rule }) => rule);
    };
    assert.deepEqual(found("tanh", "softmax"), ["logits-with-categorical-crossentropy"]);
    // Whoever asks for another kind may ask for something else besides.
    assert.deepEqual(found("softmax", "tanh"), []);
    assert.deepEqual(found("softmax", "softmax"), []);
  });

  it("leaves what a module never uses to the program that the module is", () => {
    const text = `${imports}def build():\n    model = Sequential([Dense(4, activation="softmax")])\n    model.compile(loss="binary_crossentropy")\n`;
    const importer = { ...file(`${imports}from .models import build\n`), modules: new Map([[".models", { uri: "models.py", text }]]) };
    assert.deepEqual(linter.analyse(importer).findings, []);
    assert.equal(linter.analyse(file(text)).findings.length, 1);
    const [finding] = linter.analyse({ ...importer, ...file(`${imports}from .models import build\nbuild()\n`) }).findings;
    assert.equal(finding?.at.uri, "models.py");
  });

  describe("of what lies in another module through and through", () => {
    const text = (units: string): string =>
      `${imports}def build(units):\n    model = Sequential([Dense(${units}, activation="softmax")])\n    model.compile(loss="binary_crossentropy")\n    return model\n`;
    const main = `${imports}from models import build\ndef run():\n    return build(1)\nrun()\n`;
    const shown = (units: string, ...lookedAt: readonly string[]): readonly string[] =>
      linter
        .analyse({ ...file(main), modules: new Map([["models", { uri: "models.py", text: text(units) }]]), lookedAt: new Set(lookedAt) })
        .findings.map(({ at, related }) =>
          [at, ...related.map((one) => one.at)].map(({ uri, from, to }) => (uri === "models.py" ? uri : main.slice(from, to))).join(" "),
        );

    it("is shown at the call that leads there", () => {
      assert.deepEqual(shown("units"), ["models.py build(1) models.py models.py"]);
      assert.deepEqual(shown("units", "models.py"), ["models.py build(1) models.py models.py"]);
    });

    it("is left to that module, where it is there whatever calls it and is looked at too", () => {
      assert.deepEqual(shown("1"), ["models.py build(1) models.py models.py"]);
      assert.deepEqual(shown("1", "models.py"), []);
    });

    it("comes to an end where modules import each other", () => {
      const modules = new Map([
        ["a", { uri: "a.py", text: `from b import go\n${text("1")}go()\n` }],
        ["b", { uri: "b.py", text: `from a import build\n${text("1").replace("def build", "def go").replace("(units)", "()")}build(1)\n` }],
      ]);
      const lookedAt = new Set(["a.py", "b.py"]);
      assert.deepEqual(
        linter.analyse({ ...file("import keras\nfrom a import build\nfrom b import go\nbuild(1)\ngo()\n"), modules, lookedAt }).findings
          .length,
        0,
      );
    });
  });

  it("says why an output was not judged", () => {
    const custom = `${imports}def mine(y, p):\n    return p\nmodel = Sequential([Dense(1, activation="softplus")])\nmodel.compile(loss=mine)\n`;
    assert.deepEqual(
      linter.analyse(file(custom)).unjudged.map((one) => one.reason),
      ["custom-code"],
    );
  });

  it("misses no loss of a model that only predicts, but says where its output is not known", () => {
    const reasons = (activation: string): readonly string[] =>
      linter
        .analyse(
          file(`${imports}model = Sequential([Dense(1, activation=${activation})])
yes = model.predict(x) > 0.5
`),
        )
        .unjudged.map((one) => one.reason);
    assert.deepEqual(reasons('"sigmoid"'), []);
    assert.deepEqual(reasons("make(1)"), ["unknown-call"]);
  });

  it("is done at once with a file that has nothing to do with Keras", () => {
    assert.equal(linter.analyse(file("import re\npattern = re.compile('a')\n".repeat(100))).analysis.steps, 0);
  });

  it("gives the same answer twice", () => {
    assert.deepEqual(findings(wrong), findings(wrong));
  });

  describe("of one fault in several places", () => {
    it("makes one finding, whose fix mends them all", () => {
      const text = `${imports}model = Sequential([Dense(3)])\n${"model.compile(loss='sparse_categorical_crossentropy')\n".repeat(2)}`;
      const [finding, ...others] = findings(text);
      assert.deepEqual(others, []);
      assert.ok(finding && finding.fixes.length > 0);
      for (const fix of finding.fixes) assert.deepEqual(findings(applyFix(text, fix, "train.py")), [], fix.title);
    });

    it("mends it in every branch of a choice", () => {
      const text = `import keras\n${imports}model = Sequential([Dense(3)])\nmodel.compile(loss="categorical_crossentropy" if other() else "categorical_crossentropy")\n`;
      const [finding] = findings(text);
      const fix = finding?.fixes.find(({ title }) => title === "useFromLogits");
      assert.ok(fix);
      assert.deepEqual(findings(applyFix(text, fix, "train.py")), []);
    });
  });

  it("has no fix where the statement is half typed", () => {
    const found = findings(`${imports}model = Sequential([Dense(1, activation='softmax', name='a)])\nmodel.compile(loss='mse')\n`);
    assert.ok(found.length > 0);
    for (const { fixes } of found) assert.deepEqual(fixes, []);
  });
});
