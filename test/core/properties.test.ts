import { strict as assert } from "node:assert";
import * as check from "fast-check";
import { activations } from "../../src/core/activations";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import type { ScalarActivation } from "../../src/core/activations/activation";
import { asymptotesOf } from "../../src/core/properties/asymptotes";
import { monotoneOf } from "../../src/core/properties/monotone";
import { saturationOf } from "../../src/core/properties/saturation";
import { steepestOf } from "../../src/core/properties/steepest";
import { parityOf } from "../../src/core/properties/symmetry";

const scalarOf = (id: string): ScalarActivation => {
  const activation = findActivation(id);
  assert.ok(activation?.kind === "scalar");
  return activation;
};
const close = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1e-5, `${a}, not ${b}`);

describe("properties of random inputs", () => {
  const anyDouble = check.double({ noNaN: true });

  for (const activation of activations) {
    if (activation.kind !== "scalar") continue;
    const values = defaultValues(activation);
    const parity = parityOf(activation, values);
    const direction = monotoneOf(activation, values)?.direction;

    it(`${activation.id}: in range, no NaN, ${parity ?? "no symmetry"}, ${direction ?? "not monotone"}`, () => {
      const [min, max] = activation.range(values);
      check.assert(check.property(anyDouble, anyDouble, (x, y) => {
        const [fx, fy] = [activation.f(x, values), activation.f(y, values)];
        assert.ok(fx >= min && fx <= max);
        assert.ok(!Number.isNaN(activation.df(x, values)) && !Number.isNaN(activation.d2f(x, values)));
        if (parity !== undefined) assert.equal(activation.f(-x, values) + 0, (parity === "odd" ? -fx : fx) + 0);
        const slack = 1e-15 * Math.max(Math.abs(fx), Math.abs(fy));
        if (direction === "rising") assert.ok((x <= y) === (fx <= fy) || Math.abs(fx - fy) <= slack);
      }), { seed: 5, numRuns: 60 });
    });
  }

  it("softmax sums to one, keeps the order and does not see a shift", () => {
    const softmax = findActivation("softmax");
    assert.ok(softmax?.kind === "vector");
    check.assert(check.property(check.array(check.double({ min: -700, max: 700, noNaN: true }), { minLength: 1, maxLength: 12 }), (xs) => {
      const ps = softmax.f(xs, {});
      assert.ok(Math.abs(ps.reduce((a, b) => a + b, 0) - 1) < 1e-14);
      xs.forEach((x, i) => xs.forEach((y, j) => assert.ok(!(x < y) || (ps[i] ?? 0) <= (ps[j] ?? 0))));
      const shifted = softmax.f(xs.map((x) => x + 64), {});
      shifted.forEach((p, i) => assert.ok(Math.abs(p - (ps[i] ?? 0)) < 1e-12));
    }), { seed: 6, numRuns: 100 });
  });
});

