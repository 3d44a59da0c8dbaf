import { strict as assert } from "node:assert";
import * as check from "fast-check";
import { activations } from "../../src/core/activations";
import { defaultValues, findActivation, findLoss } from "../../src/core/catalogue";
import { doubleSoftmaxFloor, normalisedTwiceFloor, softmaxGradientRatio } from "../../src/core/consequence";
import { meets } from "../../src/core/fits";
import { gradientAt, lossAt, outputOf, untrainedLoss, type Head, type Reading } from "../../src/core/head";
import { losses } from "../../src/core/losses";
import { kerasEpsilon, type Loss } from "../../src/core/losses/loss";
import { lowestLoss } from "../../src/core/lowest";
import { hingeFloor, sigmoidFromLogitsFloor } from "./floors";

const head = (id: string): Head => {
  const activation = findActivation(id);
  assert.ok(activation, id);
  return { activation, values: defaultValues(activation) };
};

const find = (id: string): Loss => {
  const loss = findLoss(id);
  assert.ok(loss, id);
  return loss;
};

const oneHot = (classes: number): readonly number[] => Array.from({ length: classes }, (_, i) => (i === 0 ? 1 : 0));
const near = (found: number | undefined, expected: number, tolerance = 1e-8): void =>
  assert.ok(found !== undefined && Math.abs(found - expected) <= tolerance, `${found}, not ${expected}`);

describe("losses through activations", () => {
  it("have gradients on the logits that agree with differences, for every pair", () => {
    const logits = [0.31, -0.72, 1.13, 0.44];
    for (const loss of losses.filter(({ id }) => id !== "ctc" && id !== "circle")) {
      for (const activation of activations) {
        const last: Head = { activation, values: defaultValues(activation) };
        const columns = activation.kind === "vector" ? activation.width(logits.length) : logits.length;
        const labels = loss.sparse ? [1] : oneHot(columns);
        for (const reading of [{}, ...(loss.takesLogits ? [{ fromLogits: true }] : [])] as readonly Reading[]) {
          const at = (j: number, by: number): number =>
            lossAt(
              loss,
              last,
              labels,
              logits.map((x, i) => (i === j ? x + by : x)),
              reading,
            );
          gradientAt(loss, last, labels, logits, reading).forEach((slope, j) => {
            const [up, down, middle, h] = [at(j, 1e-5), at(j, -1e-5), at(j, 0), 1e-5];
            // A power below 1 is infinitely steep at 0. Negative probabilities and rates have no logarithm; next to a kink differences mean nothing.
            const isSteep = Number.isNaN(slope) && outputOf(last, logits).includes(0);
            if (!Number.isFinite(middle) || isSteep || Math.abs(up - 2 * middle + down) > 1e-6 * Math.max(1, Math.abs(middle))) return;
            const found = (up - down) / (2 * h);
            assert.ok(
              Math.abs(found - slope) <= 1e-4 * Math.max(1e-2, Math.abs(slope)),
              `${loss.id} of ${activation.id} along ${j}: ${found}, not ${slope}`,
            );
          });
        }
      }
    }
  });

  it("are exact at any logits for the pairs that belong together, where Keras's clipping stops learning", () => {
    const [bce, cce] = [find("binary_crossentropy"), find("categorical_crossentropy")];
    assert.equal(lossAt(bce, head("sigmoid"), [1], [-800]), 800);
    assert.equal(gradientAt(bce, head("sigmoid"), [1], [-800])[0], -1);
    near(gradientAt(bce, head("sigmoid"), [1], [40])[0], -Math.exp(-40), 1e-30);
    assert.deepEqual(gradientAt(cce, head("softmax"), [1, 0], [-800, 800]), [-1, 1]);
    assert.equal(gradientAt(bce, head("sigmoid"), [1], [-20], { epsilon: kerasEpsilon })[0], 0);
    near(lossAt(bce, head("sigmoid"), [1], [-20], { epsilon: kerasEpsilon }), 16.118095650958);
  });

  it("agree with the composition that the stable form replaces", () => {
    check.assert(
      check.property(check.array(check.double({ noNaN: true, min: -8, max: 8 }), { minLength: 2, maxLength: 5 }), (logits) => {
        for (const loss of losses.filter(({ link }) => link !== null)) {
          const last = head(loss.link ?? "linear");
          const labels = loss.sparse ? [0] : oneHot(logits.length);
          // The smallest epsilon that is not 0 composes without clipping anything.
          const reading = { epsilon: 1e-300 };
          near(lossAt(loss, last, labels, logits), lossAt(loss, last, labels, logits, reading), 1e-9);
          gradientAt(loss, last, labels, logits).forEach((slope, i) =>
            near(slope, gradientAt(loss, last, labels, logits, reading)[i] ?? NaN, 1e-9),
          );
        }
      }),
      { seed: 3, numRuns: 30 },
    );
  });
});

