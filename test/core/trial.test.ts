import assert from "node:assert/strict";
import { defaultValues, findActivation } from "../../src/core/catalogue";
import { layersScene } from "../../src/core/lesson/layersScene";
import { pairScene } from "../../src/core/lesson/pairScene";
import { statesOf, tried } from "../../src/core/lesson/trial";
import { headOf, type Pair } from "../../src/core/lesson/pair";
import { findLoss } from "../../src/core/catalogue";
import { defaultInitializer } from "../../src/core/signal/initializer";
import { propagate, type SignalLayer } from "../../src/core/signal/propagate";
import { gradientRatio } from "./gradientRatio";

const layer = (id: string, fanIn: number, fanOut: number, name = "glorot_uniform"): SignalLayer => {
  const [activation, initializer] = [findActivation(id), defaultInitializer(name)];
  assert.ok(activation && initializer);
  return { fanIn, fanOut, head: { activation, values: defaultValues(activation) }, initializer };
};
const close = (found: number | null | undefined, expected: number, relative = 1e-9): void =>
  assert.ok(typeof found === "number" && Math.abs(found - expected) <= relative * Math.abs(expected), `${found}, not ${expected}`);
const sizes = (layers: readonly SignalLayer[]): readonly string[] => layers.map(({ fanIn, fanOut }) => `${fanIn}-${fanOut}`);
const own = [layer("tanh", 20, 64), layer("tanh", 64, 32), layer("linear", 32, 10)];

describe("what is tried on a stack", () => {
  it("is the code's own where nothing is chosen", () => {
    assert.deepEqual(tried(own, { depth: null, initializer: null }), own);
  });

  it("has more layers like the last hidden one, or only the first ones", () => {
    assert.deepEqual(sizes(tried(own, { depth: 4, initializer: null })), ["20-64", "64-32", "32-32", "32-32", "32-10"]);
    assert.deepEqual(sizes(tried(own, { depth: 1, initializer: null })), ["20-64", "64-10"]);
    assert.deepEqual(sizes(tried(own, { depth: 0, initializer: null })), ["20-64", "64-10"]);
  });

  it("does not take layers out where convolutions and pictures decide how wide the next one is", () => {
    const convolutions = [layer("relu", 27, 144), layer("relu", 144, 144), layer("linear", 1024, 10)];
    assert.deepEqual(sizes(tried(convolutions, { depth: 1, initializer: null })), ["27-144", "144-144", "1024-10"]);
    assert.deepEqual(sizes(tried(convolutions, { depth: 3, initializer: null })), ["27-144", "144-144", "144-144", "1024-10"]);
  });

  it("has nothing to repeat where there is no hidden layer", () => {
    assert.deepEqual(sizes(tried(own.slice(2), { depth: 3, initializer: null })), ["32-10"]);
    assert.deepEqual(tried([], { depth: 3, initializer: null }), []);
  });

  it("is drawn by the initialiser that is chosen", () => {
    assert.ok(
      tried(own, { depth: null, initializer: "he_normal" }).every(({ initializer }) => initializer === defaultInitializer("he_normal")),
    );
  });
});

describe("signal and gradient layer by layer", () => {
  it("relu with He keeps gradients, with Glorot it halves their mean square each time", () => {
    const stack = (name: string) =>
      statesOf([...Array.from({ length: 5 }, () => layer("relu", 100, 100, name)), layer("linear", 100, 100, "lecun_normal")]);
    stack("he_normal").forEach(({ gradient }) => close(gradient, 1));
    stack("glorot_uniform")
      .slice(0, -1)
      .forEach(({ gradient }, index) => close(gradient, 2 ** (-(4 - index) / 2)));
    // Half of a centred normal's mean square is left, of which 1/π is the square of its mean.
    close(stack("he_normal").map(({ signal }) => (signal.known ? signal.variance : NaN))[4], 1 - 1 / Math.PI, 1e-6);
  });

  it("come to what the whole stack's ratio says", () => {
    const deep = tried(own, { depth: 12, initializer: null });
    close(statesOf(deep)[0]?.gradient, gradientRatio(propagate(deep).slice(1)) ?? NaN);
    assert.equal(statesOf(deep).at(-1)?.gradient, 1);
  });

  it("are not known before a layer that is not, and behind it the gradient is", () => {
    const states = statesOf([layer("tanh", 20, 64), { ...layer("tanh", 64, 64), initializer: null }, layer("linear", 64, 10)]);
    assert.deepEqual(
      states.map(({ signal }) => signal.known),
      [true, false, false],
    );
    assert.deepEqual(
      states.map(({ gradient }) => gradient),
      [null, null, 1],
    );
  });
});

