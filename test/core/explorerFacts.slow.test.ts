import { strict as assert } from "node:assert";
import type { ScalarActivation } from "../../src/core/activations/activation";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import { propertiesOf, type Properties } from "../../src/core/properties/all";

const properties = (id: string, given: Readonly<Record<string, number>> = {}): Properties & { readonly slope: (x: number) => number } => {
  const activation = scalarOf(id);
  const values = { ...defaultValues(activation), ...given };
  return { ...propertiesOf(activation, values, 0.01), slope: (x) => activation.df(x, values) };
};
const scalarOf = (id: string): ScalarActivation => {
  const activation = findActivation(id);
  assert.ok(activation?.kind === "scalar", id);
  return activation;
};
const range = (id: string, given: Readonly<Record<string, number>> = {}): readonly (number | string)[] => {
  const { minimum, maximum } = properties(id, given);
  return [minimum, maximum].map(({ value, at }) => (at.points.length + at.intervals.length > 0 ? value : `${value} not taken`));
};
const near = (a: number | undefined, b: number, slack = 5e-5): void =>
  assert.ok(a !== undefined && Math.abs(a - b) <= slack, `${a}, not ${b}`);

/** A widely read table of activation functions has each of these wrong. */
describe("facts that are often told wrong", () => {
  it("tanh, sine, cosine and the symmetric sigmoid reach from -1 to 1, the waves both ends included", () => {
    assert.deepEqual(range("tanh"), ["-1 not taken", "1 not taken"]);
    assert.deepEqual(range("symmetric_sigmoid"), ["-1 not taken", "1 not taken"]);
    assert.deepEqual(range("sine"), [-1, 1]);
    assert.deepEqual(range("cosine"), [-1, 1]);
    near(properties("sine").lipschitz, 1, 1e-15);
  });

  it("softsign reaches from -1 to 1, not from 0 to infinity", () => assert.deepEqual(range("softsign"), ["-1 not taken", "1 not taken"]));

  it("arctan rises and is odd; so does and is the symmetric sigmoid", () => {
    for (const id of ["arctan", "symmetric_sigmoid"]) {
      const { parity, monotone } = properties(id);
      assert.deepEqual([parity, monotone], ["odd", { direction: "rising", strict: true }], id);
    }
  });

  it("LeCun's tanh has the constant 1.7159, which takes 1 to 1 within 0.00002", () => {
    const { maximum, fixedPoints } = properties("lecun_tanh");
    near(maximum.value, 1.7159, 1e-12);
    near(fixedPoints.points[2], 1, 2e-5);
    near(scalarOf("lecun_tanh").f(1, {}), 1, 1e-5);
    // What the table has instead.
    near(1.7519 * Math.tanh(2 / 3), 1.021, 1e-4);
  });

  it("the slope of the Gaussian stays within the root of 2 / e", () => {
    const { lipschitz, steepest, maximum } = properties("gaussian");
    near(lipschitz, Math.sqrt(2 / Math.E), 1e-15);
    near(Math.abs(steepest.x ?? NaN), Math.SQRT1_2, 1e-15);
    assert.deepEqual([maximum.value, maximum.at.points], [1, [0]]);
  });

  it("the slope of SELU below zero is f plus lambda alpha: 0.647 at -1", () => {
    const { slope } = properties("selu");
    near(slope(-1), 0.6468, 5e-5);
    near(scalarOf("selu").f(-1, {}) + 1.7580993408473766, slope(-1), 1e-15);
  });

  it("the slopes of ReLU and leaky ReLU never fall: both functions are convex", () => {
    for (const id of ["relu", "leaky_relu"]) {
      assert.deepEqual(properties(id).convexity, { convex: [[-Infinity, Infinity]], concave: [] }, id);
    }
  });

  it("hard sigmoid and hard tanh saturate right behind their knees", () => {
    for (const [id, knee] of [
      ["hard_sigmoid_keras2", 2.5],
      ["hard_sigmoid", 3],
      ["hard_tanh", 1],
    ] as const) {
      const { saturation, zeroGradient } = properties(id);
      assert.deepEqual(saturation, { below: -knee, above: knee }, id);
      assert.deepEqual(
        zeroGradient.intervals.map(({ from, to }) => [from, to]),
        [
          [-Infinity, -knee],
          [knee, Infinity],
        ],
        id,
      );
    }
    near(properties("hard_sigmoid").lipschitz, 1 / 6, 1e-15);
    near(properties("hard_sigmoid_keras2").lipschitz, 0.2, 1e-15);
  });

  it("the slope of the sigmoid does reach a quarter", () => {
    const { steepest, lipschitz } = properties("sigmoid");
    assert.deepEqual([steepest, lipschitz], [{ slope: 0.25, x: 0, neared: false }, 0.25]);
  });

  it("ELU, PReLU and RReLU are bounded below as their parameters say, not the other way round", () => {
    assert.deepEqual(range("elu", { alpha: 2 }), ["-2 not taken", "Infinity not taken"]);
    assert.deepEqual(range("prelu"), ["-Infinity not taken", "Infinity not taken"]);
    assert.deepEqual(range("rrelu"), ["-Infinity not taken", "Infinity not taken"]);
    assert.deepEqual(range("rrelu", { lower: 0, upper: 0 }), [0, "Infinity not taken"]);
  });
});