describe("softmax with binary crossentropy, compared with categorical", () => {
  const [bce, cce, softmax] = [find("binary_crossentropy"), find("categorical_crossentropy"), head("softmax")];
  const pull = (loss: Loss, logits: readonly number[]): number =>
    Math.abs(gradientAt(loss, softmax, oneHot(logits.length), logits)[0] ?? NaN);

  it("starts at 0.325 instead of 2.303 for ten classes", () => {
    near(untrainedLoss(bce, softmax, 10, {}, [oneHot(10)]), 0.3251, 5e-5);
    near(untrainedLoss(cce, softmax, 10), Math.LN10, 1e-14);
  });

  it("pulls on the true logit by 0.10 instead of 0.90 at the start, and by 0.11 instead of 1 when confidently wrong", () => {
    const fresh = oneHot(10).map(() => 0);
    near(pull(bce, fresh), 0.1, 1e-12);
    near(pull(cce, fresh), 0.9, 1e-12);
    // One wrong class leads by 6.
    const wrong = oneHot(10).map((_, i) => (i === 1 ? 6 : 0));
    near(pull(bce, wrong), 0.11, 5e-3);
    near(pull(cce, wrong), 0.998, 5e-4);
  });

  it("is the same for two classes, and k - 1 times weaker at the start for k", () => {
    for (const logits of [
      [0, 0],
      [3, -1],
      [-5, 4],
    ]) {
      near(lossAt(bce, softmax, [1, 0], logits), lossAt(cce, softmax, [1, 0], logits), 1e-12);
      near(pull(bce, logits), pull(cce, logits), 1e-12);
    }
    for (const classes of [2, 3, 10, 100]) {
      const fresh = oneHot(classes).map(() => 0);
      near(pull(bce, fresh) / pull(cce, fresh), softmaxGradientRatio(bce, classes) ?? NaN, 1e-12);
    }
    assert.equal(softmaxGradientRatio(cce, 10), 1);
    assert.equal(softmaxGradientRatio(find("binary_focal_crossentropy"), 10), undefined);
  });

  it("sigmoid with mean squared error pulls 203 times less than with crossentropy at -6, and 11 014 times at -10", () => {
    const ratio = (logit: number): number =>
      (gradientAt(bce, head("sigmoid"), [1], [logit])[0] ?? NaN) /
      (gradientAt(find("mean_squared_error"), head("sigmoid"), [1], [logit])[0] ?? NaN);
    near(ratio(-6), 202.7, 0.05);
    near(ratio(-10), 11014.2, 0.05);
  });
});

