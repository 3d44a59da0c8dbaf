import assert from "node:assert/strict";
import { activations } from "../../src/core/activations";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import { saturationThreshold } from "../../src/core/plot/draw";
import { summaryOf } from "../../src/text/summaries";
import { facts, type Facts } from "../../src/webview/facts";
import { speaker } from "../../src/webview/part";
import { directionText, interval, saturationText, describeCurve } from "../../src/webview/properties";

const near = (actual: number | null, expected: number): void => assert.ok(actual !== null && Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);

const factsOf = (id: string, values: Readonly<Record<string, number>> = {}): Facts => {
  const activation = findActivation(id);
  assert.ok(activation?.kind === "scalar");
  return facts(activation, { ...defaultValues(activation), ...values }, saturationThreshold);
};

describe("the summaries", () => {
  it("say in Chinese what every activation does", () => {
    const english = activations.filter((activation) => summaryOf("zh-cn", activation) === activation.summary);
    assert.deepEqual(english.map(({ id }) => id), []);
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
      for (const [edge, direction] of [[saturation.below, -1], [saturation.above, 1]] as const) {
        if (edge === null) continue;
        for (const distance of [1e-9, 0.1, 1, 10, 100]) assert.ok(Math.abs(activation.df(edge + direction * distance, values)) <= saturationThreshold, `${activation.id} at ${distance} beyond`);
        assert.ok(Math.abs(activation.df(edge - direction * 1e-6, values)) >= saturationThreshold * 0.999, `${activation.id} inside`);
      }
    }
  });

  it("finds direction, symmetry and what becomes of a normal input", () => {
    const say = speaker("en");
    assert.deepEqual(["relu", "sigmoid", "gelu"].map((id) => directionText(factsOf(id).monotone, say)), ["never falls", "rises", "up and down"]);
    assert.deepEqual(["tanh", "gelu"].map((id) => factsOf(id).parity), ["odd", undefined]);
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
    assert.equal(describeCurve({ id: 1, slot: 0, use: null, activation: sigmoid, values: {} }, saturationThreshold, say), "Sigmoid: range (0, 1). Saturated where |x| > 4.6.");
  });
});
