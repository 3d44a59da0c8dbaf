import { strict as assert } from "node:assert";
import { posix } from "node:path";
import { createLinter } from "../../src/lint/linter";
import type { Module } from "../../src/lint/program";

type Project = Readonly<Record<string, string>>;

/** The rules that find something in `train.py` or `pkg/train.py` of a project, whose modules lie below its root. */
function found(project: Project): readonly string[] {
  const main = Object.keys(project).find((path) => posix.basename(path) === "train.py") ?? "";
  const read = (path: string): Module | null => (project[path] === undefined ? null : { uri: path, text: project[path] });
  const modules = {
    get: (name: string): Module | null => {
      const [, dots = "", dotted = ""] = /^(\.*)(.*)$/s.exec(name) ?? [];
      const folder = dots === "" ? "" : posix.join(posix.dirname(main), ...Array<string>(dots.length - 1).fill(".."));
      const base = posix.join(folder, ...dotted.split("."));
      return read(`${base}.py`) ?? read(posix.join(base, "__init__.py"));
    },
    values: function* () {
      for (const path of Object.keys(project)) yield read(path);
    },
  };
  const { findings, failures } = createLinter().analyse({ units: [{ uri: main, text: project[main] ?? "" }], modules });
  assert.deepEqual(failures, []);
  return findings.map(({ rule }) => rule);
}

const net = `from keras import layers, Model, Input
def build(n, out="softmax"):
    i = Input((8,))
    return Model(i, layers.Dense(n, activation=out)(i))
`;
const wrong = `.compile(loss="binary_crossentropy", optimizer="adam")\n`;
const rule = ["softmax-with-binary-crossentropy"];

const projects: readonly (readonly [title: string, project: Project])[] = [
  ["a module beside it", { "train.py": `from net import build\nbuild(5)${wrong}`, "net.py": net }],
  ["a module by its name", { "train.py": `import net\nnet.build(5)${wrong}`, "net.py": net }],
  ["everything of a module", { "train.py": `from net import *\nbuild(5)${wrong}`, "net.py": net }],
  [
    "what stands under the program's own name, though another file brings all of its names",
    { "train.py": `from net import *\nif __name__ == "__main__":\n    build(5)${wrong}`, "net.py": net },
  ],
  [
    "a package that brings its modules' names along",
    { "train.py": `from nets import build\nbuild(5)${wrong}`, "nets/__init__.py": "from .cnn import build\n", "nets/cnn.py": net },
  ],
  [
    "a package that brings everything along",
    { "train.py": `import nets\nnets.build(5)${wrong}`, "nets/__init__.py": "from .cnn import *\n", "nets/cnn.py": net },
  ],
  [
    "a module of a package by its dotted name",
    { "train.py": `import nets.cnn\nnets.cnn.build(5)${wrong}`, "nets/__init__.py": "", "nets/cnn.py": net },
  ],
  [
    "a module of a package that enters its functions into a table of another",
    {
      "train.py": `from nets.table import TABLE\nimport nets.cnn\nTABLE["cnn"](5)${wrong}`,
      "nets/__init__.py": "",
      "nets/table.py": "TABLE = {}\n",
      "nets/cnn.py": `from .table import TABLE\n${net}TABLE["cnn"] = build\n`,
    },
  ],
  ["a module of a folder that is no package", { "train.py": `import nets.cnn\nnets.cnn.build(5)${wrong}`, "nets/cnn.py": net }],
  ["a module from a folder that is no package", { "train.py": `from nets import cnn\ncnn.build(5)${wrong}`, "nets/cnn.py": net }],
  [
    "a module of a package by an alias",
    { "train.py": `import nets.cnn as c\nc.build(5)${wrong}`, "nets/__init__.py": "", "nets/cnn.py": net },
  ],
  [
    "constants of another module",
    {
      "train.py": `import config\nfrom net import build\nbuild(config.N, config.MODEL["out"])${wrong}`,
      "net.py": net,
      "config.py": `N = 7\nMODEL = {"out": "softmax"}\n`,
    },
  ],
  [
    "a package from within itself",
    {
      "pkg/train.py": `from .nets.cnn import make\nmake()${wrong}`,
      "pkg/nets/cnn.py": `from ..settings import N\nfrom .base import build\ndef make():\n    return build(N)\n`,
      "pkg/nets/base.py": net,
      "pkg/settings.py": "N = 4\n",
    },
  ],
  [
    "a package of a package",
    {
      "train.py": `from a.b import build\nbuild(5)${wrong}`,
      "a/__init__.py": "",
      "a/b/__init__.py": "from ..c import build\n",
      "a/c.py": net,
    },
  ],
  [
    "a class of another module",
    {
      "train.py": `from net import Net\nnet = Net(5)\nnet${wrong}`,
      "net.py": `import keras\nclass Net(keras.Model):\n    def __init__(self, n):\n        super().__init__()\n        self.out = keras.layers.Dense(n, activation="softmax")\n    def call(self, x):\n        return self.out(x)\n`,
    },
  ],
  [
    "modules that bring each other's names along",
    {
      "train.py": `from a import *\nbuild(5)${wrong}`,
      "a.py": `from b import *\nfrom c import *\n`,
      "b.py": "from a import *\n",
      "c.py": net,
    },
  ],
  [
    "modules that import each other",
    { "train.py": `from a import build\nbuild(5)${wrong}`, "a.py": `import b\n${net}`, "b.py": "from a import build\n" },
  ],
];

