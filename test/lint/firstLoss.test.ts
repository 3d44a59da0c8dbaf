import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { firstLosses, type FirstLoss } from "../../src/lint/firstLoss";
import { createLinter } from "../../src/lint/linter";
import type { Settled } from "../../src/lint/settled";

const { heads } = JSON.parse(readFileSync("test/truth/firstLoss.json", "utf8")) as {
  /** What `scripts/firstLoss.py` saw Keras show. */
  readonly heads: readonly { readonly layer: string; readonly loss: string; readonly even: number; readonly usual: number }[];
};
const jax: Settled = { backend: "jax", version: "keras" };
const of = (text: string, settings: Settled = jax): readonly FirstLoss[] =>
  firstLosses(
    createLinter().analyse({
      units: [{ uri: "a.py", text: `import keras\nfrom keras import layers, Sequential, Input\nfrom keras.layers import Dense\n${text}` }],
      ...settings,
    }).analysis,
    settings,
  );
const model = (layer: string, loss: string): string =>
  `model = Sequential([Input((20,)), Dense(64, activation="relu"), ${layer}])\nmodel.compile(loss=${loss})\n`;
const nats = (of: number): number => Number(Math.log(of).toFixed(3));
const values = (text: string, settings?: Settled): readonly number[] => of(text, settings).map(({ value }) => Number(value.toFixed(3)));

describe("the loss to expect first", () => {
  let told = 0;
  for (const { layer, loss, even, usual } of heads) {
    it(`${layer} with ${loss}: what Keras shows, or nothing`, () => {
      const [found] = of(model(layer, loss));
      if (!found) return;
      told++;
      assert.ok(Math.abs(found.value - even) < 1e-4 * Math.max(1, even), `${found.value}, not ${even}`);
      assert.ok(usual > found.value * 0.99 && usual < found.value * 1.13, `${found.value}, with usual weights ${usual}`);
    });
  }

  it("tells it of a dozen of these heads, and not of margins and focal losses", () => {
    assert.equal(told, 12);
    for (const [layer, loss] of [
      ["Dense(1)", '"squared_hinge"'],
      ['Dense(1, activation="sigmoid")', '"binary_focal_crossentropy"'],
      ["Dense(4)", '"categorical_hinge"'],
    ] as const)
      assert.deepEqual(values(model(layer, loss)), []);
  });

  it("is the logarithm of the number of classes, or of two", () => {
    assert.deepEqual(
      of(model('Dense(10, activation="softmax")', '"categorical_crossentropy"')).map(({ logarithmOf, columns }) => [logarithmOf, columns]),
      [[10, 10]],
    );
    assert.deepEqual(
      of(model('Dense(1, activation="sigmoid")', '"bce"')).map(({ logarithmOf }) => logarithmOf),
      [2],
    );
    assert.deepEqual(
      of(model('Dense(10, activation="softmax")', '"binary_crossentropy"')).map(({ logarithmOf }) => logarithmOf),
      [null],
    );
  });

  it("does not tell it of logits that a normalisation made large", () => {
    assert.deepEqual(values(model("Dense(10), layers.BatchNormalization(), layers.Softmax()", '"categorical_crossentropy"')), []);
  });

  it("needs no number of columns where it does not depend on it", () => {
    assert.deepEqual(
      values(`model = Sequential([Input((20,)), Dense(read(), activation="sigmoid")])\nmodel.compile(loss="binary_crossentropy")\n`),
      [nats(2)],
    );
    assert.deepEqual(
      values(`model = Sequential([Input((20,)), Dense(read(), activation="softmax")])\nmodel.compile(loss="categorical_crossentropy")\n`),
      [],
    );
  });

  it("is another one where Keras hands the loss the logits, and unknown where nobody knows whether it does", () => {
    const text = model('Dense(10, activation="softmax")', '"binary_crossentropy"');
    assert.deepEqual(values(text), [0.325]);
    assert.deepEqual(values(text, { backend: "tensorflow", version: "keras" }), [nats(2)]);
    assert.deepEqual(values(text, {}), []);
    // Where they belong together both ways come to the same.
    assert.deepEqual(values(model('Dense(10, activation="softmax")', '"categorical_crossentropy"'), {}), [nats(10)]);
  });

  it("is silent about numbers, weights from elsewhere, biases that prefer a class, and unknown parts", () => {
    const softmax = 'Dense(3, activation="softmax")';
    const sparse = '"sparse_categorical_crossentropy"';
    assert.deepEqual(values(model(softmax, sparse)), [1.099]);
    for (const text of [
      model("Dense(1)", '"mse"'),
      model(softmax, '"kl_divergence"'),
      model('Dense(1, activation="sigmoid", bias_initializer=keras.initializers.Constant(-2))', '"bce"'),
      model('Dense(1, activation="sigmoid", trainable=False)', '"bce"'),
      model('Dense(1, activation="relu")', '"bce"'),
      model("Dense(1)", '"bce"'),
      model("Dense(3, activation=pick())", sparse),
      model(softmax, "pick()"),
      model(softmax, sparse).replace("model.compile", 'model.load_weights("a.weights.h5")\nmodel.compile'),
      model("Dense(3)", "keras.losses.SparseCategoricalCrossentropy(from_logits=pick())"),
    ])
      assert.deepEqual(values(text), [], text);
  });

  it("is told for every output", () => {
    assert.deepEqual(
      values(
        `x = Input((8,))\nmodel = keras.Model(x, [Dense(1, activation="sigmoid")(x), Dense(5, activation="softmax")(x)])\nmodel.compile(loss=["bce", "sparse_categorical_crossentropy"])\n`,
      ),
      [nats(2), 1.609],
    );
  });
});
