import { valueIn } from "../../src/core/activations/activation";
import { exactly, root } from "../../src/core/numeric/doubleDouble";
import { entry, neighbours, pairsOf } from "../../src/core/numeric/entry";
import { exactGelu, timesGelu, timesGeluSlope } from "../../src/core/numeric/gelu";
import { squareplus, squareplusSlope } from "../../src/core/numeric/root";
import { silu, timesSilu, timesSiluSlope } from "../../src/core/numeric/silu";
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import * as check from "fast-check";
import { logSumExp, sumOf, weigh } from "../../src/core/numeric/logSumExp";
import { normalBelow, timesNormal } from "../../src/core/numeric/normal";
import { power, scaled, unscaled } from "../../src/core/numeric/power";
import { softplus } from "../../src/core/numeric/softplus";
import { timesExp, timesExpOfQuotient } from "../../src/core/numeric/timesExp";
import { nextDown, nextUp } from "../../src/core/numeric/ulp";
import { ulpsBetween } from "./ulps";

describe("special functions", () => {
  const normalDensity = (x: number): number => timesNormal(exactly(0), exactly(1), x);
  const oracle = JSON.parse(readFileSync("test/core/normal.json", "utf8")) as Readonly<
    Record<"x" | "below" | "density", readonly number[]>
  >;

  it("the normal distribution is within 1 ulp of 50-digit references, tails included", () => {
    oracle.x.forEach((x, i) => {
      assert.ok(ulpsBetween(normalBelow(x), oracle.below[i] ?? NaN) <= 1, `below(${x})`);
      assert.ok(ulpsBetween(normalDensity(x), oracle.density[i] ?? NaN) <= 1, `density(${x})`);
    });
  });

  it("the normal distribution is exact at its limits, and its two tails make one", () => {
    assert.deepEqual([normalBelow(-Infinity), normalBelow(0), normalBelow(Infinity), normalDensity(Infinity)], [0, 0.5, 1, 0]);
    assert.ok(Number.isNaN(normalBelow(NaN)));
    check.assert(
      check.property(check.double({ min: -10, max: 10, noNaN: true }), (x) => {
        assert.ok(Math.abs(normalBelow(x) + normalBelow(-x) - 1) < 3e-16);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("powers of e with twice the digits multiply to one, and end at zero and infinity", () => {
    check.assert(
      check.property(check.double({ min: -700, max: 700, noNaN: true }), (x) => {
        const [a, b] = [unscaled(power(x)), unscaled(power(-x))];
        assert.ok(Math.abs(a.high * b.high - 1) < 4e-16);
        assert.ok(ulpsBetween(a.high, Math.exp(x)) <= 1);
      }),
      { seed: 4, numRuns: 300 },
    );
    assert.deepEqual(
      [-Infinity, -1e300, -746, 710, Infinity].map((x) => unscaled(power(x)).high),
      [0, 0, 0, Infinity, Infinity],
    );
    assert.deepEqual([scaled(1, -1074), scaled(1.5, 1023), scaled(1e290, -2900)], [5e-324, 1.5 * 2 ** 1023, 0]);
  });

  it("the exponential of a product or a quotient keeps its tails", () => {
    assert.ok(ulpsBetween(timesExp(-744, -744), -744 * 9.88131291682493e-324) < 600);
    assert.equal(timesExp(5, -Infinity), 0);
    assert.equal(timesExpOfQuotient(1, -Infinity, 0.3), 0);
    assert.equal(timesExpOfQuotient(1, 0, 0.3), 1);
  });

  it("softplus falls off like e^x and ends as x", () => {
    assert.equal(softplus(-745), Math.exp(-745));
    assert.equal(softplus(800), 800);
  });
});

describe("log-sum-exp", () => {
  it("never overflows, and is never below the largest entry", () => {
    check.assert(
      check.property(check.array(check.double({ noNaN: true }), { minLength: 1, maxLength: 20 }), (xs) => {
        const total = logSumExp(xs);
        const max = Math.max(...xs);
        assert.ok(!Number.isNaN(total) && total >= max);
        assert.ok(total <= max + Math.log(xs.length) + Math.abs(max) * 1e-15 + 1e-15 || total === max);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it("is -Infinity for nothing at all, and Infinity where one entry is", () => {
    assert.equal(logSumExp([]), -Infinity);
    assert.equal(logSumExp([-Infinity, -Infinity]), -Infinity);
    assert.equal(logSumExp([1, Infinity]), Infinity);
    assert.ok(Number.isNaN(logSumExp([1, NaN])));
  });

  it("weights are 1 for the largest entry, and shared by infinite ones", () => {
    assert.deepEqual(weigh([Infinity, 3, Infinity]).each, [1, 0, 1]);
    const { each, total, top, max } = weigh([1000, 1000]);
    assert.deepEqual({ each, total, top, max }, { each: [1, 1], total: 2, top: 0, max: 1000 });
  });

  it("adds small numbers to large ones without losing them", () => {
    assert.equal(sumOf([1, ...Array.from({ length: 1000 }, () => 1e-17)]), 1 + 1e-14);
    assert.equal(sumOf([1, 2, 4], 1), 5);
  });
});

describe("gates far out", () => {
  it("hold where the function alone would be subnormal", () => {
    const [factor, far] = [1e10, -740];
    // e^-740 in two factors that are numbers of ordinary size.
    const rest = factor * Math.exp(far / 2);
    const near = (found: number, expected: number): void => assert.ok(Math.abs(found / expected - 1) < 1e-13, `${found}, not ${expected}`);
    near(timesSilu(factor, far), far * rest * Math.exp(far / 2));
    near(timesSiluSlope(factor, far), (1 + far) * rest * Math.exp(far / 2));
    assert.deepEqual([timesSilu(factor, -1700), timesSilu(1e290, -700) < 0, timesSilu(2, 3)], [-0, true, 2 * silu(3)]);
    // Far out x Φ(x) is -φ(x) (1 - 1 / x² ...), and its slope -x² Φ(x) (1 - ...).
    const tail = (x: number): number => (factor * Math.exp((-x * x) / 4) * Math.exp((-x * x) / 4)) / Math.sqrt(2 * Math.PI);
    near(
      timesGelu(factor, -37.8),
      -tail(37.8) * (1 - 37.8 ** -2 + 3 * 37.8 ** -4 - 15 * 37.8 ** -6 + 105 * 37.8 ** -8 - 945 * 37.8 ** -10),
    );
    assert.ok(timesGeluSlope(factor, -37.8) < 0 && Math.abs(timesGeluSlope(factor, -37.8)) > Math.abs(timesGelu(factor, -37.8)));
    near(timesGelu(2, 1), 2 * exactGelu(1));
  });

  it("are no number for none, and a root of nothing is nothing", () => {
    assert.ok(Number.isNaN(power(NaN).high));
    assert.deepEqual(root(exactly(0)), exactly(0));
    assert.deepEqual(
      [
        squareplus(1e200, 0),
        squareplus(-1e200, 0),
        squareplus(-3, 0),
        squareplusSlope(-1e200, 0),
        squareplusSlope(1e200, 0),
        squareplusSlope(-3, 0),
        squareplusSlope(0, 0),
      ],
      [1e200, 0, 0, 0, 1, 0, 0.5],
    );
    assert.ok(squareplus(-1e200, 4) > 0 && squareplusSlope(-1e160, 4) > 0);
  });
});

describe("lists of numbers", () => {
  it("have no number beyond their ends", () => {
    assert.deepEqual([entry([1, 2], 1), entry([1, 2], 2), entry([1, 2], -1), entry([1, 2], NaN)], [2, NaN, NaN, NaN]);
    assert.deepEqual([valueIn({ alpha: 1 }, "alpha"), valueIn({ alpha: 1 }, "beta")], [1, NaN]);
    assert.deepEqual(neighbours([1, 2, 3]), [
      [1, 2],
      [2, 3],
    ]);
    assert.deepEqual([neighbours([1]), neighbours([])], [[], []]);
    assert.deepEqual(pairsOf([1, 2, 3], ["a", "b"]), [
      [1, "a"],
      [2, "b"],
    ]);
    assert.deepEqual(pairsOf([1], ["a", "b"]), [[1, "a"]]);
  });
});

describe("ulps", () => {
  it("count the doubles between two numbers", () => {
    assert.equal(ulpsBetween(1, nextUp(nextUp(1))), 2);
    assert.equal(ulpsBetween(-0, 0), 0);
    assert.equal(ulpsBetween(-Number.MIN_VALUE, Number.MIN_VALUE), 2);
    assert.equal(ulpsBetween(NaN, 1), Infinity);
    assert.equal(ulpsBetween(1, NaN), Infinity);
    assert.equal(ulpsBetween(NaN, NaN), 0);
  });

  it("up and down lead back, and stop at the ends", () => {
    check.assert(
      check.property(check.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        assert.equal(nextDown(nextUp(x)) + 0, x + 0);
        assert.ok(nextUp(x) > x && nextDown(x) < x);
      }),
      { seed: 3, numRuns: 200 },
    );
    assert.ok(Number.isNaN(nextUp(NaN)));
    assert.equal(nextUp(Infinity), Infinity);
    assert.equal(nextUp(Number.MAX_VALUE), Infinity);
  });
});