describe("other files of a program", () => {
  for (const [title, project] of projects) it(`follows ${title}`, () => assert.deepEqual(found(project), rule));

  it("leaves what stands at the top of another file to that file", () => {
    assert.deepEqual(
      found({
        "train.py": "import keras\nimport net\n",
        "net.py": `${net}build(5)${wrong}Model(Input((8,)), layers.Dense(3)(layers.Dense(4)(Input((8,)))))\n`,
      }),
      [],
    );
  });

  it("leaves names that nothing stands for to the file that they are written in", () => {
    const misspelt =
      "from keras import layers, Sequential\ndef build(activation='Relu'):\n    return Sequential([layers.Dense(3, activation=activation)])\n";
    assert.deepEqual(found({ "train.py": "from net import build\nbuild()\n", "net.py": misspelt }), []);
    assert.deepEqual(found({ "train.py": "from net import build\nbuild('Relu')\n", "net.py": misspelt }), ["unknown-activation"]);
  });

  it("leaves labels alone that another file changes for some models only", () => {
    const fit =
      "import numpy as np\nclass Wrapper:\n    def __init__(self, model):\n        self.model = model\n    def fit(self, x, y):\n        if self.model.loss in SPARSE:\n            y = np.argmax(y, axis=1)\n        self.model.fit(x, y)\n";
    const train = (how: string): string =>
      `from keras import Sequential, layers\nfrom wrapper import Wrapper\nmodel = Sequential([layers.Dense(5, activation="softmax")])\nmodel.compile(loss="categorical_crossentropy")\n${how}(model).fit(*load())\n`;
    assert.deepEqual(found({ "train.py": train("Wrapper"), "wrapper.py": fit }), []);
    assert.deepEqual(found({ "train.py": train("Wrapper"), "wrapper.py": fit.replace("if self.model.loss in SPARSE", "if True") }), [
      "integer-labels-with-categorical-loss",
    ]);
    // Too many answers are open to keep those of one more test apart.
    const prepared = [1, 2, 3, 4].map((n) => `        if ask(${String(n)}):\n            y = prepare${String(n)}(y)\n`).join("");
    assert.deepEqual(
      found({ "train.py": train("Wrapper"), "wrapper.py": fit.replace("        if self", `${prepared}        if self`) }),
      [],
    );
  });

  it("says nothing of what another file chooses where more answers are open than it can keep apart", () => {
    const head = (asked: number): string => `from keras import layers, Model, Input
def build(x, task):
    i = Input((8,))
${Array.from({ length: asked }, (_, n) => `    if ask(${String(n)}):\n        i = layers.Dense(8, activation="relu")(i)\n`).join("")}    o = layers.Dense(5, activation="softmax")
    if task:
        o = layers.Dense(1, activation="softmax")
    return Model(i, o(i))
`;
    const train = `from net import build\nbuild(load(), True).compile(loss="mse")\n`;
    assert.deepEqual(found({ "train.py": train, "net.py": head(0) }), ["softmax-on-one-unit"]);
    assert.deepEqual(found({ "train.py": train, "net.py": head(12) }), []);
    // What is always so is chosen by nobody.
    assert.deepEqual(found({ "train.py": train, "net.py": head(12).replace("    if task:\n    ", "") }), ["softmax-on-one-unit"]);
    // What is open in another part of the program does not bear on it.
    assert.deepEqual(
      found({
        "train.py": `from big import build as other\ndef show(x):\n    return other(x, False)\n${train}`,
        "net.py": head(0),
        "big.py": head(12),
      }),
      ["softmax-on-one-unit"],
    );
  });

  it("says nothing of numbers and labels that come through a file with more open answers than it can keep apart", () => {
    const data = (asked: number): string => `import numpy as np
def read(path):
    n = 7
${Array.from({ length: asked }, (_, k) => `    if ask(${String(k)}):\n        n = n + 1\n`).join("")}    return 1 if ask(n) else n, np.random.randint(0, 4, 100)
`;
    const train = "from data import read\nfrom keras import Input, Sequential, layers\nn, y = read(path)\n";
    const softmax = `${train}Sequential([Input((8,)), layers.Dense(n, activation="softmax")]).compile(loss="categorical_crossentropy")\n`;
    assert.deepEqual(found({ "train.py": softmax, "data.py": data(0) }), ["softmax-on-one-unit"]);
    assert.deepEqual(found({ "train.py": softmax, "data.py": data(12) }), []);
    const counted = data(12).replace("1 if ask(n) else n", "len([n])");
    assert.deepEqual(found({ "train.py": softmax, "data.py": counted }), []);
    assert.deepEqual(found({ "train.py": softmax, "data.py": counted.replace("len([n])", "1") }), ["softmax-on-one-unit"]);
    const labels = `${train}model = Sequential([Input((8,)), layers.Dense(4, activation="softmax")])\nmodel.compile(loss="categorical_crossentropy")\nmodel.fit(x, y)\n`;
    assert.deepEqual(found({ "train.py": labels, "data.py": data(0) }), ["integer-labels-with-categorical-loss"]);
    assert.deepEqual(found({ "train.py": labels, "data.py": data(12) }), []);
  });

  it("says what holds whatever another file chooses, though it cannot keep all of it apart", () => {
    const kinds = [..."abcdefghi"];
    const nets = `from keras import Sequential, layers\ndef build(kind):\n    model = Sequential([layers.Input((8,))])\n${kinds.map((kind, i) => `    ${i === 0 ? "if" : "elif"} kind == "${kind}":\n        model.add(layers.Dense(${i + 5}, activation="relu"))\n        model.add(layers.Dense(10, activation="softmax"))\n`).join("")}    return model\n`;
    const train = (loss: string): string =>
      `import sys\nfrom keras.datasets import mnist\nfrom nets import build\n(x, y), _ = mnist.load_data()\nmodel = build(sys.argv[1] if ask() else "b")\nmodel.compile(loss="${loss}")\nmodel.fit(x, y)\n`;
    assert.deepEqual(found({ "train.py": train("categorical_crossentropy"), "nets.py": nets }), ["integer-labels-with-categorical-loss"]);
    assert.deepEqual(found({ "train.py": train("sparse_categorical_crossentropy"), "nets.py": nets }), []);
  });

  it("says nothing of what is not there", () => {
    assert.deepEqual(found({ "train.py": `from nets import build\nbuild(5)${wrong}` }), []);
    assert.deepEqual(found({ "train.py": `import nets.cnn\nnets.cnn.build(5)${wrong}`, "nets/__init__.py": "" }), []);
    assert.deepEqual(found({ "train.py": `from ....nets import build\nbuild(5)${wrong}` }), []);
  });
});
