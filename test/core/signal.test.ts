import assert from "node:assert/strict";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import type { Initializer } from "../../src/core/signal/initializer";
import { propagate, unknownLayer, type LayerSignal, type SignalLayer } from "../../src/core/signal/propagate";
import { gradientRatio } from "./gradientRatio";

const he: Initializer = { kind: "varianceScaling", scale: 2, mode: "fan_in", distribution: "untruncated_normal" };
const layer = (id: string, change: Partial<SignalLayer> = {}): SignalLayer => {
  const activation = findActivation(id);
  assert.ok(activation, id);
  return { fanIn: 100, fanOut: 100, head: { activation, values: defaultValues(activation) }, initializer: he, ...change };
};
const reason = (signal: LayerSignal | undefined): string => (signal === undefined || signal.known ? "known" : signal.reason);

describe("a signal through layers", () => {
  it("keeps its mean square in ReLUs that He started", () => {
    const signals = propagate([layer("relu"), layer("relu"), layer("relu")]);
    for (const signal of signals)
      assert.ok(signal.known && Math.abs(signal.meanSquare - 1) < 1e-12 && Math.abs(signal.gradientFactor - 1) < 1e-12);
    assert.ok(Math.abs((gradientRatio(signals) ?? NaN) - 1) < 1e-12);
  });

  it("is not known where it cannot be, for the reason that is given", () => {
    const one = (change: Partial<SignalLayer>, id = "relu") => reason(propagate([layer(id, change)])[0]);
    assert.deepEqual(propagate([layer("relu"), unknownLayer, layer("relu")]).map(reason), ["known", "layer", "input"]);
    assert.deepEqual(
      [one({ initializer: null }), one({ head: null }), one({}, "softmax")],
      ["initializer", "activation", "vector-activation"],
    );
    assert.deepEqual(
      [{ fanIn: 0 }, { fanOut: 0 }, { fanIn: Infinity }, { fanOut: Infinity }, { fanIn: NaN }].map((change) => one(change)),
      ["fan", "fan", "fan", "fan", "fan"],
    );
    assert.deepEqual(
      [
        one({ initializer: { kind: "constant", value: 1 } }),
        one({ initializer: { kind: "uniform", min: 0, max: 1 } }),
        one({ initializer: { kind: "constant", value: 0 } }),
      ],
      ["constant-weights", "weights-with-mean", "known"],
    );
    assert.equal(one({ initializer: { kind: "normal", mean: 0, standardDeviation: 1e200 } }), "overflow");
    assert.equal(gradientRatio(propagate([layer("relu"), unknownLayer])), undefined);
  });

  it("is the same however many others were followed before it", () => {
    const stack = (biasVariance: number) => propagate([layer("linear", { biasVariance })]);
    const before = stack(0.5);
    for (let i = 0; i < 250; i++) stack(i / 100);
    assert.deepEqual(stack(0.5), before);
  });
});
