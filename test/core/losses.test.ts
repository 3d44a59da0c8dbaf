import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import * as check from "fast-check";
import { findLoss } from "../../src/core/catalogue";
import { losses } from "../../src/core/losses";
import type { LossOptions } from "../../src/core/losses/loss";

interface Case { readonly loss: string; readonly labels: readonly number[]; readonly predictions: readonly number[]; readonly logits: boolean; readonly value: number }

const value = (id: string, labels: readonly number[], predictions: readonly number[], options?: LossOptions): number => {
  const loss = findLoss(id);
  assert.ok(loss, id);
  return loss.value(labels, predictions, options);
};

const close = (found: number, expected: number, what = ""): void =>
  assert.ok(Math.abs(found - expected) <= 1e-13 * Math.max(1e-3, Math.abs(expected)), `${what}: ${found}, not ${expected}`);

describe("losses", () => {
  const cases = JSON.parse(readFileSync("test/core/losses.json", "utf8")) as readonly Case[];

  it("agree with plain formulas at 50 digits and more", () => {
    for (const { loss, labels, predictions, logits, value: expected } of cases) {
      close(value(loss, labels, predictions, { logits }), expected, `${loss}([${labels}], [${predictions}])`);
    }
  });

  it("are tried, each of them", () => {
    const tried = new Set([...cases.map(({ loss }) => loss), "circle", "ctc"]);
    assert.deepEqual(losses.map(({ id }) => id).filter((id) => !tried.has(id)), []);
  });

  it("clip probabilities as Keras does, so that certainty in what is wrong costs 16.1 nats", () => {
    close(value("binary_crossentropy", [1], [0]), 16.11809565095832);
    close(value("categorical_crossentropy", [1, 0], [0, 1]), 16.11809565095832);
    assert.ok(value("binary_crossentropy", [0], [1]) > 16.11);
    assert.ok(value("categorical_crossentropy", [1], [1]) < 2e-7, "one column leaves nothing to learn");
  });

  it("hold at logits of any size", () => {
    check.assert(check.property(check.array(check.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), { minLength: 2, maxLength: 6 }), (logits) => {
      const oneHot = logits.map((_, i) => (i === 0 ? 1 : 0));
      const dense = value("categorical_crossentropy", oneHot, logits, { logits: true });
      assert.ok(dense >= 0 && dense === value("sparse_categorical_crossentropy", [0], logits, { logits: true }));
      assert.ok(value("binary_crossentropy", oneHot, logits, { logits: true }) >= 0);
    }), { seed: 7, numRuns: 200 });
  });

  it("turn labels 0 and 1 into signs for the hinge, and leave -1 and 1 alone", () => {
    assert.equal(value("hinge", [0, 1], [-1, 1]), 0);
    assert.equal(value("hinge", [-1, 1], [-1, 1]), 0);
    assert.equal(value("hinge", [0, 1], [0, 1]), 0.5);
  });

  it("go wrong where Keras goes wrong: a negative rate, labels outside [0, 1], a class without a column", () => {
    assert.ok(Number.isNaN(value("poisson", [1], [-0.5])));
    assert.ok(value("binary_crossentropy", [3], [1]) < -20);
    assert.ok(Number.isNaN(value("sparse_categorical_crossentropy", [4], [0.5, 0.5])));
  });

  it("CTC sums over every way to spread the labels over the steps", () => {
    // Two steps, blank and one class, even odds: 'a' comes out of aa, a- and -a: 3 / 4.
    close(value("ctc", [1], [0, 0, 0, 0], { columns: 2 }), -Math.log(3 / 4));
    // The same class twice needs a blank between: three steps allow a-a only, 1 in 8.
    close(value("ctc", [1, 1], [0, 0, 0, 0, 0, 0], { columns: 2 }), Math.log(8));
    assert.equal(value("ctc", [1, 1], [0, 0, 0, 0], { columns: 2 }), Infinity);
    // Two classes in two steps: one way in nine.
    close(value("ctc", [1, 2], [0, 0, 0, 0, 0, 0], { columns: 3 }), Math.log(9));
  });

  it("circle is near zero once the classes are apart, and large while they are mixed", () => {
    assert.ok(value("circle", [1, 0], [1, -1]) < 1e-5);
    assert.ok(value("circle", [1, 0], [-1, 1]) > 100);
  });
});
