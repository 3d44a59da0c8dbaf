import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import * as check from "fast-check";
import { logSumExp, sumOf, weigh } from "../../src/core/numeric/logSumExp";
import { normalBelow, normalDensity } from "../../src/core/numeric/normal";
import { power, scaled, unscaled } from "../../src/core/numeric/power";
import { softplus } from "../../src/core/numeric/softplus";
import { timesExp, timesExpOfQuotient } from "../../src/core/numeric/timesExp";
import { nextDown, nextUp, ulpsBetween } from "../../src/core/numeric/ulp";

describe("special functions", () => {
  const oracle = JSON.parse(readFileSync("test/core/normal.json", "utf8")) as Readonly<Record<"x" | "below" | "density", readonly number[]>>;

  it("the normal distribution is within 1 ulp of 50-digit references, tails included", () => {
    oracle.x.forEach((x, i) => {
      assert.ok(ulpsBetween(normalBelow(x), oracle.below[i] ?? NaN) <= 1, `below(${x})`);
      assert.ok(ulpsBetween(normalDensity(x), oracle.density[i] ?? NaN) <= 1, `density(${x})`);
    });
  });

  it("the normal distribution is exact at its limits, and its two tails make one", () => {
    assert.deepEqual([normalBelow(-Infinity), normalBelow(0), normalBelow(Infinity), normalDensity(Infinity)], [0, 0.5, 1, 0]);
    assert.ok(Number.isNaN(normalBelow(NaN)));
    check.assert(check.property(check.double({ min: -10, max: 10, noNaN: true }), (x) => {
      assert.ok(Math.abs(normalBelow(x) + normalBelow(-x) - 1) < 3e-16);
    }), { seed: 1, numRuns: 200 });
  });

  it("powers of e with twice the digits multiply to one, and end at zero and infinity", () => {
    check.assert(check.property(check.double({ min: -700, max: 700, noNaN: true }), (x) => {
      const [a, b] = [unscaled(power(x)), unscaled(power(-x))];
      assert.ok(Math.abs(a.high * b.high - 1) < 4e-16);
      assert.ok(ulpsBetween(a.high, Math.exp(x)) <= 1);
    }), { seed: 4, numRuns: 300 });
    assert.deepEqual([-Infinity, -1e300, -746, 710, Infinity].map((x) => unscaled(power(x)).high), [0, 0, 0, Infinity, Infinity]);
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
    check.assert(check.property(check.array(check.double({ noNaN: true }), { minLength: 1, maxLength: 20 }), (xs) => {
      const total = logSumExp(xs);
      const max = Math.max(...xs);
      assert.ok(!Number.isNaN(total) && total >= max);
      assert.ok(total <= max + Math.log(xs.length) + Math.abs(max) * 1e-15 + 1e-15 || total === max);
    }), { seed: 2, numRuns: 300 });
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

describe("ulps", () => {
  it("count the doubles between two numbers", () => {
    assert.equal(ulpsBetween(1, nextUp(nextUp(1))), 2);
    assert.equal(ulpsBetween(-0, 0), 0);
    assert.equal(ulpsBetween(-Number.MIN_VALUE, Number.MIN_VALUE), 2);
    assert.equal(ulpsBetween(NaN, 1), Infinity);
    assert.equal(ulpsBetween(NaN, NaN), 0);
  });

  it("up and down lead back, and stop at the ends", () => {
    check.assert(check.property(check.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      assert.equal(nextDown(nextUp(x)) + 0, x + 0);
      assert.ok(nextUp(x) > x && nextDown(x) < x);
    }), { seed: 3, numRuns: 200 });
    assert.equal(nextUp(Infinity), Infinity);
    assert.equal(nextUp(Number.MAX_VALUE), Infinity);
  });
});
