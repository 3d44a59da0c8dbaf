import assert from "node:assert/strict";
import { defaultValues, findActivation, findLoss } from "../../src/core/catalogue";
import { balancedLabels, gradientAt, heedsCounts, lossAt, slopeAlong, untrainedLoss, type Head } from "../../src/core/head";
import { headOf } from "../../src/core/lesson/pair";
import { kerasEpsilon, type Loss } from "../../src/core/losses/loss";
import { lowestLoss } from "../../src/core/lowest";

const head = (...ids: readonly string[]): Head =>
  headOf(
    ids.map((id) => {
      const activation = findActivation(id);
      assert.ok(activation, id);
      return { activation, values: defaultValues(activation) };
    }),
  );
const lossOf = (id: string): Loss => {
  const loss = findLoss(id);
  assert.ok(loss, id);
  return loss;
};
const close = (found: number | undefined, expected: number): void =>
  assert.ok(found !== undefined && Math.abs(found - expected) < 1e-6, `${found}, not ${expected}`);

describe("a head and its loss", () => {
  it("lose along a direction what the gradient says, with the logits in the loss or without", () => {
    const [logits, direction] = [
      [0.3, -0.8, 1.1],
      [1, -0.5, 0.25],
    ];
    for (const heads of [["softmax"], ["tanh", "softmax"], ["sigmoid"], ["tanh", "sigmoid"], ["log_softmax"]]) {
      for (const id of ["categorical_crossentropy", "binary_crossentropy", "mean_squared_error"]) {
        for (const reading of [{}, { epsilon: kerasEpsilon }, { fromLogits: true }]) {
          const [loss, last] = [lossOf(id), head(...heads)];
          if (heads[0] === "log_softmax" && !("fromLogits" in reading)) continue;
          const at = (by: number): number =>
            lossAt(
              loss,
              last,
              [0, 1, 0],
              logits.map((x, i) => x + by * (direction[i] ?? NaN)),
              reading,
            );
          const slope = slopeAlong(loss, last, [0, 1, 0], logits, direction, reading);
          close(slope, (at(1e-5) - at(-1e-5)) / 2e-5);
          close(
            gradientAt(loss, last, [0, 1, 0], logits, reading).reduce((sum, one, i) => sum + one * (direction[i] ?? NaN), 0),
            slope,
          );
        }
      }
    }
  });

  it("read as the loss is meant to be where nothing else is said", () => {
    close(lossAt(lossOf("categorical_crossentropy"), head("softmax"), [1, 0], [0, 0]), Math.LN2);
    assert.deepEqual(gradientAt(lossOf("categorical_crossentropy"), head("softmax"), [1, 0], [0, 0]), [-0.5, 0.5]);
  });

  it("have balanced labels of the form that the loss takes", () => {
    const labels = (id: string) => balancedLabels(lossOf(id), 2);
    assert.deepEqual(labels("sparse_categorical_crossentropy"), [[0], [1]]);
    assert.deepEqual(labels("categorical_crossentropy"), [
      [1, 0],
      [0, 1],
    ]);
    assert.deepEqual(labels("kl_divergence"), [
      [1, 0],
      [0, 1],
    ]);
    assert.deepEqual(labels("binary_crossentropy"), [
      [0, 0],
      [1, 1],
    ]);
    assert.deepEqual(labels("hinge"), [
      [-1, -1],
      [1, 1],
    ]);
    assert.deepEqual([labels("circle"), labels("mean_squared_error")], [[], []]);
  });

  it("start where a model that knows nothing is", () => {
    close(untrainedLoss(lossOf("sparse_categorical_crossentropy"), head("softmax"), 10), Math.log(10));
    close(untrainedLoss(lossOf("binary_crossentropy"), head("sigmoid"), 3), Math.LN2);
    assert.equal(untrainedLoss(lossOf("mean_squared_error"), head("linear"), 1), undefined);
    close(untrainedLoss(lossOf("mean_squared_error"), head("linear"), 1, {}, [[1], [3]]), 5);
    // A logarithm of what is below zero is no number.
    assert.equal(untrainedLoss(lossOf("binary_crossentropy"), head("log_sigmoid"), 1), undefined);
  });

  it("may stand for many columns where columns are alike, and not for sequences, directions and pairs of columns", () => {
    const heeds = (id: string, ...ids: readonly string[]) => heedsCounts(lossOf(id), head(...ids));
    assert.deepEqual(
      [
        heeds("categorical_crossentropy", "softmax"),
        heeds("mean_squared_error", "tanh", "sigmoid"),
        heeds("ctc", "linear"),
        heeds("cosine_similarity", "linear"),
        heeds("mean_squared_error", "glu"),
        heeds("categorical_crossentropy", "crelu", "softmax"),
      ],
      [true, true, false, false, false, false],
    );
    // With columns of their own the same is found as with one for all that are alike.
    for (const labels of [[0], [1]])
      close(
        lowestLoss(lossOf("sparse_categorical_crossentropy"), head("softmax", "softmax"), labels, 3, { epsilon: kerasEpsilon })?.loss,
        Math.log(Math.E + 2) - 1,
      );
    assert.equal(lowestLoss(lossOf("mean_squared_error"), head("crelu"), [0, 0, 0, 0], 2)?.loss, 0);
  });

  it("have no lowest loss where it sinks without bound or is nowhere a number", () => {
    const lowest = (id: string, label: number) => lowestLoss(lossOf("binary_crossentropy"), head(id), [label], 1);
    assert.equal(lowest("sigmoid", 3), undefined, "the more certain, the less the loss");
    assert.equal(lowest("log_sigmoid", 1), undefined, "no probability");
    close(lowest("sigmoid", 0.25)?.loss, -0.25 * Math.log(0.25) - 0.75 * Math.log(0.75));
    close(lowest("sigmoid", 0.25)?.logits[0], Math.log(1 / 3));
    assert.equal(lowest("sigmoid", 1)?.loss, 0);
  });
});
