import { strict as assert } from "node:assert";
import { defaultValues, findActivation, findLoss } from "../../src/core/catalogue";
import {
  doubleSigmoidRange,
  doubleSoftmaxFloor,
  doubleSoftmaxTop,
  elementAccuracyFloor,
  normalisedTwiceFloor,
  softmaxGradientRatio,
} from "../../src/core/consequence";
import { expectedForm, formOf, meets, misfit, usualActivation, type Misfit } from "../../src/core/fits";
import { lossFits } from "../../src/core/lossFits";
import { losses } from "../../src/core/losses";

const close = (found: number | undefined, expected: number, digits = 4): void =>
  assert.ok(found !== undefined && Math.abs(found - expected) < 0.6 * 10 ** -digits, `${found}, not ${expected}`);

const softmax = (xs: readonly number[]): readonly number[] => {
  const activation = findActivation("softmax");
  assert.ok(activation?.kind === "vector");
  return activation.f(xs, {});
};

describe("consequences", () => {
  it("double softmax: 0.7437 at best over four classes, no probability above 0.475", () => {
    close(doubleSoftmaxFloor(4), 0.7437);
    close(doubleSoftmaxTop(4), 0.4754);
    // By evaluation: the surest softmax, read as logits.
    close(findLoss("categorical_crossentropy")?.value([1, 0, 0, 0], softmax([100, 0, 0, 0]), { logits: true }), doubleSoftmaxFloor(4), 10);
    close(softmax(softmax([100, 0, 0, 0]))[0], doubleSoftmaxTop(4), 10);
  });

  it("double sigmoid, element accuracy of a blind guess", () => {
    assert.equal(doubleSigmoidRange[0], 0.5);
    close(doubleSigmoidRange[1], 0.7311);
    close(elementAccuracyFloor(10), 0.8);
  });
});

describe("fits", () => {
  const rows: readonly (readonly [activation: string, loss: string, fromLogits: boolean, expected: Misfit | undefined])[] = [
    ["sigmoid", "binary_crossentropy", false, undefined],
    ["softmax", "binary_crossentropy", false, "normalised"],
    ["linear", "binary_crossentropy", false, "not-a-probability"],
    ["linear", "binary_crossentropy", true, undefined],
    ["tanh", "binary_crossentropy", false, "not-a-probability"],
    ["hard_sigmoid", "binary_crossentropy", false, undefined],
    ["log_sigmoid", "binary_crossentropy", false, "logarithm"],
    ["sigmoid", "binary_crossentropy", true, "already-activated"],
    ["relu", "binary_crossentropy", true, "one-sided"],
    ["gelu", "binary_crossentropy", true, "one-sided"],
    ["log_sigmoid", "binary_crossentropy", true, "one-sided"],
    ["leaky_relu", "binary_crossentropy", true, undefined],
    ["softmax", "categorical_crossentropy", false, undefined],
    ["tanh", "categorical_crossentropy", true, "already-activated"],
    ["relu", "categorical_crossentropy", true, undefined],
    ["sparsemax", "sparse_categorical_crossentropy", false, undefined],
    ["sigmoid", "categorical_crossentropy", false, "not-normalised"],
    ["linear", "sparse_categorical_crossentropy", false, "not-a-distribution"],
    ["softmax", "sparse_categorical_crossentropy", true, "already-activated"],
    ["log_softmax", "sparse_categorical_crossentropy", true, undefined],
    ["log_softmax", "sparse_categorical_crossentropy", false, "logarithm"],
    ["linear", "hinge", false, undefined],
    ["tanh", "hinge", false, undefined],
    ["sigmoid", "hinge", false, "one-sided"],
    ["relu", "squared_hinge", false, "one-sided"],
    ["softplus", "poisson", false, undefined],
    ["exponential", "poisson", false, undefined],
    ["linear", "poisson", false, "negative-rate"],
    ["sigmoid", "poisson", false, "bounded"],
    ["linear", "mean_squared_error", false, undefined],
    ["softmax", "mean_squared_error", false, "normalised"],
    ["relu", "mean_absolute_error", false, "bounded"],
  ];
  for (const [id, lossId, fromLogits, expected] of rows) {
    it(`${id} with ${lossId}${fromLogits ? " from logits" : ""}: ${expected ?? "fits"}`, () => {
      const [activation, loss] = [findActivation(id), findLoss(lossId)];
      assert.ok(activation && loss);
      const values = defaultValues(activation);
      assert.equal(misfit(formOf(activation, values), expectedForm(loss, fromLogits)), expected);
      assert.equal(meets(activation, values, loss, fromLogits), expected === undefined);
    });
  }
});

describe("what the core knows of forms and metrics", () => {
  it("no floor and no ratio for a loss that weighs its samples, or that has nothing to do with a softmax", () => {
    const floors = [
      "categorical_crossentropy",
      "sparse_categorical_crossentropy",
      "binary_crossentropy",
      "categorical_focal_crossentropy",
      "mean_squared_error",
    ].map((id) => {
      const loss = losses.find((one) => one.id === id);
      assert.ok(loss, id);
      return [normalisedTwiceFloor(loss, 4) !== undefined, softmaxGradientRatio(loss, 4)];
    });
    assert.deepEqual(floors, [
      [true, 1],
      [true, undefined],
      [false, 1 / 3],
      [false, undefined],
      [false, undefined],
    ]);
  });

  it("which losses can read an output", () => {
    const of = (id: string) => {
      const activation = findActivation(id);
      assert.ok(activation, id);
      const { output, logits, learnsNothing, reachesEnds } = lossFits(activation, defaultValues(activation));
      return { output: output.map((loss) => loss.id), logits: logits.map((loss) => loss.id), learnsNothing, reachesEnds };
    };
    assert.deepEqual(of("step"), { output: [], logits: [], learnsNothing: true, reachesEnds: false });
    assert.ok(of("sigmoid").output.includes("binary_crossentropy") && !of("sigmoid").reachesEnds && of("sigmoid").logits.length === 0);
    assert.ok(of("hard_sigmoid").reachesEnds && of("sparsemax").reachesEnds && !of("softmax").reachesEnds && !of("relu").learnsNothing);
    assert.ok(of("linear").logits.includes("binary_crossentropy"));
    // The logarithm of a distribution is what a softmax maps to that distribution; that of a probability is no log-odds.
    assert.deepEqual([of("log_softmax").logits.length > 0, of("log_sigmoid").logits.length > 0], [false, false]);
  });

  it("the usual activation for a form meets it", () => {
    for (const loss of losses) {
      const activation = findActivation(usualActivation[loss.predictions]);
      assert.ok(activation && meets(activation, defaultValues(activation), loss), loss.id);
    }
  });
});