describe("the pictures of lessons", () => {
  const size = { widthPx: 300, heightPx: 200, fontPx: 12 };

  it("put powers of ten on the axis and leave a gap where nothing is known", () => {
    const { elements } = layersScene([[1, null, 1e-3]], size);
    const [line] = elements.filter(({ mark }) => mark === "curve");
    assert.equal(line?.kind === "path" ? line.d.match(/M/g)?.length : 0, 2);
    assert.ok(elements.some((element) => element.kind === "text" && element.text === "10⁻³"));
    assert.ok(elements.some((element) => element.kind === "text" && element.text === "1"));
    assert.equal(elements.filter(({ mark }) => mark === "dot").length, 2);
  });

  it("join what is known one after another, with small dots where layers are many", () => {
    const lines = (values: readonly (number | null)[]) =>
      layersScene([values], size)
        .elements.filter(({ mark }) => mark === "curve")
        .map((element) => (element.kind === "path" ? element.d.replace(/[^ML]/g, "") : ""));
    assert.deepEqual(lines([1, 0.1, null, 0.01, 0.001]), ["MLML"]);
    assert.deepEqual(lines([null, 0]), []);
    const radii = (count: number) =>
      new Set(
        layersScene([Array.from({ length: count }, () => 1)], size).elements.flatMap((element) =>
          element.kind === "dot" ? [element.radiusPx] : [],
        ),
      );
    assert.deepEqual([...radii(40), ...radii(41)], [3, 1.5]);
  });

  it("draw a loss alone, level where no logit changes it", () => {
    const loss = findLoss("binary_crossentropy");
    const softmax = findActivation("softmax");
    assert.ok(loss && softmax);
    const sceneOf = (pair: Pair, of: "loss" | "push") =>
      pairScene(of, [{ pair, columns: 1, label: "a" }], { kind: "class", index: 0 }, size);
    // A softmax over one column is always 1: right for a yes, and nothing pulls.
    const constant = sceneOf({ head: headOf([{ activation: softmax, values: {} }]), loss, reading: {} }, "push");
    assert.deepEqual(constant.y.domain, [-0.06, 0.06]);
    const proper = sceneOf({ head: headOf([]), loss, reading: { fromLogits: true } }, "loss");
    // -ln of a probability of 3e-4 at the left end.
    assert.ok(proper.y.domain[1] > 8 && proper.y.domain[1] < 9);
  });

  it("draw one curve for each pair, within the plot", () => {
    const loss = findLoss("binary_crossentropy");
    assert.ok(loss);
    const pair: Pair = { head: headOf([]), loss, reading: { fromLogits: true } };
    const scene = pairScene(
      "push",
      [
        { pair, columns: 1, label: "a" },
        { pair, columns: 1, label: "b" },
      ],
      { kind: "class", index: 0 },
      size,
    );
    assert.deepEqual(
      scene.elements.filter(({ mark }) => mark === "curve").map((element) => (element.kind === "path" ? (element.dash ?? "") : "")),
      ["", "9 4"],
    );
    assert.deepEqual(scene.x.domain, [-8, 8]);
    // The push of a sigmoid with crossentropy lies between 0 and 1.
    assert.ok(scene.y.domain[0] <= 0 && scene.y.domain[1] >= 0.999 && scene.y.domain[1] < 1.2);
  });
});
