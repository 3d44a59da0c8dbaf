import { strict as assert } from "node:assert";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import { defaultInitializer, truncatedDeviation, weightMoments, type Initializer } from "../../src/core/signal/initializer";
import { propagate, unknownLayer, type KnownSignal, type LayerSignal, type SignalLayer } from "../../src/core/signal/propagate";
import { gradientRatio } from "./gradientRatio";
import { drawWeights, meanSquare, normalNumbers, randomNumbers, simulate } from "./simulate";

const layer = (id: string, initializer: Initializer | null, fanIn = 128, fanOut = fanIn): SignalLayer => {
  const activation = findActivation(id);
  assert.ok(activation, id);
  return { fanIn, fanOut, head: { activation, values: defaultValues(activation) }, initializer };
};

const initializer = (name: string): Initializer => {
  const found = defaultInitializer(name);
  assert.ok(found, name);
  return found;
};

const stack = (id: string, name: string, depth: number, width = 128): readonly SignalLayer[] =>
  Array.from({ length: depth }, () => layer(id, initializer(name), width));

const known = (signal: LayerSignal | undefined): KnownSignal => {
  assert.ok(signal?.known, JSON.stringify(signal));
  return signal;
};

const near = (found: number | undefined, expected: number, relative: number): void =>
  assert.ok(found !== undefined && Math.abs(found - expected) <= relative * Math.abs(expected), `${found}, not ${expected}`);

