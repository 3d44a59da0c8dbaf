import assert from "node:assert/strict";
import { findLoss, findMetric } from "../../src/core/catalogue";
import { gradientAt, lossAt, outputOf } from "../../src/core/head";
import {
  accuracyOf,
  firstLossOf,
  floorOf,
  labelsFor,
  lossAlong,
  pushAlong,
  tellingTruth,
  type Pair,
  type Truth,
} from "../../src/core/lesson/pair";
import { kerasEpsilon } from "../../src/core/losses/loss";
import { head, pairOf } from "./pairs";
import { constantOneLoss } from "./floors";

const close = (found: number | undefined | "unbounded", expected: number, digits = 3): void =>
  assert.ok(typeof found === "number" && Math.abs(found - expected) < 0.6 * 10 ** -digits, `${found}, not ${expected}`);
const first: Truth = { kind: "class", index: 0 };

describe("a pair of output and loss", () => {
  it("softmax with binary crossentropy over ten columns starts at 0.325 and pushes a ninth as hard", () => {
    const [mixed, proper] = [pairOf("softmax", "binary_crossentropy"), pairOf("softmax", "categorical_crossentropy")];
    close(firstLossOf(mixed, first, 10), (Math.log(10) + 9 * Math.log(10 / 9)) / 10, 6);
    close(firstLossOf(proper, first, 10), Math.log(10), 6);
    close(pushAlong(mixed, first, 10)(0), 0.1, 6);
    close(pushAlong(proper, first, 10)(0), 0.9, 6);
    close(floorOf(mixed, first, 10), 0, 6);
  });

  it("with two columns the two losses are one", () => {
    const [mixed, proper] = [pairOf("softmax", "binary_crossentropy"), pairOf("softmax", "categorical_crossentropy")];
    for (const z of [-5, -1, 0, 2]) {
      close(lossAlong(mixed, first, 2)(z), lossAlong(proper, first, 2)(z), 6);
      close(pushAlong(mixed, first, 2)(z), pushAlong(proper, first, 2)(z), 6);
    }
  });

  it("softmax over one column neither moves nor learns", () => {
    const pair = pairOf("softmax", "binary_crossentropy");
    for (const z of [-6, 0, 6]) assert.equal(pushAlong(pair, first, 1)(z), 0);
    // Half of the labels are no.
    close(firstLossOf(pair, first, 1), constantOneLoss(pair.loss), 9);
    assert.deepEqual(floorOf(pair, first, 1), firstLossOf(pair, first, 1));
    const accuracy = findMetric("accuracy");
    assert.ok(accuracy);
    assert.deepEqual(accuracyOf(pair, 1)(accuracy), { start: 0.5, best: 0.5 });
  });

  it("a softmax read as logits stays above 1.461 over ten classes", () => {
    close(floorOf(pairOf("softmax", "sparse_categorical_crossentropy", true), first, 10), 1.461);
    close(floorOf(pairOf("softmax softmax", "categorical_crossentropy"), first, 10), 1.461);
    close(outputOf(head("softmax", "softmax"), [50, ...Array.from({ length: 9 }, () => 0)])[0], 0.232);
  });

  it("sigmoid with squared error pushes 203 times less than crossentropy when surely wrong", () => {
    const [squared, cross] = [pairOf("sigmoid", "mean_squared_error"), pairOf("sigmoid", "binary_crossentropy")].map((pair) =>
      pushAlong(pair, first, 1)(-6),
    );
    assert.equal(Math.round((cross ?? NaN) / (squared ?? NaN)), 203);
  });

  it("knows a loss that sinks without bound from one that is no number", () => {
    assert.equal(floorOf(pairOf("", "categorical_hinge"), first, 3), 0);
    close(floorOf(pairOf("", "poisson"), { kind: "target", value: 1 }, 1), 1, 6);
    assert.equal(floorOf({ ...pairOf("", "dice"), reading: {} }, first, 1), "unbounded");
    // The logarithm of a probability below zero: no output of a log-sigmoid is a probability.
    const none: Pair = { ...pairOf("log_sigmoid", "binary_crossentropy"), reading: {} };
    assert.equal(floorOf(none, first, 1), undefined);
    assert.equal(firstLossOf(none, first, 1), undefined);
  });

  it("moves all columns towards a number", () => {
    const pair = pairOf("", "mean_squared_error");
    const truth: Truth = { kind: "target", value: 2 };
    assert.deepEqual([0, 1, 2, 4].map(lossAlong(pair, truth, 3)), [4, 1, 0, 4]);
    assert.deepEqual([0, 2, 3].map(pushAlong(pair, truth, 3)), [4, 0, -2]);
  });

  it("gives a class its own column, and the only column to both of two", () => {
    const sparse = pairOf("softmax", "sparse_categorical_crossentropy");
    assert.deepEqual(labelsFor(sparse.loss, { kind: "class", index: 1 }, 1), [0]);
    close(lossAlong(sparse, { kind: "class", index: 1 }, 3)(5), lossAlong(sparse, first, 3)(5), 9);
  });

  it("shows regression at a target that the output cannot reach", () => {
    const truthOf = (...pairs: readonly [Pair, ...(readonly Pair[])]): Truth | undefined => tellingTruth(pairs);
    assert.deepEqual(truthOf(pairOf("relu", "mean_squared_error"), pairOf("", "mean_squared_error")), { kind: "target", value: -1 });
    assert.deepEqual(truthOf(pairOf("tanh", "mean_squared_error")), { kind: "target", value: 2 });
    assert.deepEqual(truthOf(pairOf("", "poisson")), { kind: "target", value: 1 });
    assert.deepEqual(truthOf(pairOf("softmax", "mean_squared_error")), first);
    assert.deepEqual(truthOf(pairOf("sigmoid", "hinge")), first);
    assert.equal(truthOf(pairOf("", "ctc")), undefined);
    close(floorOf(pairOf("relu", "mean_squared_error"), { kind: "target", value: -1 }, 1), 1);
    assert.equal(firstLossOf(pairOf("", "mean_squared_error"), { kind: "target", value: 1 }, 1), undefined);
  });

  it("tells what each accuracy shows before anything is learnt, and at best", () => {
    const shown = (heads: string, lossId: string, metricId: string, columns: number) => {
      const metric = findMetric(metricId);
      assert.ok(metric);
      return accuracyOf(pairOf(heads, lossId), columns)(metric);
    };
    close(shown("softmax", "categorical_crossentropy", "binary_accuracy", 10)?.start, 0.9, 9);
    close(shown("softmax", "categorical_crossentropy", "accuracy", 10)?.start, 0.1, 9);
    close(shown("softmax", "sparse_categorical_crossentropy", "accuracy", 7)?.start, 1 / 7, 9);
    close(shown("softmax", "sparse_categorical_crossentropy", "sparse_top_k_categorical_accuracy", 10)?.start, 0.5, 9);
    // Of a hundred classes the five with the largest columns, wherever they are.
    close(shown("softmax", "sparse_categorical_crossentropy", "sparse_top_k_categorical_accuracy", 100)?.start, 0.05, 9);
    close(shown("softmin", "sparse_categorical_crossentropy", "sparse_top_k_categorical_accuracy", 100)?.start, 0.05, 9);
    close(shown("sigmoid", "binary_crossentropy", "accuracy", 1)?.start, 0.5, 9);
    assert.equal(shown("softmax", "categorical_crossentropy", "accuracy", 10)?.best, 1);
    assert.deepEqual(shown("softmax", "sparse_categorical_crossentropy", "accuracy", 1), { start: 0.5, best: 0.5 });
    assert.equal(shown("sigmoid", "binary_crossentropy", "auc", 1), undefined);
    assert.equal(shown("tanh", "hinge", "accuracy", 1), undefined);
    assert.equal(shown("sigmoid", "binary_crossentropy", "precision_at_recall", 1), undefined);
  });

  it("pushes as finite differences of the loss say, through one activation and through two", () => {
    for (const [heads, lossId, columns, fromLogits = false] of [
      ["softmax", "binary_crossentropy", 4],
      ["sigmoid", "categorical_crossentropy", 4],
      ["softmax softmax", "categorical_crossentropy", 4],
      ["sigmoid softmax", "categorical_crossentropy", 3],
      ["softmax", "categorical_crossentropy", 5, true],
      ["tanh", "hinge", 1],
      ["tanh sigmoid", "binary_crossentropy", 2],
      ["softmax", "mean_squared_error", 6],
      ["log_softmax", "kl_divergence", 3],
      ["sigmoid", "binary_focal_crossentropy", 1],
      ["sigmoid", "dice", 2],
      ["", "categorical_crossentropy", 3, true],
    ] as const) {
      const pair = pairOf(heads, lossId, fromLogits);
      const [loss, push] = [lossAlong(pair, first, columns), pushAlong(pair, first, columns)];
      for (const z of [-2.3, -0.4, 0.3, 1.7]) {
        const slope = (loss(z + 1e-5) - loss(z - 1e-5)) / 2e-5;
        assert.ok(
          Math.abs(slope + push(z)) < 1e-6 || (Number.isNaN(slope) && Number.isNaN(push(z))),
          `${heads} ${lossId} at ${z}: ${push(z)}, not ${-slope}`,
        );
      }
    }
  });

  it("shows a sample of the kind that the pair does worse on, with its logit turned towards the right answer", () => {
    const constant = pairOf("softmax", "binary_crossentropy");
    assert.deepEqual(tellingTruth([constant], 1), { kind: "class", index: 1 });
    assert.deepEqual(tellingTruth([pairOf("sigmoid", "binary_crossentropy")], 1), first);
    const no: Truth = { kind: "class", index: 1 };
    const proper = pairOf("sigmoid", "binary_crossentropy");
    close(lossAlong(proper, no, 1)(2), Math.log1p(Math.exp(-2)), 6);
    close(pushAlong(proper, no, 1)(-6), 1 / (1 + Math.exp(-6)), 6);
    close(lossAlong(constant, no, 1)(2), lossAlong(constant, no, 1)(-2), 9);
  });

  it("pulls every logit's slope back through two activations", () => {
    const [loss, twice] = [findLoss("categorical_crossentropy"), head("tanh", "softmax")];
    assert.ok(loss);
    const logits = [0.3, -0.8, 1.1];
    const labels = labelsFor(loss, { kind: "class", index: 1 }, 3);
    for (const reading of [{}, { epsilon: kerasEpsilon }]) {
      gradientAt(loss, twice, labels, logits, reading).forEach((slope, at) => {
        const moved = (by: number): number =>
          lossAt(
            loss,
            twice,
            labels,
            logits.map((x, i) => (i === at ? x + by : x)),
            reading,
          );
        close(slope, (moved(1e-5) - moved(-1e-5)) / 2e-5, 7);
      });
    }
  });

  it("looks at no more columns than there are kinds, whatever their number", () => {
    const { loss, ...rest } = pairOf("softmax", "binary_crossentropy");
    let most = 0;
    const counting = {
      ...rest,
      loss: {
        ...loss,
        value: (...given: Parameters<typeof loss.value>) => {
          most = Math.max(most, given[1].length);
          return loss.value(...given);
        },
      },
    };
    close(floorOf(counting, first, 10_000), 0, 6);
    close(firstLossOf(counting, first, 10_000), (Math.log(10_000) + 9999 * Math.log(10_000 / 9999)) / 10_000, 9);
    assert.equal(most, 2);
  });
});
