import assert from "node:assert/strict";
import { activations } from "../../src/core/activations";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import { composed } from "../../src/core/expressions/composed";
import type { Expression } from "../../src/core/expressions/expression";
import { saturationThreshold } from "../../src/core/plot/draw";
import { summaryOf } from "../../src/text/summaries";
import { facts, type Facts } from "../../src/webview/facts";
import { speaker } from "../../src/webview/part";
import { directionText, factRows, interval, saturationText, describeCurve } from "../../src/webview/properties";
import { itInFull } from "../full";

const near = (actual: number | null, expected: number): void =>
  assert.ok(actual !== null && Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);

const factsOf = (id: string, values: Readonly<Record<string, number>> = {}): Facts => {
  const activation = findActivation(id);
  assert.ok(activation?.kind === "scalar");
  return facts(activation, { ...defaultValues(activation), ...values }, saturationThreshold);
};

describe("the summaries", () => {
  it("say in Chinese what every activation does", () => {
    const english = activations.filter((activation) => summaryOf("zh-cn", activation) === activation.summary);
    assert.deepEqual(
      english.map(({ id }) => id),
      [],
    );
  });
});

describe("the facts of the property card", () => {
  it("finds the largest slope and where it is", () => {
    assert.deepEqual(factsOf("sigmoid").steepest, { slope: 0.25, x: 0 });
    assert.deepEqual(factsOf("relu").steepest, { slope: 1, x: null });
    assert.deepEqual(factsOf("linear").steepest, { slope: 1, x: null });
    // GELU is steepest where the density's own slope vanishes: at the root of 2.
    near(factsOf("gelu").steepest.x, Math.SQRT2);
    near(factsOf("softplus").steepest.slope, 1);
    assert.equal(factsOf("softplus").steepest.x, null);
    assert.deepEqual(factsOf("exponential").steepest, { slope: Infinity, x: null });
  });

  it("finds where the slope stays small for good", () => {
    // s(1 - s) = t  =>  x = ln(s / (1 - s))
    const s = (1 + Math.sqrt(1 - 4 * saturationThreshold)) / 2;
    const { below, above } = factsOf("sigmoid").saturation;
    near(above, Math.log(s / (1 - s)));
    near(below, -Math.log(s / (1 - s)));
    assert.deepEqual(factsOf("linear").saturation, { below: null, above: null });
    near(factsOf("elu", { alpha: 2 }).saturation.below, Math.log(saturationThreshold / 2));
    assert.equal(factsOf("elu").saturation.above, null);
    near(factsOf("relu").saturation.below, 0);
    near(factsOf("relu6").saturation.above, 6);
  });

  it("agrees with the slope itself for every function: small beyond, not small just inside", () => {
    for (const activation of activations) {
      if (activation.kind !== "scalar") continue;
      const values = defaultValues(activation);
      const { saturation } = facts(activation, values, saturationThreshold);
      for (const [edge, direction] of [
        [saturation.below, -1],
        [saturation.above, 1],
      ] as const) {
        if (edge === null) continue;
        for (const distance of [1e-9, 0.1, 1, 10, 100])
          assert.ok(
            Math.abs(activation.df(edge + direction * distance, values)) <= saturationThreshold,
            `${activation.id} at ${distance} beyond`,
          );
        assert.ok(Math.abs(activation.df(edge - direction * 1e-6, values)) >= saturationThreshold * 0.999, `${activation.id} inside`);
      }
    }
  });

  it("finds direction, symmetry and what becomes of a normal input", () => {
    const say = speaker("en");
    assert.deepEqual(
      ["relu", "sigmoid", "gelu"].map((id) => directionText(factsOf(id).monotone, say)),
      ["never falls", "rises", "up and down"],
    );
    assert.deepEqual(
      ["tanh", "gelu"].map((id) => factsOf(id).parity),
      ["odd", undefined],
    );
    near(factsOf("relu").normalResponse.gain, Math.SQRT2);
  });

  it("says them in words", () => {
    const say = speaker("en");
    assert.equal(saturationText(factsOf("sigmoid").saturation, say), "|x| > 4.6");
    assert.equal(saturationText(factsOf("relu").saturation, say), "x < 0");
    assert.equal(saturationText(factsOf("linear").saturation, say), null);
    assert.equal(interval([0, 1], [false, false]), "(0, 1)");
    assert.equal(interval([0, Infinity], [true, false]), "[0, ∞)");
    const sigmoid = findActivation("sigmoid");
    assert.ok(sigmoid?.kind === "scalar");
    assert.equal(
      describeCurve({ id: 1, slot: 0, use: null, activation: sigmoid, values: {} }, saturationThreshold, say),
      "Sigmoid: range (0, 1). Saturated where |x| > 4.6.",
    );
  });
});

describe("the facts of a program's own functions", () => {
  const x: Expression = { kind: "input" };
  const of = (name: "log" | "sqrt" | "exp" | "square" | "sin" | "cos", inner: Expression): Expression => ({
    kind: "elementary",
    name,
    of: inner,
  });
  const binary = (left: Expression, operator: "*" | "/", right: Expression): Expression => ({ kind: "binary", operator, left, right });
  const rowsOf = (expression: Expression, language: "en" | "zh-cn" = "en") =>
    Object.fromEntries(
      factRows({ activation: composed(expression, "own"), values: {} }, saturationThreshold, speaker(language)).map(({ term, value }) => [
        term,
        value,
      ]),
    );

  it("say that the range was found by search, and nothing of its ends", () => {
    assert.equal(rowsOf(of("exp", of("square", x)))["Range"], "1 to ∞, found by search");
    assert.equal(rowsOf(of("sin", x), "zh-cn")["值域"], "−1 至 1（由搜索得到）");
    assert.match(
      describeCurve({ id: 1, slot: 0, use: null, activation: composed(of("sin", x), "own"), values: {} }, 0.01, speaker("en")),
      /range −1 to 1, found by search/,
    );
  });

  itInFull("say where a function is defined, and only what holds there", () => {
    for (const [expression, range, defined, zeros] of [
      [of("sqrt", x), "0 to ∞", "x ≥ 0", "x = 0"],
      [of("log", x), "−∞ to ∞", "x > 0", "x = 1"],
      [binary({ kind: "number", value: 1 }, "/", x), "−∞ to ∞", "x < 0, x > 0", "none"],
      [binary(x, "*", of("log", x)), "−0.3679 to ∞", "x > 0", "x = 1"],
      [binary(of("sin", x), "/", of("cos", x)), "−∞ to ∞", "not everywhere", "endlessly many"],
    ] as const) {
      const rows = rowsOf(expression);
      assert.deepEqual([rows["Range"], rows["Defined"], rows["Zeros"]], [`${range}, found by search`, defined, zeros]);
      assert.equal(rows["Direction"], undefined);
      assert.ok(rows["Largest slope"] === "∞" || defined === "x < 0, x > 0", rows["Largest slope"]);
    }
    assert.equal(rowsOf(of("sin", x))["Defined"], undefined);
  });

  it("of functions of a vector say which ends are reached", () => {
    const rows = (id: string) => {
      const activation = findActivation(id);
      assert.ok(activation);
      return factRows({ activation, values: {} }, saturationThreshold, speaker("en")).map(({ value }) => value);
    };
    assert.deepEqual(rows("softmax"), ["(0, 1)", "positive, sum to 1"]);
    assert.deepEqual(rows("sparsemax"), ["[0, 1]", "none below 0, sum to 1"]);
    assert.deepEqual(rows("crelu"), ["[0, ∞)"]);
  });
});
