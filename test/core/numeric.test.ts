import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import * as check from "fast-check";
import { erf, erfc } from "../../src/core/numeric/erf";
import { logSumExp, sumOf, weigh } from "../../src/core/numeric/logSumExp";
import { softplus } from "../../src/core/numeric/softplus";
import { expOfQuotient, timesExp } from "../../src/core/numeric/timesExp";
import { nextDown, nextUp, ulpsBetween } from "../../src/core/numeric/ulp";

describe("special functions", () => {
  const oracle = JSON.parse(readFileSync("test/core/erf.json", "utf8")) as Readonly<Record<"x" | "erf" | "erfc", readonly number[]>>;

  it("erf is within 2 ulp and erfc within 3 of 50-digit references, tails included", () => {
    oracle.x.forEach((x, i) => {
      assert.ok(ulpsBetween(erf(x), oracle.erf[i] ?? NaN) <= 2, `erf(${x})`);
      assert.ok(ulpsBetween(erfc(x), oracle.erfc[i] ?? NaN) <= 3, `erfc(${x})`);
    });
  });

  it("erf and erfc are exact at their limits", () => {
    assert.deepEqual([erf(-Infinity), erf(Infinity), erfc(-Infinity), erfc(Infinity)], [-1, 1, 2, 0]);
    assert.ok(Object.is(erf(-0), -0) && erfc(0) === 1 && Number.isNaN(erf(NaN)) && Number.isNaN(erfc(NaN)));
  });

  it("erf is odd and erfc its complement", () => {
    check.assert(check.property(check.double({ min: -10, max: 10, noNaN: true }), (x) => {
      assert.equal(erf(-x), -erf(x));
      assert.ok(Math.abs(erf(x) + erfc(x) - 1) < 3e-16);
    }), { seed: 1, numRuns: 200 });
  });

  it("the exponential of a product or a quotient keeps its tails", () => {
    assert.ok(ulpsBetween(timesExp(-744, -744), -744 * 9.88131291682493e-324) < 600);
    assert.equal(timesExp(5, -Infinity), 0);
    assert.equal(expOfQuotient(-Infinity, 0.3), 0);
    assert.equal(expOfQuotient(0, 0.3), 1);
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
    assert.deepEqual(weigh([1000, 1000]), { each: [1, 1], total: 2, top: 0, max: 1000 });
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
