import { strict as assert } from "node:assert";
import { rounded } from "../../src/core/numeric/precision";
import { ceilingOfTwice, entropyOf, softmaxError, softmaxIn } from "../../src/core/softmaxLab";

describe("the laboratory of softmax", () => {
  it("rounds to half precision as IEEE 754 does", () => {
    for (const [x, half] of [
      [0.1, 0.0999755859375],
      [1 / 3, 0.333251953125],
      [65504, 65504],
      [65519.99, 65504],
      [65520, Infinity],
      [-70000, -Infinity],
      [2 ** -24, 2 ** -24],
      [2 ** -25, 0],
      [2049, 2048],
      [2051, 2052],
      [6.1e-5, 6.097555160522461e-5],
    ] as const) {
      assert.equal(rounded(x, "float16"), half, String(x));
    }
  });

  it("overflows where the exponential is written out, and does not where the largest is taken off first", () => {
    assert.ok(Number.isNaN(softmaxError([12, 1, 1], "float16", false)));
    assert.ok(Number.isNaN(softmaxError([89, 1], "float32", false)));
    assert.ok(Number.isNaN(softmaxError([710, 709], "float64", false)));
    for (const precision of ["float16", "float32", "float64"] as const)
      assert.ok(softmaxError([1000, 1001, 1002], precision, true) < 1e-3, precision);
    assert.deepEqual(softmaxIn([800, 0], "float64", false), [NaN, 0]);
  });

  it("knows entropies and the ceiling of softmax twice", () => {
    assert.equal(entropyOf([1, 0]), 0);
    assert.ok(Math.abs(entropyOf([0.25, 0.25, 0.25, 0.25]) - Math.log(4)) < 1e-15);
    assert.ok(Math.abs(ceilingOfTwice(10) - Math.E / (Math.E + 9)) < 1e-15);
  });
});