describe("computed properties", () => {
  it("find symmetry and direction", () => {
    const rows = ["tanh", "softsign", "tanh_shrink", "linear", "relu", "gelu", "mish", "sigmoid", "softplus"].map((id) => {
      const activation = scalarOf(id);
      return [id, parityOf(activation, defaultValues(activation)), monotoneOf(activation, defaultValues(activation))?.direction];
    });
    assert.deepEqual(rows, [
      ["tanh", "odd", "rising"], ["softsign", "odd", "rising"], ["tanh_shrink", "odd", "rising"], ["linear", "odd", "rising"],
      ["relu", undefined, "rising"], ["gelu", undefined, undefined], ["mish", undefined, undefined],
      ["sigmoid", undefined, "rising"], ["softplus", undefined, "rising"],
    ]);
  });

  it("find asymptotes, and none where the function is itself the line", () => {
    const of = (id: string) => asymptotesOf(scalarOf(id), defaultValues(scalarOf(id)));
    assert.deepEqual(of("gelu"), [{ side: "left", slope: 0, intercept: 0 }, { side: "right", slope: 1, intercept: 0 }]);
    assert.deepEqual(of("relu"), []);
    assert.deepEqual(of("tanh"), [{ side: "left", slope: 0, intercept: -1 }, { side: "right", slope: 0, intercept: 1 }]);
    assert.deepEqual(of("tanh_shrink"), [{ side: "left", slope: 1, intercept: 1 }, { side: "right", slope: 1, intercept: -1 }]);
    assert.deepEqual(of("exponential"), [{ side: "left", slope: 0, intercept: 0 }]);
    // It comes to 1 so fast that doubles cannot tell beyond 4.
    assert.deepEqual(of("log_log"), [{ side: "left", slope: 0, intercept: 0 }, { side: "right", slope: 0, intercept: 1 }]);
    close(of("selu")[0]?.intercept ?? NaN, -1.7580993);
  });

  it("find where the gradient is gone", () => {
    const of = (id: string, threshold: number) => saturationOf(scalarOf(id), defaultValues(scalarOf(id)), threshold, [-20, 20]);
    assert.deepEqual(of("relu", 0), [[-20, 0]]);
    assert.deepEqual(of("hard_shrink", 0), [[-0.5, 0.5]]);
    assert.deepEqual(of("hard_sigmoid", 0.01), [[-20, -3], [3, 20]]);
    assert.deepEqual(of("linear", 0.01), []);
    const [left, right] = of("sigmoid", 0.01);
    close(left?.[1] ?? NaN, -4.58486);
    close(right?.[0] ?? NaN, 4.58486);
  });

  it("find the steepest place", () => {
    const of = (id: string) => steepestOf(scalarOf(id), defaultValues(scalarOf(id)));
    assert.deepEqual(of("sigmoid"), { x: 0, slope: 0.25, neared: false });
    close(of("gelu").slope, 1.1289);
    close(of("gelu").x ?? NaN, Math.SQRT2);
    assert.deepEqual(of("softplus"), { slope: 1, neared: true });
    assert.deepEqual(of("exponential"), { slope: Infinity, neared: true });
    assert.deepEqual(of("elu"), { slope: 1, neared: false }, "on all of the straight side");
    close(of("hard_silu").slope, 1.5);
  });

  it("take TensorFlow's slope at every kink", () => {
    const slopes = activations.flatMap((activation) => {
      // Only what Keras has: of the others nobody knows TensorFlow's slope.
      if (activation.kind !== "scalar" || !activation.knownAs.some(({ name }) => name.startsWith("keras"))) return [];
      const values = defaultValues(activation);
      return activation.kinks(values).map((x) => `${activation.id}'(${x}) = ${activation.df(x, values)}`);
    });
    assert.deepEqual(slopes, [
      "hard_sigmoid'(-3) = 0", "hard_sigmoid'(3) = 0", "hard_sigmoid_keras2'(-2.5) = 0.2", "hard_sigmoid_keras2'(2.5) = 0.2",
      "hard_silu'(-3) = 0", "hard_silu'(3) = 1", "hard_tanh'(-1) = 1", "hard_tanh'(1) = 1", "leaky_relu'(0) = 0.2",
      "prelu'(0) = 0", "relu'(0) = 0", "relu6'(0) = 0", "relu6'(6) = 0", "selu'(0) = 1.0507009873554805",
      "soft_shrink'(-0.5) = 0", "soft_shrink'(0.5) = 0", "sparse_sigmoid'(-1) = 0", "sparse_sigmoid'(1) = 0",
    ]);
    const relu = scalarOf("relu");
    const at = (x: number, given: Readonly<Record<string, number>>): number => relu.df(x, { ...defaultValues(relu), ...given });
    assert.deepEqual([at(6, { max_value: 6 }), at(5, { max_value: 5 }), at(0, { negative_slope: 0.1 }), at(1, { threshold: 1, negative_slope: 0.1 })], [0, 1, 0.1, 0]);
  });
});
