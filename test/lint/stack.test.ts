import assert from "node:assert/strict";
import { createLinter } from "../../src/lint/linter";
import { stackOf, type Stack } from "../../src/lint/stack";

const stack = (layers: string): Stack => {
  const text = `from keras import Sequential, Input, Model, layers\nfrom keras.layers import *\nmodel = Sequential([${layers}])\n`;
  const model = createLinter().analyse({ units: [{ uri: "a.py", text }] }).analysis.models[0]?.worlds[0]?.subject;
  assert.ok(model);
  return stackOf(model);
};
const functional = (body: string): Stack => {
  const text = `from keras import Input, Model\nfrom keras.layers import *\nx = Input((8,))\n${body}\nmodel = Model(x, y)\n`;
  const model = createLinter()
    .analyse({ units: [{ uri: "a.py", text }] })
    .analysis.models.at(-1)?.worlds[0]?.subject;
  assert.ok(model);
  return stackOf(model);
};
const sizes = ({ layers }: Stack): readonly string[] =>
  layers.map(({ fanIn, fanOut, head, initializerName }) => `${fanIn}-${fanOut} ${head.activation.id} ${initializerName}`);

describe("a model as a stack at initialisation", () => {
  it("has connections, activations and initialisers as the code has them", () => {
    assert.deepEqual(
      sizes(
        stack(
          `Input((20,)), Dense(64, activation="relu", kernel_initializer="he_normal"), Dense(32), Activation("tanh"), Dense(10, activation="softmax")`,
        ),
      ),
      ["20-64 relu he_normal", "64-32 tanh glorot_uniform", "32-10 linear glorot_uniform"],
    );
    assert.deepEqual(sizes(stack(`Input((28, 28, 1)), Conv2D(16, 3, activation="relu"), MaxPooling2D(), Flatten(), Dense(10)`)), [
      "9-144 relu glorot_uniform",
      "2704-10 linear glorot_uniform",
    ]);
  });

  it("says what it leaves out", () => {
    assert.deepEqual(stack(`Input((28, 28, 1)), Conv2D(16, 3, strides=2), MaxPooling2D(), Dropout(0.5), Flatten(), Dense(10)`).omitted, [
      "stride",
      "pooling",
      "dropout",
    ]);
    assert.deepEqual(stack(`Input((20,)), Dense(8), Dense(2)`).omitted, []);
  });

  it("refuses what it cannot model, says why and where, and keeps what stands before", () => {
    for (const [layers, why, what, kept] of [
      [`Input((20,)), Dense(64), LayerNormalization(), Dense(2)`, "normalization", "LayerNormalization", 1],
      [`Input((20, 4)), LSTM(64), Dense(2)`, "recurrent", "LSTM", 0],
      [`Input((20,)), Dense(64), Mine(), Dense(2)`, "incomplete", undefined, 0],
      [`Input((20,)), Dense(64, activation=pick()), Dense(2)`, "activation", "Dense", 0],
      [`Input((20,)), Dense(64, activation="softmax"), Dense(2)`, "vector", "Dense", 0],
      [`Input((20,)), Dense(64, activation="relu"), ReLU(), Dense(2)`, "twoActivations", "ReLU", 1],
      [`Input((20,)), Dense(64, kernel_initializer=pick()), Dense(2)`, "initializer", "Dense", 0],
      [`Input((20,)), Dense(64, trainable=False), Dense(2)`, "weights", "Dense", 0],
      [`Input((8, 8, 3)), Conv2DTranspose(4, 3), Conv2D(3, 3)`, "transposed", "Conv2DTranspose", 0],
      [`Input((20,)), Dense(2)`, "short", undefined, 1],
    ] as const) {
      const { refused, layers: before } = stack(layers);
      assert.deepEqual([refused?.why, refused?.layer?.className, before.length], [why, what, kept], layers);
    }
    assert.equal(functional(`h = Dense(8)(x)\ny = Add()([h, Dense(8)(h)])`).refused?.why, "merge");
    assert.equal(functional(`h = Dense(8)(x)\ny = [Dense(2)(h), Dense(3)(h)]`).refused?.why, "branches");
    assert.equal(functional(`d = Dense(8)\ny = d(d(x))`).refused?.why, "shared");
  });
});
