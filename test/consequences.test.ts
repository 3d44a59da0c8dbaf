import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { defaultValues, findActivation, findLoss } from "../src/core/catalogue";
import { doubleSigmoidRange, doubleSoftmaxFloor, doubleSoftmaxTop, elementAccuracyFloor } from "../src/core/consequence";
import { outputOf } from "../src/core/head";
import { lowestLoss } from "../src/core/lowest";
import { constantOneLoss, hingeFloor, sigmoidFromLogitsFloor } from "./core/floors";

/** What `scripts/consequences.py` measured on models that it trained under Keras. */
const { measured } = JSON.parse(readFileSync("test/truth/consequences.json", "utf8")) as {
  readonly measured: Readonly<Record<string, number>>;
};

function lowest(activationId: string, lossId: string, labels: readonly number[], fromLogits = false): number {
  const [activation, loss] = [findActivation(activationId), findLoss(lossId)];
  assert.ok(activation && loss);
  const found = lowestLoss(loss, { activation, values: defaultValues(activation) }, labels, labels.length, { fromLogits });
  assert.ok(found);
  return found.loss;
}

const ofOneColumn = (lossId: string, positive?: number): number => {
  const loss = findLoss(lossId);
  assert.ok(loss);
  return constantOneLoss(loss, positive);
};

const softmaxOf = (logits: readonly number[]): number => {
  const activation = findActivation("softmax");
  assert.ok(activation);
  return outputOf({ activation, values: {} }, logits)[0] ?? NaN;
};

/** What the core says of each. Training comes next to a floor from above and next to a bound from within, so that both are given some room. */
const computed: Readonly<Record<string, readonly number[]>> = {
  "softmax read as logits, 4 classes: loss": [doubleSoftmaxFloor(4), lowest("softmax", "categorical_crossentropy", [1, 0, 0, 0], true)],
  "softmax read as logits, 10 classes: loss": [doubleSoftmaxFloor(10)],
  "sigmoid read as a logit, one negative for each positive: loss": [(sigmoidFromLogitsFloor(0) + sigmoidFromLogitsFloor(1)) / 2],
  "sigmoid read as a logit, all positive: loss": [sigmoidFromLogitsFloor(1), lowest("sigmoid", "binary_crossentropy", [1], true)],
  "relu read as a logit, all negative: loss": [lowest("relu", "binary_crossentropy", [0], true)],
  "tanh read as log-weights, 3 classes: loss": [lowest("tanh", "categorical_crossentropy", [1, 0, 0], true)],
  "sigmoid with hinge, one negative for each positive: loss": [hingeFloor([0, 1])],
  "sigmoid for targets of 3: loss": [lowest("sigmoid", "mean_squared_error", [3])],
  "relu for targets of -2: loss": [lowest("relu", "mean_squared_error", [-2])],
  "softmax over one column: prediction": [softmaxOf([-3]), softmaxOf([8])],
  "softmax over one column, one negative for each positive: binary crossentropy": [ofOneColumn("binary_crossentropy", 0.5)],
  "softmax over one column: categorical crossentropy": [ofOneColumn("categorical_crossentropy")],
  "softmax of a softmax, 4 classes: highest probability": [doubleSoftmaxTop(4)],
  "sigmoid of a sigmoid: lowest probability": [doubleSigmoidRange[0]],
  "sigmoid of a sigmoid: highest probability": [doubleSigmoidRange[1]],
  "element accuracy of wrong answers, 3 classes": [elementAccuracyFloor(3)],
  "element accuracy of wrong answers, 10 classes": [elementAccuracyFloor(10)],
  "linear layers against one matrix: largest difference": [0],
};

describe("consequences that messages quote, as Keras shows them", () => {
  it("are all computed here", () => {
    assert.deepEqual(Object.keys(computed).sort(), Object.keys(measured).sort());
  });

  for (const [what, values] of Object.entries(computed)) {
    it(what, () => {
      for (const value of values) {
        const away = Math.abs((measured[what] ?? NaN) - value);
        // Small numbers are exact: 1.19e-7 is what Keras shows, and no other.
        assert.ok(away <= 3e-4 * Math.max(Math.abs(value), value === 0 ? 0.01 : 0), `${value} here, ${measured[what]} in Keras`);
      }
    });
  }
});
