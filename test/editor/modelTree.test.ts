import { strict as assert } from "node:assert";
import { glyph } from "../../src/core/plot/glyph";
import { createLinter } from "../../src/lint/linter";
import type { Language } from "../../src/text/language";
import { modelTree, shapeText, type Branch } from "../../src/vscode/modelTree";

const tree = (text: string, language: Language = "en"): readonly Branch[] =>
  modelTree(
    language,
    createLinter().analyse({ units: [{ uri: "a.py", text }] }),
    ({ from }) => `line ${text.slice(0, from).split("\n").length}`,
  );

/** A tree as lines, indented. */
const lines = (branches: readonly Branch[], depth = 0): readonly string[] =>
  branches.flatMap(({ kind, label, description, children }) => [
    `${"  ".repeat(depth)}${kind}: ${label} | ${description}`,
    ...lines(children, depth + 1),
  ]);

const wrong = `import keras
model = keras.Sequential([
    keras.Input((20,)),
    keras.layers.Dense(16, activation="relu", name="first"),
    keras.layers.Dense(1, activation="softmax"),
])
model.compile(loss="binary_crossentropy", metrics=["accuracy"])
`;

describe("the tree of models", () => {
  it("shows layers, outputs and losses, with each finding where it stands", () => {
    assert.deepEqual(lines(tree(wrong)), [
      "model: Sequential | 2 layers · line 2",
      "  layer: Dense | 16 · relu · (None, 16)",
      "  layer: Dense | 1 · softmax · (None, 1)",
      "    error: Softmax on one unit | softmax-on-one-unit",
      "  output: Output | (None, 1)",
      "  compile: compile | binary_crossentropy · accuracy",
    ]);
  });

  it("names the outputs where there are several, and says from_logits", () => {
    const text = `import keras
i = keras.Input((4,))
m = keras.Model(i, {"a": keras.layers.Dense(1, name="a")(i), "b": keras.layers.Dense(3, name="b")(i)}, name="two")
m.compile(loss={"a": "mse", "b": keras.losses.SparseCategoricalCrossentropy(from_logits=True)})
`;
    const all = lines(tree(text));
    assert.equal(all[0], "model: two | 2 layers · line 3");
    assert.ok(all.includes("  output: a | (None, 1)") && all.includes("  output: b | (None, 3)"), all.join("\n"));
    assert.ok(
      all.some((line) => line.includes("mean_squared_error, sparse_categorical_crossentropy")),
      all.join("\n"),
    );
  });

  it("keeps what was found outside of models", () => {
    assert.deepEqual(lines(tree(`import keras\nkeras.layers.Dense(3, activation="Relu")\n`)), [
      "error: Unknown activation | unknown-activation",
    ]);
  });

  it("tells each finding once", () => {
    const twice = `${wrong}model.compile(loss="binary_crossentropy")\n`;
    assert.equal(lines(tree(twice)).filter((line) => line.includes("error")).length, 1);
  });

  it("has the curve of every function of one number, and goes to the code", () => {
    const [model] = tree(wrong);
    assert.deepEqual(
      model?.children.map(({ curve }) => curve?.activation.id),
      ["relu", undefined, undefined, undefined],
    );
    assert.equal(
      wrong.slice(model?.children[0]?.at.from, model?.children[0]?.at.to),
      `keras.layers.Dense(16, activation="relu", name="first")`,
    );
  });

  it("speaks Chinese, and is empty where there is nothing", () => {
    assert.match(tree(wrong, "zh-cn")[0]?.description ?? "", /2 层/);
    assert.deepEqual(tree("x = 1"), []);
  });

  it("prints shapes as Keras does", () =>
    assert.deepEqual([shapeText(null), shapeText([null]), shapeText([null, 28, 28, 1])], ["", "(None,)", "(None, 28, 28, 1)"]));

  it("draws icons within their 16 pixels", () => {
    const [relu] = tree(wrong)[0]?.children.flatMap(({ curve }) => (curve ? [curve] : [])) ?? [];
    assert.ok(relu);
    const numbers = [...(/d="([^"]*)"/.exec(glyph(relu.activation, relu.values, "#123456"))?.[1] ?? "").matchAll(/[\d.]+/g)].map(Number);
    assert.equal(numbers.length, 58);
    assert.ok(numbers.every((number) => number >= 1 && number <= 15));
    assert.deepEqual(numbers.slice(0, 2), [1, 13.4]); // Flat on the left, a little above the lower edge.
  });
});