describe("initialisers", () => {
  const names = [
    "glorot_uniform",
    "glorot_normal",
    "he_uniform",
    "he_normal",
    "lecun_uniform",
    "lecun_normal",
    "variance_scaling",
    "random_normal",
    "truncated_normal",
    "random_uniform",
    "orthogonal",
    "zeros",
    "ones",
    "constant",
  ];

  it("have the variances of their papers, whatever the distribution", () => {
    for (const kind of ["uniform", "normal"]) {
      near(weightMoments(initializer(`glorot_${kind}`), 100, 300).variance, 2 / 400, 1e-15);
      near(weightMoments(initializer(`he_${kind}`), 100, 300).variance, 2 / 100, 1e-15);
      near(weightMoments(initializer(`lecun_${kind}`), 100, 300).variance, 1 / 100, 1e-15);
    }
    near(weightMoments(initializer("orthogonal"), 100, 300).variance, 1 / 300, 1e-15);
    near(weightMoments(initializer("random_uniform"), 1, 1).variance, 0.01 / 12, 1e-12);
    assert.deepEqual(weightMoments(initializer("ones"), 5, 5), { mean: 1, variance: 0 });
  });

  it("correct a truncated normal by its own standard deviation", () => {
    // By Simpson's rule over the density between -2 and 2.
    const steps = 2000;
    let [mass, square] = [0, 0];
    for (let i = 0; i <= steps; i++) {
      const x = -2 + (4 * i) / steps;
      const weight = (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp((-x * x) / 2);
      mass += weight;
      square += weight * x * x;
    }
    near(Math.sqrt(square / mass), truncatedDeviation, 1e-12);
  });

  it("draw what they say, in a simulation", () => {
    for (const name of names) {
      const [fanIn, fanOut] = [90, 60];
      const weights = drawWeights(initializer(name), fanIn, fanOut, randomNumbers(17)).flatMap((row) => [...row]);
      const { mean, variance } = weightMoments(initializer(name), fanIn, fanOut);
      near(meanSquare(weights), mean ** 2 + variance, 0.04);
    }
    assert.equal(defaultInitializer("he_uniforms"), undefined);
  });

  it("are simulated with numbers that are normal", () => {
    const normal = normalNumbers(randomNumbers(3));
    const xs = Array.from({ length: 40_000 }, normal);
    near(meanSquare(xs), 1, 0.02);
    near(meanSquare(xs.map((x) => x * x)), 3, 0.05);
  });
});

describe("signal propagation", () => {
  it("agrees with what simulated networks do on average", () => {
    const pairs = [
      ["tanh", "glorot_uniform"],
      ["relu", "he_normal"],
      ["gelu", "he_uniform"],
      ["selu", "lecun_normal"],
      ["sigmoid", "glorot_normal"],
      ["linear", "orthogonal"],
      ["leaky_relu", "truncated_normal"],
    ] as const;
    for (const [id, name] of pairs) {
      const layers = [48, 32, 56].map((width, i, all) => layer(id, initializer(name), width, all[i + 1] ?? 40));
      const runs = Array.from({ length: 20 }, (_, seed) => simulate(layers, 1000 + seed));
      const signals = propagate(layers).map(known);
      const compare = (expected: number, of: (run: (typeof runs)[number]) => number): void => {
        const found = runs.map(of);
        const average = found.reduce((sum, x) => sum + x, 0) / found.length;
        const error = Math.sqrt(meanSquare(found.map((x) => x - average)) / found.length);
        // Finite widths shift the average a little besides.
        assert.ok(
          Math.abs(average - expected) <= 3 * error + 0.04 * expected,
          `${id} with ${name}: ${average} ± ${error}, not ${expected}`,
        );
        assert.ok(error < 0.25 * expected, "the simulation says nothing");
      };
      signals.forEach((signal, i) => compare(signal.meanSquare, (run) => run.meanSquares[i] ?? NaN));
      compare((gradientRatio(signals) ?? NaN) ** 2, (run) => run.gradient);
    }
  });

  it("keeps the mean square where theory says so: He with ReLU, LeCun with SELU, orthogonal with nothing", () => {
    for (const signal of propagate(stack("relu", "he_normal", 30)).map(known)) {
      near(signal.meanSquare, 1, 1e-12);
      near(signal.gradientFactor, 1, 1e-12);
    }
    const selu = known(propagate(stack("selu", "lecun_normal", 1))[0]);
    near(selu.variance, 1, 1e-14);
    assert.ok(Math.abs(selu.mean) < 1e-14);
    near(gradientRatio(propagate(stack("linear", "orthogonal", 50))), 1, 1e-12);
  });

  // Twenty layers of 128; simulated networks of that width scatter around these by a factor of about two.
  for (const [id, name, expected] of [
    ["sigmoid", "glorot_uniform", 2.573e-13],
    ["tanh", "glorot_uniform", 0.1897],
    ["relu", "glorot_uniform", 2 ** -10],
    ["relu", "he_normal", 1],
    ["gelu", "glorot_uniform", 1.991e-6],
    ["selu", "lecun_normal", 1.996],
  ] as const) {
    it(`twenty layers of ${id} with ${name}: gradients come back times ${expected}`, () => {
      near(gradientRatio(propagate(stack(id, name, 20))), expected, 5e-4);
    });
  }

  it("counts biases, parameters and scales of the input", () => {
    const [half] = propagate([{ ...layer("linear", initializer("lecun_normal")), biasVariance: 0.25 }], 4);
    near(known(half).before, 4.25, 1e-14);
    const leaky = findActivation("leaky_relu");
    assert.ok(leaky);
    const [signal] = propagate([
      { ...layer("linear", initializer("lecun_normal")), head: { activation: leaky, values: { negative_slope: 0.5 } } },
    ]);
    near(known(signal).meanSquare, (1 + 0.25) / 2, 1e-14);
  });

  it("goes on to two hundred layers without losing the product", () => {
    const ratio = gradientRatio(propagate(stack("relu", "glorot_uniform", 200)));
    near(ratio, 2 ** -100, 1e-9);
    const dead = propagate(stack("relu", "zeros", 2));
    assert.deepEqual([known(dead[0]).meanSquare, gradientRatio(dead)], [0, 0]);
  });

  it("says why where it says nothing, and takes nothing for granted after that", () => {
    const relu = layer("relu", initializer("he_normal"));
    const reason = (...layers: Parameters<typeof propagate>[0]): readonly string[] =>
      propagate(layers).map((signal) => (signal.known ? "known" : signal.reason));
    assert.deepEqual(reason(relu, unknownLayer, relu), ["known", "layer", "input"]);
    assert.deepEqual(reason(relu, layer("relu", null)), ["known", "initializer"]);
    assert.deepEqual(reason({ ...relu, head: null }), ["activation"]);
    assert.deepEqual(reason(layer("softmax", initializer("he_normal"))), ["vector-activation"]);
    assert.deepEqual(reason(layer("relu", initializer("ones"))), ["constant-weights"]);
    assert.deepEqual(reason(layer("relu", { kind: "uniform", min: 0, max: 1 })), ["weights-with-mean"]);
    assert.deepEqual(reason({ ...relu, fanIn: 0 }), ["fan"]);
    assert.deepEqual(reason({ ...relu, fanOut: NaN }), ["fan"]);
    assert.deepEqual(reason(layer("exponential", { kind: "normal", mean: 0, standardDeviation: 100 })), ["overflow"]);
    assert.equal(gradientRatio(propagate([relu, unknownLayer])), undefined);
  });
});