describe("closed forms", () => {
  it("of the response to a normal input", () => {
    const response = (id: string, given = {}): Properties["normalResponse"] => properties(id, given).normalResponse;
    near(response("relu").mean, 1 / Math.sqrt(2 * Math.PI), 1e-14);
    near(response("relu").gain, Math.SQRT2, 1e-14);
    near(response("leaky_relu", { negative_slope: 0.01 }).gain, Math.sqrt(2 / (1 + 0.01 ** 2)), 1e-14);
    near(response("exponential").mean, Math.sqrt(Math.E), 1e-13);
    near(response("exponential").secondMoment, Math.E ** 2, 1e-12);
    near(response("gelu").mean, 1 / Math.sqrt(4 * Math.PI), 1e-14);
    near(response("absolute").mean, Math.sqrt(2 / Math.PI), 1e-14);
    near(response("sine").secondMoment, (1 - Math.exp(-2)) / 2, 1e-14);
    near(response("cosine").mean, Math.exp(-0.5), 1e-14);
    near(response("gaussian").mean, Math.sqrt(1 / 3), 1e-14);
    assert.deepEqual([response("linear").mean, response("linear").isZeroCentred], [0, true]);
    // SELU was made for this: zero mean and unit variance are its fixed point.
    near(response("selu").mean, 0, 1e-15);
    near(response("selu").variance, 1, 1e-14);
    assert.ok(!response("sigmoid").isZeroCentred);
  });

  it("of places", () => {
    near(properties("gelu").steepest.x, Math.SQRT2, 1e-15);
    near(properties("log_log").lipschitz, 1 / Math.E, 1e-15);
    assert.deepEqual(properties("log_log").steepest.x, 0);
    assert.deepEqual(properties("bent_identity").asymptotes, [
      { side: "left", slope: 0.5, intercept: -0.5 },
      { side: "right", slope: 1.5, intercept: -0.5 },
    ]);
    assert.deepEqual(properties("sinc").maximum, { value: 1, at: { points: [0], intervals: [] } });
    near(properties("sinc").minimum.at.points[1], 4.493409457909064, 1e-14);
    near(properties("sigmoid").fixedPoints.points[0], 0.6590460684074066, 1e-15);
    assert.deepEqual(
      properties("sine").zeros.points.filter((x) => Math.abs(x) < 4),
      [-Math.PI, 0, Math.PI],
    );
    assert.deepEqual(
      properties("silu").convexity.convex.map(([a, b]) => a + b),
      [0],
    );
  });

  it("of continuity classes", () => {
    const rows = [
      "step",
      "hard_shrink",
      "relu",
      "selu",
      "elu",
      "celu",
      "softsign",
      "sparse_plus",
      "gelu",
      "tanh",
      "gaussian",
      "sinc",
      "bent_identity",
    ].map((id) => `${id} ${properties(id).smoothness.order}`);
    assert.deepEqual(rows, [
      "step -1",
      "hard_shrink -1",
      "relu 0",
      "selu 0",
      "elu 1",
      "celu 1",
      "softsign 1",
      "sparse_plus 1",
      "gelu Infinity",
      "tanh Infinity",
      "gaussian Infinity",
      "sinc Infinity",
      "bent_identity Infinity",
    ]);
    assert.equal(properties("elu", { alpha: 2 }).smoothness.order, 0);
  });

  it("of the identity at the origin", () => {
    const identical = ["linear", "tanh", "softsign", "arctan", "sine", "elu", "bent_identity", "hard_tanh", "srelu"];
    const others = ["relu", "leaky_relu", "selu", "gelu", "silu", "sigmoid", "lecun_tanh", "symmetric_sigmoid", "cosine"];
    for (const id of identical) assert.ok(properties(id).isIdentityAtOrigin, id);
    for (const id of others) assert.ok(!properties(id).isIdentityAtOrigin, id);
  });
});
