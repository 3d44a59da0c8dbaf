import { strict as assert } from "node:assert";
import { largestDifference, variantsOf } from "../../src/core/sameName";

const apart = (name: string, window: readonly [number, number] = [-10, 10]) => {
  const found = largestDifference(variantsOf(name), window);
  assert.ok(found, name);
  return { x: found.x, size: found.size, names: [found.a.names[0], found.b.names[0]] };
};

describe("the same name, a different curve", () => {
  it("lists each framework's curve once, with all its names", () => {
    const slopes = variantsOf("leaky_relu").map(({ values, names }) => [values["negative_slope"], names.length > 0]);
    assert.deepEqual(slopes, [
      [0.2, true],
      [0.3, true],
      [0.01, true],
    ]);
    assert.equal(variantsOf("LeakyReLU").length, 3);
    assert.equal(variantsOf("tanh").length, 1);
    assert.deepEqual(variantsOf("nothing"), []);
  });

  it("measures how far the curves are apart, and where", () => {
    const leaky = apart("leaky_relu");
    assert.ok(leaky.x === -10 && Math.abs(leaky.size - 2.9) < 1e-12);
    const hard = apart("hard_sigmoid");
    assert.ok(Math.abs(Math.abs(hard.x) - 2.5) < 1e-9 && Math.abs(hard.size - (0.5 - 2.5 / 6)) < 1e-12);
    assert.deepEqual(hard.names, ["keras.activations.hard_sigmoid", "keras2.activations.hard_sigmoid"]);
    // The two GELUs differ most at ±2.699, by 4.732e-4.
    const gelu = apart("gelu");
    assert.ok(Math.abs(Math.abs(gelu.x) - 2.699) < 1e-3 && Math.abs(gelu.size - 4.7324e-4) < 1e-8, JSON.stringify(gelu));
    // PyTorch's softplus is x itself past 20, and so 2.06e-9 lower.
    assert.ok(Math.abs(apart("softplus", [-30, 30]).size - Math.log1p(Math.exp(-20))) < 1e-13);
  });

  it("finds no difference where there is none", () => {
    assert.equal(largestDifference(variantsOf("tanh"), [-1, 1]), undefined);
    // Of three slopes below zero any two are alike above it, where no kink lies either.
    assert.deepEqual(apart("leaky_relu", [1, 2]).size, 0);
    assert.equal(largestDifference([...variantsOf("softmax"), ...variantsOf("log_softmax"), ...variantsOf("tanh")], [-1, 1]), undefined);
  });
});
