import { composed } from "../../src/core/expressions/composed";
import type { Expression } from "../../src/core/expressions/expression";
import { propertiesOf } from "../../src/core/properties/all";
import { extremaOf } from "../../src/core/properties/extrema";
import { piecesOf, seamsOf } from "../../src/core/properties/pieces";
import { smoothnessOf } from "../../src/core/properties/smoothness";
import { vectorPropertiesOf } from "../../src/core/properties/vector";
import { strict as assert } from "node:assert";
import * as check from "fast-check";
import { activations } from "../../src/core/activations";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import type { ScalarActivation } from "../../src/core/activations/activation";
import { asymptotesOf } from "../../src/core/properties/asymptotes";
import { monotoneOf } from "../../src/core/properties/monotone";
import { saturationOf } from "../../src/core/properties/saturation";
import { largestSlopeOf, lipschitzOf, steepestOf } from "../../src/core/properties/steepest";
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
      check.assert(
        check.property(anyDouble, anyDouble, (x, y) => {
          const [fx, fy] = [activation.f(x, values), activation.f(y, values)];
          assert.ok(fx >= min && fx <= max);
          assert.ok(!Number.isNaN(activation.df(x, values)) && !Number.isNaN(activation.d2f(x, values)));
          if (parity !== undefined) assert.equal(activation.f(-x, values) + 0, (parity === "odd" ? -fx : fx) + 0);
          const slack = 1e-15 * Math.max(Math.abs(fx), Math.abs(fy));
          if (direction === "rising") assert.ok(x <= y === fx <= fy || Math.abs(fx - fy) <= slack);
        }),
        { seed: 5, numRuns: 60 },
      );
    });
  }

  it("softmax sums to one, keeps the order and does not see a shift", () => {
    const softmax = findActivation("softmax");
    assert.ok(softmax?.kind === "vector");
    check.assert(
      check.property(check.array(check.double({ min: -700, max: 700, noNaN: true }), { minLength: 1, maxLength: 12 }), (xs) => {
        const ps = softmax.f(xs, {});
        assert.ok(Math.abs(ps.reduce((a, b) => a + b, 0) - 1) < 1e-14);
        xs.forEach((x, i) => xs.forEach((y, j) => assert.ok(!(x < y) || (ps[i] ?? 0) <= (ps[j] ?? 0))));
        const shifted = softmax.f(
          xs.map((x) => x + 64),
          {},
        );
        shifted.forEach((p, i) => assert.ok(Math.abs(p - (ps[i] ?? 0)) < 1e-12));
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});

describe("computed properties", () => {
  it("find symmetry and direction", () => {
    const rows = ["tanh", "softsign", "tanh_shrink", "linear", "relu", "gelu", "mish", "sigmoid", "softplus"].map((id) => {
      const activation = scalarOf(id);
      return [id, parityOf(activation, defaultValues(activation)), monotoneOf(activation, defaultValues(activation))?.direction];
    });
    assert.deepEqual(rows, [
      ["tanh", "odd", "rising"],
      ["softsign", "odd", "rising"],
      ["tanh_shrink", "odd", "rising"],
      ["linear", "odd", "rising"],
      ["relu", undefined, "rising"],
      ["gelu", undefined, undefined],
      ["mish", undefined, undefined],
      ["sigmoid", undefined, "rising"],
      ["softplus", undefined, "rising"],
    ]);
  });

  it("find asymptotes, and none where the function is itself the line", () => {
    const of = (id: string) => asymptotesOf(scalarOf(id), defaultValues(scalarOf(id)));
    assert.deepEqual(of("gelu"), [
      { side: "left", slope: 0, intercept: 0 },
      { side: "right", slope: 1, intercept: 0 },
    ]);
    assert.deepEqual(of("relu"), []);
    assert.deepEqual(of("tanh"), [
      { side: "left", slope: 0, intercept: -1 },
      { side: "right", slope: 0, intercept: 1 },
    ]);
    assert.deepEqual(of("tanh_shrink"), [
      { side: "left", slope: 1, intercept: 1 },
      { side: "right", slope: 1, intercept: -1 },
    ]);
    assert.deepEqual(of("exponential"), [{ side: "left", slope: 0, intercept: 0 }]);
    // It comes to 1 so fast that doubles cannot tell beyond 4.
    assert.deepEqual(of("log_log"), [
      { side: "left", slope: 0, intercept: 0 },
      { side: "right", slope: 0, intercept: 1 },
    ]);
    close(of("selu")[0]?.intercept ?? NaN, -1.7580993);
  });

  it("find where the gradient is gone", () => {
    const of = (id: string, threshold: number) => saturationOf(scalarOf(id), defaultValues(scalarOf(id)), threshold, [-20, 20]);
    assert.deepEqual(of("relu", 0), [[-20, 0]]);
    assert.deepEqual(of("hard_shrink", 0), [[-0.5, 0.5]]);
    assert.deepEqual(of("hard_sigmoid", 0.01), [
      [-20, -3],
      [3, 20],
    ]);
    assert.deepEqual(of("linear", 0.01), []);
    assert.deepEqual(saturationOf(scalarOf("relu6"), {}, 0, [1, 20]), [[6, 20]]);
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

  it("find convexity, extremes, fixed points and where the gradient settles", () => {
    const of = (id: string, given = {}) => propertiesOf(scalarOf(id), { ...defaultValues(scalarOf(id)), ...given }, 0.01);
    assert.deepEqual(of("relu").convexity, { convex: [[-Infinity, Infinity]], concave: [] });
    assert.deepEqual(of("linear").convexity, { convex: [[-Infinity, Infinity]], concave: [[-Infinity, Infinity]] });
    assert.deepEqual(of("hard_tanh").convexity, { convex: [[-Infinity, 1]], concave: [[-1, Infinity]] });
    assert.deepEqual(of("tanh").convexity, { convex: [[-Infinity, 0]], concave: [[0, Infinity]] });
    // Straight, bent, straight again.
    assert.deepEqual(of("sparse_plus").convexity, { convex: [[-Infinity, Infinity]], concave: [] });
    // A jump is inside no curve.
    assert.deepEqual(of("hard_shrink").convexity, { convex: [], concave: [] });
    const [relu6, relu, sigmoid] = [of("relu6"), of("relu"), of("sigmoid")];
    assert.deepEqual(relu6.maximum, { value: 6, at: { points: [], intervals: [{ from: 6, to: Infinity, hasFrom: true, hasTo: false }] } });
    assert.deepEqual(relu.minimum, { value: 0, at: { points: [], intervals: [{ from: -Infinity, to: 0, hasFrom: false, hasTo: true }] } });
    assert.deepEqual(
      [relu.maximum.value, sigmoid.maximum, sigmoid.minimum.value],
      [Infinity, { value: 1, at: { points: [], intervals: [] } }, 0],
    );
    assert.deepEqual(of("gaussian").maximum, { value: 1, at: { points: [0], intervals: [] } });
    assert.deepEqual(relu.fixedPoints.intervals, [{ from: 0, to: Infinity, hasFrom: true, hasTo: false }]);
    assert.deepEqual(
      of("cosine").fixedPoints.points.map((x) => x.toFixed(6)),
      ["0.739085"],
    );
    assert.deepEqual(
      [of("hard_tanh").saturation, of("relu").saturation, of("sine").saturation],
      [
        { below: -1, above: 1 },
        { below: 0, above: null },
        { below: null, above: null },
      ],
    );
    close(sigmoid.saturation.above ?? NaN, 4.58486);
    assert.deepEqual(
      of("hard_tanh").zeroGradient.intervals.map(({ from, to }) => [from, to]),
      [
        [-Infinity, -1],
        [1, Infinity],
      ],
    );
    assert.deepEqual(
      [of("relu").zeros.intervals.length, of("tanh").zeros.points, of("tanh").isIdentityAtOrigin, of("sigmoid").isIdentityAtOrigin],
      [1, [0], true, false],
    );
  });

  it("find which way a function goes, and that it goes nowhere", () => {
    const x: Expression = { kind: "input" };
    const of = (expression: Expression) => monotoneOf(composed(expression, "own"), {});
    assert.deepEqual(of({ kind: "elementary", name: "negative", of: x }), { direction: "falling", strict: true });
    assert.deepEqual(of({ kind: "number", value: 2 }), { direction: "constant", strict: false });
    assert.equal(of({ kind: "elementary", name: "square", of: x }), undefined);
    assert.deepEqual(monotoneOf(scalarOf("relu"), defaultValues(scalarOf("relu"))), { direction: "rising", strict: false });
  });

  it("find how smooth a function is, to the third derivative", () => {
    const x: Expression = { kind: "input" };
    const relu = (of: Expression): Expression => ({
      kind: "activation",
      id: "relu",
      values: { negative_slope: 0, max_value: Infinity, threshold: 0 },
      of,
    });
    const raised = (left: Expression, power: number): Expression => ({
      kind: "binary",
      operator: "**",
      left,
      right: { kind: "number", value: power },
    });
    const of = (expression: Expression) => smoothnessOf(composed(expression, "own"), {}).order;
    const bent = relu({ kind: "binary", operator: "-", left: x, right: { kind: "number", value: 0.7 } });
    assert.deepEqual([of(bent), of(raised(bent, 2)), of(raised(bent, 3)), of(raised(bent, 4))], [0, 1, 2, Infinity]);
    const known = (id: string, given = {}) => smoothnessOf(scalarOf(id), { ...defaultValues(scalarOf(id)), ...given });
    assert.deepEqual([known("step"), known("tanh").order, known("elu")], [{ order: -1, at: [0] }, Infinity, { order: 1, at: [0] }]);
    // PyTorch's softplus gives up at 20 what doubles can still tell, and at 30 what they all but cannot.
    assert.deepEqual([known("softplus", { threshold: 20 }).order, known("softplus", { threshold: 30 }).order], [-1, Infinity]);
    // A kink and, further right, a seam.
    const seam: Expression = {
      kind: "binary",
      operator: "+",
      left: relu(x),
      right: raised(relu({ kind: "binary", operator: "-", left: x, right: { kind: "number", value: 2 } }), 2),
    };
    assert.deepEqual(seamsOf(composed(seam, "own"), {}), [2]);
    assert.deepEqual(
      piecesOf(composed(seam, "own"), {}).map(({ from }) => Math.round(from * 1e6) / 1e6 + 0),
      [-Infinity, 0, 2],
    );
  });

  it("find how steep a function is anywhere", () => {
    const of = (id: string, given = {}) => lipschitzOf(scalarOf(id), { ...defaultValues(scalarOf(id)), ...given });
    assert.deepEqual(
      [of("sigmoid"), of("step"), of("softplus", { threshold: 20 }), of("softplus", { threshold: 30 }), of("exponential")],
      [0.25, Infinity, Infinity, 1, Infinity],
    );
    const largest = (id: string) => largestSlopeOf(scalarOf(id), defaultValues(scalarOf(id)));
    assert.deepEqual(
      [largest("absolute").slope, largest("sine"), largest("gaussian").x],
      [1, { slope: 1, x: 0, neared: false }, largest("gaussian").x],
    );
    close(largest("gaussian").x ?? NaN, -Math.SQRT1_2);
    // Not defined below zero, and vertical at it.
    const root = steepestOf(composed({ kind: "elementary", name: "sqrt", of: { kind: "input" } }, "own"), {});
    assert.ok(root.slope > 100 && !Number.isNaN(root.slope));
  });

  it("find a least value both on a stretch and at a point beside it", () => {
    const x: Expression = { kind: "input" };
    const number = (value: number): Expression => ({ kind: "number", value });
    const binary = (left: Expression, operator: "+" | "-" | "*" | "max", right: Expression): Expression => ({
      kind: "binary",
      operator,
      left,
      right,
    });
    const [rest, hole] = [
      binary(number(0), "max", binary(number(1), "-", x)),
      { kind: "elementary", name: "abs", of: binary(x, "+", number(2)) } as const,
    ];
    const { minimum } = extremaOf(composed(binary(rest, "*", hole), "own"), {});
    assert.deepEqual(
      [minimum.value, minimum.at.points.map(Math.round), minimum.at.intervals.map(({ from, to }) => [Math.round(from), to])],
      [0, [-2], [[1, Infinity]]],
    );
  });

  it("of a vector are those of its outputs", () => {
    const of = (id: string) => {
      const activation = findActivation(id);
      assert.ok(activation?.kind === "vector", id);
      const { largestSlope, ...rest } = vectorPropertiesOf(activation, defaultValues(activation));
      return [
        Object.entries(rest)
          .flatMap(([name, holds]) => (holds ? [name] : []))
          .join(" "),
        largestSlope <= 1,
      ];
    };
    assert.deepEqual(["softmax", "sparsemax", "log_softmax", "crelu", "maxout", "glu"].map(of), [
      ["isNonNegative sumsToOne isShiftInvariant keepsOrder", true],
      ["isNonNegative sumsToOne isShiftInvariant keepsOrder givesZeros", true],
      ["isShiftInvariant keepsOrder", true],
      ["isNonNegative givesZeros", true],
      ["", true],
      ["", true],
    ]);
  });

  it("take TensorFlow's slope at every kink", () => {
    const slopes = activations.flatMap((activation) => {
      // Only what Keras has: of the others nobody knows TensorFlow's slope.
      if (activation.kind !== "scalar" || !activation.knownAs.some(({ name }) => name.startsWith("keras"))) return [];
      const values = defaultValues(activation);
      return activation.kinks(values).map((x) => `${activation.id}'(${x}) = ${activation.df(x, values)}`);
    });
    assert.deepEqual(slopes, [
      "hard_sigmoid'(-3) = 0",
      "hard_sigmoid'(3) = 0",
      "hard_sigmoid_keras2'(-2.5) = 0.2",
      "hard_sigmoid_keras2'(2.5) = 0.2",
      "hard_silu'(-3) = 0",
      "hard_silu'(3) = 1",
      "hard_tanh'(-1) = 1",
      "hard_tanh'(1) = 1",
      "leaky_relu'(0) = 0.2",
      "prelu'(0) = 0",
      "relu'(0) = 0",
      "relu6'(0) = 0",
      "relu6'(6) = 0",
      "selu'(0) = 1.0507009873554805",
      "soft_shrink'(-0.5) = 0",
      "soft_shrink'(0.5) = 0",
      "sparse_sigmoid'(-1) = 0",
      "sparse_sigmoid'(1) = 0",
    ]);
    const relu = scalarOf("relu");
    const at = (x: number, given: Readonly<Record<string, number>>): number => relu.df(x, { ...defaultValues(relu), ...given });
    assert.deepEqual(
      [at(6, { max_value: 6 }), at(5, { max_value: 5 }), at(0, { negative_slope: 0.1 }), at(1, { threshold: 1, negative_slope: 0.1 })],
      [0, 1, 0.1, 0],
    );
  });
});
