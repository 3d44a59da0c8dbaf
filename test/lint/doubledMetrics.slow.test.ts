import assert from "node:assert/strict";
import { createLinter } from "../../src/lint/linter";

const heads = [
  'Dense(1, activation="sigmoid")',
  'Dense(1, activation="softmax")',
  'Dense(6, activation="softmax")',
  'Dense(6, activation="sigmoid")',
  "Dense(6)",
  "Dense(1)",
];
const losses = [
  '"binary_crossentropy"',
  '"categorical_crossentropy"',
  '"sparse_categorical_crossentropy"',
  '"mse"',
  "keras.losses.BinaryCrossentropy(from_logits=True)",
];
const metrics = [
  '"accuracy"',
  "keras.metrics.Accuracy()",
  '"binary_accuracy"',
  '"categorical_accuracy"',
  '"sparse_categorical_accuracy"',
  "keras.metrics.BinaryAccuracy()",
  "keras.metrics.BinaryAccuracy(threshold=0.0)",
  '"mae"',
  '"top_k_categorical_accuracy"',
  '"sparse_top_k_categorical_accuracy"',
  '"categorical_crossentropy"',
];

/** The metrics of a program, written alike where they are alike. */
const listed = (text: string): readonly string[] =>
  (/metrics=\[(.*)\]/.exec(text)?.[1] ?? "")
    .split(/, (?=["k])/)
    .map((metric) => metric.replace("keras.metrics.BinaryAccuracy()", '"binary_accuracy"'));

describe("fixes of metrics", () => {
  for (const head of heads) {
    it(`leave none twice: ${head}`, () => {
      const linter = createLinter();
      let changed = 0;
      for (const loss of losses) {
        for (const first of metrics) {
          for (const second of metrics.filter((metric) => listed(`metrics=[${metric}]`)[0] !== listed(`metrics=[${first}]`)[0])) {
            const text = `import keras\nfrom keras import Sequential, Input\nfrom keras.layers import Dense\nmodel = Sequential([Input((8,)), ${head}])\nmodel.compile(loss=${loss}, metrics=[${first}, ${second}])\n`;
            for (const { fixes, rule } of linter.analyse({ units: [{ uri: "a.py", text }] }).findings) {
              for (const { edits, title } of fixes) {
                const after = [...edits]
                  .sort((a, b) => b.at.from - a.at.from)
                  .reduce((now, { at, text: put }) => now.slice(0, at.from) + put + now.slice(at.to), text);
                const found = listed(after);
                changed += Number(after.includes("metrics=") && found.join() !== listed(text).join());
                assert.equal(new Set(found).size, found.length, `${rule}, ${title}: ${text}\n${after}`);
              }
            }
          }
        }
      }
      assert.ok(changed > 0 || head === "Dense(1)", "nothing was changed");
    });
  }
});