describe("the lowest reachable loss", () => {
  const rows: readonly (readonly [
    loss: string,
    activation: string,
    labels: readonly number[],
    expected: number | undefined,
    reading?: Reading & { readonly columns?: number },
  ])[] = [
    ["categorical_crossentropy", "softmax", oneHot(4), 0],
    ["categorical_crossentropy", "softmax", oneHot(4), doubleSoftmaxFloor(4), { fromLogits: true }],
    ["categorical_crossentropy", "sigmoid", oneHot(4), doubleSoftmaxFloor(4), { fromLogits: true }],
    ["categorical_crossentropy", "log_softmax", oneHot(4), 0, { fromLogits: true }],
    ["categorical_crossentropy", "sigmoid", oneHot(4), 0],
    ["categorical_crossentropy", "linear", oneHot(4), undefined],
    ["binary_crossentropy", "sigmoid", [1], 0],
    ["binary_crossentropy", "sigmoid", [1], sigmoidFromLogitsFloor(1), { fromLogits: true }],
    ["binary_crossentropy", "sigmoid", [0], sigmoidFromLogitsFloor(0), { fromLogits: true }],
    ["binary_crossentropy", "softmax", oneHot(10), 0],
    // Two labels of four: half of the distribution each.
    ["binary_crossentropy", "softmax", [1, 1, 0, 0], Math.LN2 / 2],
    ["binary_crossentropy", "linear", [1], undefined],
    ["binary_crossentropy", "relu", [0], 0],
    ["hinge", "sigmoid", [1, -1], hingeFloor([0, 1])],
    ["hinge", "relu", [1, -1], hingeFloor([0, Infinity])],
    ["hinge", "tanh", [1, -1], 0],
    ["squared_hinge", "softmax", [1, -1, -1], 2 / 3],
    ["categorical_hinge", "softmax", oneHot(3), 0],
    ["mean_squared_error", "softmax", oneHot(3), 0],
    // The nearest distribution to (3, 0, 0) is (1, 0, 0).
    ["mean_squared_error", "softmax", [3, 0, 0], 4 / 3],
    ["mean_squared_error", "relu", [3, -2, 0.5], 4 / 3],
    ["mean_absolute_error", "tanh", [2.5], 1.5],
    ["mean_absolute_error", "linear", [2.5, -7], 0],
    ["poisson", "softplus", [3], 3 - 3 * Math.log(3)],
    ["kl_divergence", "softmax", [0.5, 0.25, 0.25], 0],
    ["cosine_similarity", "relu", [-1, 2], -2 / Math.sqrt(5)],
    ["dice", "sigmoid", [1, 0, 0, 1], 0],
  ];

  for (const [id, activation, labels, expected, reading] of rows) {
    it(`${activation} with ${id}${reading?.fromLogits ? " from logits" : ""} on [${labels}]: ${expected ?? "none"}`, () => {
      const found = lowestLoss(find(id), head(activation), labels, labels.length, reading)?.loss;
      if (expected === undefined) assert.equal(found, undefined);
      else near(found, expected);
    });
  }

  it("of a double softmax is ln(e + k - 1) - 1 for any number of classes, whatever form the labels have", () => {
    for (const classes of [2, 3, 10, 100]) {
      near(
        lowestLoss(find("sparse_categorical_crossentropy"), head("softmax"), [0], classes, { fromLogits: true })?.loss,
        doubleSoftmaxFloor(classes),
      );
      assert.equal(normalisedTwiceFloor(find("sparse_categorical_crossentropy"), classes), doubleSoftmaxFloor(classes));
    }
    near(doubleSoftmaxFloor(10), 1.4612, 5e-5);
    assert.equal(normalisedTwiceFloor(find("categorical_focal_crossentropy"), 4), undefined);
    assert.equal(normalisedTwiceFloor(find("kl_divergence"), 4), undefined);
  });

  it("is never above what random logits reach", () => {
    const number = check.double({ noNaN: true, min: -30, max: 30 });
    check.assert(
      check.property(
        check.array(number, { minLength: 3, maxLength: 3 }),
        check.constantFrom(...losses.filter(({ id }) => id !== "ctc" && id !== "circle")),
        check.constantFrom("sigmoid", "softmax", "tanh", "softplus", "relu", "sparsemax"),
        (logits, loss, activation) => {
          const labels = loss.sparse ? [0] : oneHot(3);
          const lowest = lowestLoss(loss, head(activation), labels, 3)?.loss ?? -Infinity;
          const reached = lossAt(loss, head(activation), labels, logits);
          assert.ok(!(reached < lowest - 1e-8), `${loss.id} of ${activation} on [${logits}]: ${reached} < ${lowest}`);
        },
      ),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe("what fits", () => {
  const common = [
    "linear",
    "sigmoid",
    "tanh",
    "softmax",
    "log_softmax",
    "relu",
    "softplus",
    "exponential",
    "leaky_relu",
    "gelu",
    "hard_sigmoid",
  ];

  it("read as logits comes down to 0, and nothing else does", () => {
    for (const loss of losses.filter(({ takesLogits }) => takesLogits)) {
      for (const id of common) {
        const [last, reading] = [head(id), { fromLogits: true }];
        const samples =
          loss.task === "binary" ? (last.activation.kind === "vector" ? [[1, 1, 0]] : [[1], [0]]) : [loss.sparse ? [0] : oneHot(3)];
        const lowest = samples.map((labels) => lowestLoss(loss, last, labels, loss.sparse ? 3 : labels.length, reading)?.loss ?? NaN);
        assert.equal(Math.max(...lowest) < 1e-6, meets(last.activation, last.values, loss, true), `${id} with ${loss.id}: ${lowest}`);
      }
    }
  });
});

describe("the first loss of an untrained head", () => {
  it("is ln k for the categorical crossentropies, ln 2 for the binary one, 1 for the hinges", () => {
    near(untrainedLoss(find("categorical_crossentropy"), head("softmax"), 10), Math.LN10, 1e-15);
    near(untrainedLoss(find("sparse_categorical_crossentropy"), head("softmax"), 100), Math.log(100), 1e-14);
    near(untrainedLoss(find("sparse_categorical_crossentropy"), head("linear"), 10, { fromLogits: true }), Math.LN10, 1e-15);
    near(untrainedLoss(find("binary_crossentropy"), head("sigmoid"), 1), Math.LN2, 1e-15);
    near(untrainedLoss(find("binary_crossentropy"), head("sigmoid"), 20), Math.LN2, 1e-15);
    near(untrainedLoss(find("hinge"), head("tanh"), 1), 1, 0);
    near(untrainedLoss(find("categorical_hinge"), head("linear"), 5), 1, 0);
  });

  it("is not told where it depends on the labels", () => {
    assert.equal(untrainedLoss(find("mean_squared_error"), head("linear"), 1), undefined);
    assert.equal(untrainedLoss(find("circle"), head("linear"), 3), undefined);
    near(untrainedLoss(find("mean_squared_error"), head("linear"), 1, {}, [[3], [1]]), 5, 0);
  });
});
