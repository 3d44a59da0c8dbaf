import { strict as assert } from "node:assert";
import * as check from "fast-check";
import { applyAlong, defaultAxis, shapeOf, type Nested } from "../../src/core/alongAxis";
import { byName, findActivation } from "../../src/core/catalogue";

const apply = (id: string, input: Nested, axis?: number): Nested | undefined => {
  const activation = findActivation(id);
  assert.ok(activation, id);
  return applyAlong(activation, {}, input, axis);
};

describe("activations of whole arrays", () => {
  it("touch each number alone where the function is of one number", () => {
    assert.deepEqual(apply("relu6", [[-1, 7], [3, 0]]), [[0, 6], [3, 0]]);
    assert.equal(apply("relu6", 9), 6);
  });

  it("work along the last axis, or along the one that is asked for", () => {
    assert.deepEqual(apply("sparsemax", [[5, 0], [0, 0]]), [[1, 0], [0.5, 0.5]]);
    assert.deepEqual(apply("sparsemax", [[5, 0], [0, 0]], 0), [[1, 0.5], [0, 0.5]]);
    assert.deepEqual(apply("crelu", [[1, -2]], 0), [[1, 0], [0, 2]]);
    assert.deepEqual(apply("maxout", [[[1, 5], [7, 2]]], 1), [[[7, 5]]]);
    assert.deepEqual(shapeOf(apply("glu", [[[1, 2, 3]], [[4, 5, 6]]], 0) ?? []), [1, 1, 3]);
  });

  it("are nothing where there is no such axis or the array is ragged", () => {
    assert.equal(apply("softmax", [1, 2], 1), undefined);
    assert.equal(apply("softmax", [1, 2], -2), undefined);
    assert.equal(apply("softmax", 1), undefined);
    assert.equal(apply("softmax", [[1], [1, 2]]), undefined);
    assert.equal(apply("relu6", [[1], 2]), undefined);
    assert.equal(apply("relu6", [[[1], [1, 2]], [[1], [2]]]), undefined);
  });

  it("take arrays without entries", () => {
    assert.deepEqual([apply("softmax", []), apply("softmax", [[], []]), apply("softmax", [[], []], 0), shapeOf([[], []])], [[], [[], []], [], [2, 0]]);
  });

  it("give the same along an axis as along the last one of the turned array", () => {
    const rows = check.array(check.tuple(check.integer({ min: -9, max: 9 }), check.integer({ min: -9, max: 9 })), { minLength: 1, maxLength: 5 });
    check.assert(check.property(rows, (matrix) => {
      const turned = [0, 1].map((j) => matrix.map((row) => row[j] ?? NaN));
      const result = apply("softmax", turned);
      const direct = apply("softmax", matrix, 0);
      assert.ok(Array.isArray(result) && Array.isArray(direct));
      assert.deepEqual(direct, matrix.map((_, i) => result.map((row: readonly number[]) => row[i])));
    }), { seed: 1, numRuns: 50 });
  });

  it("take the axis that each framework takes by default", () => {
    const axis = (name: string, rank: number): number | undefined => {
      const named = byName(name);
      assert.ok(named, name);
      return defaultAxis(named.known, rank);
    };
    assert.deepEqual([axis("keras.activations.softmax", 3), axis("torch.nn.Softmax2d", 3), axis("torch.nn.GLU", 2)], [-1, -3, -1]);
    assert.deepEqual([1, 2, 3, 4].map((rank) => axis("torch.nn.functional.softmax", rank)), [0, 1, 0, 1]);
    assert.equal(axis("torch.softmax", 2), undefined);
    assert.equal(axis("torch.nn.functional.softmax", 0), 0);
    assert.equal(axis("torch.nn.ReLU", 2), undefined);
  });
});
