import { strict as assert } from "node:assert";
import { gaussianExpectation, integrate } from "../../src/core/numeric/quadrature";

const close = (found: number, expected: number, tolerance = 1e-14): void =>
  assert.ok(Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${found}, not ${expected}`);

describe("quadrature", () => {
  it("is no number where the variable is none", () => {
    for (const options of [
      { mean: NaN },
      { mean: Infinity },
      { standardDeviation: -1 },
      { standardDeviation: Infinity },
      { standardDeviation: NaN },
    ])
      assert.ok(Number.isNaN(gaussianExpectation((x) => x, options)));
  });

  it("gives the moments of a normal variable", () => {
    for (const [power, moment] of [
      [0, 1],
      [1, 0],
      [2, 1],
      [3, 0],
      [4, 3],
      [6, 15],
      [8, 105],
      [12, 10395],
    ] as const) {
      close(
        gaussianExpectation((x) => x ** power),
        moment,
      );
    }
    close(
      gaussianExpectation((x) => x * x, { mean: 3, standardDeviation: 2 }),
      13,
    );
    close(gaussianExpectation(Math.exp, { mean: 0.5, standardDeviation: 3 }), Math.exp(5));
    close(gaussianExpectation(Math.cos, { standardDeviation: 4 }), Math.exp(-8));
  });

  it("is exact at kinks and jumps that it is told of", () => {
    close(gaussianExpectation(Math.abs, { kinks: [0] }), Math.sqrt(2 / Math.PI));
    close(gaussianExpectation((x) => Math.max(x, 0), { kinks: [0], standardDeviation: 1e-200 }) / 1e-200, 1 / Math.sqrt(2 * Math.PI));
    close(
      gaussianExpectation((x) => (x > 0.3 ? 1 : 0), { kinks: [0.3], mean: 0.3, standardDeviation: 7 }),
      0.5,
    );
    // Untold, a jump costs a hundred panels more and hardly a digit.
    close(
      gaussianExpectation((x) => (x > 0.3 ? 1 : 0), { mean: 0.3 }),
      0.5,
      1e-12,
    );
  });

  it("does not step over what is narrow beside the standard deviation", () => {
    const bump = (x: number): number => 1 / Math.cosh(x) ** 2;
    // The integral of the bump is 2, and the density is flat over its width.
    for (const width of [1e3, 1e6, 1e12])
      close(gaussianExpectation(bump, { standardDeviation: width }) * width, 2 / Math.sqrt(2 * Math.PI), 3 / width ** 2 + 1e-13);
    close(gaussianExpectation((x) => bump(x - 5), { kinks: [5], standardDeviation: 1e9 }) * 1e9, 2 / Math.sqrt(2 * Math.PI));
  });

  it("is total: a point, an overflow, and what is no number", () => {
    assert.equal(
      gaussianExpectation((x) => x * x, { mean: 3, standardDeviation: 0 }),
      9,
    );
    assert.equal(gaussianExpectation(Math.exp, { standardDeviation: 100 }), Infinity);
    assert.ok(Number.isNaN(gaussianExpectation(Math.exp, { standardDeviation: -1 })));
    assert.ok(Number.isNaN(gaussianExpectation(Math.exp, { standardDeviation: Infinity })));
    assert.ok(Number.isNaN(gaussianExpectation(() => NaN)));
    let seed = 1;
    const noise = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    close(gaussianExpectation(noise), 0.5, 0.1);
  });

  it("integrates between any edges", () => {
    close(integrate(Math.sqrt, [0, 1, 4]), 16 / 3);
    assert.equal(
      integrate((x) => x, [2]),
      0,
    );
  });
});
