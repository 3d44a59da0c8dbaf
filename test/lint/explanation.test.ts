import assert from "node:assert/strict";
import { explain, type ExplainedPair } from "../../src/lint/explanation";
import { createLinter } from "../../src/lint/linter";
import type { Result } from "../../src/lint/result";

const linter = createLinter();
const analyse = (text: string): Result => linter.analyse({ units: [{ uri: "case.py", text }] });
const imports =
  "from keras import Sequential, Input, losses, metrics\nfrom keras.layers import Dense, Activation, Softmax, Conv2D, Flatten\n";

const shown = (pair: ExplainedPair | null, columns: number | null): string | null =>
  pair &&
  JSON.stringify({
    heads: pair.heads.map(({ activation, values }) => [activation.id, values]),
    loss: pair.loss.id,
    fromLogits: pair.fromLogits,
    parameters: pair.parameters,
    columns,
  });

/** The explanation of the first finding of a program. */
const first = (text: string) => {
  const { analysis, findings } = analyse(imports + text);
  assert.ok(findings[0], "nothing found");
  return explain(analysis, findings[0]);
};

describe("explanations", () => {
  it("have the user's own pair, columns and metrics, and the pair after each fix", () => {
    const { pair, columns, metrics, fixes } = first(
      `model = Sequential([Input((8,)), Dense(10, activation="softmax")])\nmodel.compile(loss=losses.BinaryCrossentropy(label_smoothing=0.1), metrics=["accuracy", metrics.BinaryAccuracy(threshold=0.4)])\n`,
    );
    assert.equal(
      shown(pair, columns),
      '{"heads":[["softmax",{}]],"loss":"binary_crossentropy","fromLogits":false,"parameters":{"label_smoothing":0.1},"columns":10}',
    );
    assert.deepEqual(
      metrics.map(({ metric, parameters }) => [metric.id, parameters]),
      [
        ["accuracy", {}],
        ["binary_accuracy", { threshold: 0.4 }],
      ],
    );
    assert.deepEqual(
      fixes.map((fix) => [fix.pair?.loss.id, fix.pair?.heads[0]?.activation.id, fix.open]),
      [
        ["categorical_crossentropy", "softmax", ["exclusive"]],
        ["binary_crossentropy", "sigmoid", ["exclusive"]],
      ],
    );
    assert.equal(pair?.keepsLogits, "unknown");
  });

  it("have the loss's own parameters as the code gives them, and name those that it does not tell", () => {
    const rows = (loss: string, head = 'Dense(10, activation="softmax")') => {
      const { pair } = first(`import sys\nmodel = Sequential([Input((8,)), ${head}])\nmodel.compile(loss=${loss})\n`);
      return pair && [pair.loss.id, pair.parameters, pair.unknownParameters];
    };
    assert.deepEqual(rows("losses.BinaryFocalCrossentropy(True, 0.3, gamma=4)"), [
      "binary_focal_crossentropy",
      { apply_class_balancing: 1, alpha: 0.3, gamma: 4 },
      [],
    ]);
    assert.deepEqual(rows("losses.BinaryFocalCrossentropy(gamma=float(sys.argv[1]))"), ["binary_focal_crossentropy", {}, ["gamma"]]);
    assert.deepEqual(rows("losses.BinaryCrossentropy(label_smoothing=0.2, axis=-1, reduction='sum')"), [
      "binary_crossentropy",
      { label_smoothing: 0.2 },
      [],
    ]);
    assert.deepEqual(
      rows("losses.CategoricalFocalCrossentropy(alpha=[0.1, 0.9], label_smoothing=0.1)", 'Dense(10, activation="sigmoid")'),
      ["categorical_focal_crossentropy", { label_smoothing: 0.1 }, ["alpha"]],
    );
    assert.deepEqual(rows("losses.Huber(delta=2)", 'Dense(10, activation="softmax")'), ["huber", { delta: 2 }, []]);
    assert.deepEqual(rows("losses.Tversky(alpha=0.3, beta=0.7)", "Dense(4)"), ["tversky", { alpha: 0.3, beta: 0.7 }, []]);
    assert.deepEqual(rows("losses.Huber(**options)"), ["huber", {}, ["delta"]]);
    assert.deepEqual(rows('"binary_focal_crossentropy"'), ["binary_focal_crossentropy", {}, []]);
  });

  it("carry over to the fix what its loss takes too", () => {
    const { fixes } = first(
      `model = Sequential([Input((8,)), Dense(10, activation="softmax")])\nmodel.compile(loss=losses.BinaryFocalCrossentropy(True, 0.3, gamma=4, label_smoothing=0.1))\n`,
    );
    const after = fixes.map(({ pair }) => pair && [pair.loss.id, pair.parameters]);
    assert.deepEqual(after, [
      ["categorical_crossentropy", { label_smoothing: 0.1 }],
      ["binary_focal_crossentropy", { apply_class_balancing: 1, alpha: 0.3, gamma: 4, label_smoothing: 0.1 }],
    ]);
  });

  it("have the metrics as each fix leaves them, none twice", () => {
    const after = (text: string) =>
      first(text).fixes.map(({ metrics }) => metrics.map(({ metric, parameters }) => [metric.id, parameters]));
    const head = 'model = Sequential([Input((8,)), Dense(10, activation="sigmoid")])\n';
    assert.deepEqual(after(`${head}model.compile(loss="binary_crossentropy", metrics=[metrics.Accuracy(), "mae"])\n`), [
      [
        ["binary_accuracy", {}],
        ["mean_absolute_error", {}],
      ],
    ]);
    assert.deepEqual(after(`${head}model.compile(loss="binary_crossentropy", metrics=[metrics.Accuracy(), "binary_accuracy"])\n`), [
      [["binary_accuracy", {}]],
    ]);
    assert.deepEqual(
      after(`${head}model.compile(loss="binary_crossentropy", metrics=[metrics.Accuracy(), metrics.BinaryAccuracy(threshold=0.4)])\n`),
      [
        [
          ["binary_accuracy", {}],
          ["binary_accuracy", { threshold: 0.4 }],
        ],
      ],
    );
  });

  it("follow several activations, innermost first, and the fix that takes one away", () => {
    const { pair, fixes } = first(
      `model = Sequential([Input((8,)), Dense(4, activation="softmax"), Softmax()])\nmodel.compile(loss="categorical_crossentropy")\n`,
    );
    assert.deepEqual(
      pair?.heads.map(({ activation }) => activation.id),
      ["softmax", "softmax"],
    );
    assert.deepEqual(
      fixes[0]?.pair?.heads.map(({ activation }) => activation.id),
      ["softmax"],
    );
  });

  it("say what stays open: labels, classes, outputs", () => {
    const open = (text: string) => first(text).fixes.map((fix) => fix.open);
    assert.deepEqual(
      open(`model = Sequential([Input((8,)), Dense(1, activation="softmax")])\nmodel.compile(loss="sparse_categorical_crossentropy")\n`),
      [["classes"], ["classes"]],
    );
    const kept = open(
      `model = Sequential([Input((8,)), Dense(4, activation="softmax")])\nmodel.compile(loss=losses.CategoricalCrossentropy(from_logits=True))\n`,
    );
    assert.ok(
      kept.some((questions) => questions.includes("outputs")),
      JSON.stringify(kept),
    );
  });

  it("show the layers that are one matrix, with their sizes where they are matrices", () => {
    const sizes = (text: string) => first(text).linear.map(({ layer, inputs, units }) => [layer.className, inputs, units]);
    assert.deepEqual(sizes("model = Sequential([Input((20,)), Dense(64), Dense(32), Dense(3, activation='softmax')])\n"), [
      ["Dense", 20, 64],
      ["Dense", 64, 32],
      ["Dense", 32, 3],
    ]);
    assert.deepEqual(sizes("model = Sequential([Input((8, 8, 3)), Conv2D(16, 3), Conv2D(16, 3), Flatten(), Dense(2)])\n").slice(0, 2), [
      ["Conv2D", null, null],
      ["Conv2D", null, null],
    ]);
  });

  it("are silent about the pair where a part of it is not known, and where the finding is about something else", () => {
    assert.equal(first(`model = Sequential([Input((8,)), Dense(4, activation="softmacks")])\nmodel.compile(loss="mse")\n`).pair, null);
  });
});
