import { strict as assert } from "node:assert";
import * as check from "fast-check";
import { activations } from "../../src/core/activations";
import type { Param, ScalarActivation } from "../../src/core/activations/activation";
import { defaultValues } from "../../src/core/catalogue";
import { asymptotesOf } from "../../src/core/properties/asymptotes";
import { convexityOf } from "../../src/core/properties/convexity";
import { extremaOf } from "../../src/core/properties/extrema";
import { fixedPointsOf } from "../../src/core/properties/fixedPoints";
import { zeroGradientOf } from "../../src/core/properties/flat";
import { monotoneOf } from "../../src/core/properties/monotone";
import type { Values } from "../../src/core/properties/pieces";
import { settledOf } from "../../src/core/properties/saturation";
import { normalResponseOf } from "../../src/core/properties/signal";
import { smoothnessOf } from "../../src/core/properties/smoothness";
import { lipschitzOf } from "../../src/core/properties/steepest";
import { vectorPropertiesOf } from "../../src/core/properties/vector";
import { zerosOf } from "../../src/core/properties/zeros";

/** A value that a slider can take, with three decimals: what is thinner than that is no parameter anybody uses. */
const parameter = (param: Param): check.Arbitrary<number> => {
  if (param.flag === true) return check.constantFrom(0, 1);
  const [from, to] = param.slider ?? [param.min ?? param.default - 2, param.max ?? param.default + 2];
  const finite = [Math.max(from, -20), Math.min(to, 20)].map((end) => Math.round(end * 1000));
  return check.oneof(check.constant(param.default), check.integer({ min: finite[0] ?? 0, max: finite[1] ?? 0 }).map((x) => x / 1000));
};

const anyValues = (activation: ScalarActivation): check.Arbitrary<Values> =>
  check.record(Object.fromEntries(Object.entries(activation.params).map(([name, param]) => [name, parameter(param)])));

const input = check.double({ min: -30, max: 30, noNaN: true });
/** Uniform numbers in (0, 1), the same every time. */
const uniform = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
};
const normals: readonly number[] = (() => {
  const next = uniform(7);
  return Array.from({ length: 6000 }, () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next()));
})();

describe("properties, each found in a second way", () => {
  for (const activation of activations) {
    if (activation.kind !== "scalar") continue;
    const { id, f, df } = activation;
    const always = (numRuns: number, holds: (values: Values, xs: readonly number[]) => void): void =>
      check.assert(check.property(anyValues(activation), check.array(input, { minLength: 24, maxLength: 24 }), holds), {
        seed: 11, numRuns: Object.keys(activation.params).length === 0 ? 1 : numRuns,
        examples: [[defaultValues(activation), normals.slice(0, 24).map((x) => 4 * x)]],
      });

    it(`${id}: range and extremes: the search agrees with what is declared, and no input goes beyond`, () => always(6, (values, xs) => {
      const { minimum, maximum } = extremaOf(activation, values);
      const [min, max] = activation.range(values);
      const attained = activation.attained(values);
      for (const [found, declared, isTaken] of [[minimum, min, attained[0]], [maximum, max, attained[1]]] as const) {
        const about = Math.abs(found.value - declared) <= 1e-12 * Math.max(1, Math.abs(declared));
        assert.ok(found.value === declared || about, `${found.value}, declared ${declared} at ${JSON.stringify(values)}`);
        assert.equal(found.at.points.length + found.at.intervals.length > 0, isTaken, `taken, at ${JSON.stringify(values)}`);
        for (const x of found.at.points) assert.ok(Math.abs(f(x, values) - found.value) <= 1e-15 * Math.max(1, Math.abs(found.value)));
      }
      for (const x of xs) assert.ok(f(x, values) >= min && f(x, values) <= max);
    }));

    it(`${id}: Lipschitz constant: no chord is steeper, and some chord is nearly as steep`, () => always(4, (values, xs) => {
      const constant = lipschitzOf(activation, values);
      const chord = (a: number, b: number): number => Math.abs((f(b, values) - f(a, values)) / (b - a));
      xs.slice(1).forEach((b, i) => {
        const a = xs[i] ?? b;
        if (Math.abs(a - b) > 1e-6 && Number.isFinite(f(b, values) - f(a, values))) assert.ok(chord(a, b) <= constant * (1 + 1e-9) + 1e-9, `${chord(a, b)} > ${constant} at ${JSON.stringify(values)}`);
      });
      const beside = [0, ...activation.kinks(values), ...activation.jumps(values)].flatMap((x) => [x - 2e-6, x + 1e-6]);
      const near = [...beside, ...Array.from({ length: 4001 }, (_, i) => (i - 2000) / 40 + 1e-7)];
      const steepest = Math.max(...near.map((x) => chord(x, x + 2 ** -20)));
      assert.ok(constant === Infinity || steepest >= constant * 0.99 - 1e-9, `${steepest} of ${constant} at ${JSON.stringify(values)}`);
    }));

    it(`${id}: direction: no two inputs contradict it`, () => always(4, (values, xs) => {
      const monotone = monotoneOf(activation, values);
      const sorted = [...xs].sort((a, b) => a - b);
      if (monotone === undefined) {
        const places = [...Array.from({ length: 2401 }, (_, i) => (i - 1200) / 25), ...activation.jumps(values).flatMap((x) => [x - 1e-6, x + 1e-6])];
        const fine = places.sort((a, b) => a - b).map((x) => f(x, values));
        assert.ok(fine.some((y, i) => y > (fine[i - 1] ?? y)) && fine.some((y, i) => y < (fine[i - 1] ?? y)), JSON.stringify(values));
      } else {
        sorted.slice(1).forEach((x, i) => {
          const rise = f(x, values) - f(sorted[i] ?? x, values);
          const slack = 4e-16 * Math.max(1, Math.abs(f(x, values)));
          assert.ok(monotone.direction === "rising" ? rise >= -slack : monotone.direction === "falling" ? rise <= slack : Math.abs(rise) <= slack, `${id} ${x} ${JSON.stringify(values)}`);
        });
      }
    }));

    it(`${id}: convexity: every chord is above or below the graph as claimed`, () => always(4, (values, xs) => {
      const { convex, concave } = convexityOf(activation, values);
      for (const [intervals, sign] of [[convex, 1], [concave, -1]] as const) {
        for (const [from, to] of intervals) {
          xs.slice(1).forEach((one, i) => {
            const [a, b] = [clamp(one, from, to), clamp(xs[i] ?? one, from, to)];
            const bulge = (f(a, values) + f(b, values)) / 2 - f((a + b) / 2, values);
            assert.ok(!Number.isFinite(bulge) || sign * bulge >= -1e-12 * Math.max(1, Math.abs(f(a, values)), Math.abs(f(b, values))), `${a} ${b} ${JSON.stringify(values)}`);
          });
        }
      }
    }));

    it(`${id}: zeros, fixed points and level places: all that random inputs run into, and nothing else`, () => always(4, (values, xs) => {
      for (const [places, g] of [
        [zerosOf(activation, values), (x: number) => f(x, values)],
        [fixedPointsOf(activation, values), (x: number) => f(x, values) - x],
        [zeroGradientOf(activation, values), (x: number) => df(x, values)],
      ] as const) {
        for (const x of places.points) assert.ok(Math.abs(g(x)) <= 1e-12 * Math.max(1, Math.abs(x)), `${x}: ${g(x)} ${JSON.stringify(values)}`);
        for (const { from, to } of places.intervals) {
          for (const x of xs) if (x > from && x < to) assert.ok(Math.abs(g(x)) <= 1e-14 * Math.max(1, Math.abs(x)));
        }
        const sorted = [...xs, ...Array.from({ length: 480 }, (_, i) => (i - 240) / 16 + 0.01)].sort((a, b) => a - b);
        const broken = [...activation.kinks(values), ...activation.jumps(values)];
        sorted.slice(1).forEach((b, i) => {
          const a = sorted[i] ?? b;
          const [low, high] = [g(a), g(b)];
          const noise = 1e-14 * Math.max(1, Math.abs(a), Math.abs(b));
          if (Math.abs(low) <= noise || Math.abs(high) <= noise || Math.sign(low) === Math.sign(high)) return;
          const isFound = broken.some((x) => x >= a && x <= b) || places.points.some((x) => x >= a && x <= b);
          assert.ok(isFound || places.intervals.some((one) => one.to >= a && one.from <= b), `between ${a} and ${b} ${JSON.stringify(values)}`);
        });
      }
    }));

    it(`${id}: continuity class: divided differences grow at the break, and Chebyshev coefficients die out where there is none`, () => always(3, (values) => {
      const { order, at } = smoothnessOf(activation, values);
      if (order === Infinity) {
        for (let centre = -12; centre <= 12; centre += 0.5) assert.ok(isAnalytic((x) => f(x, values), centre, 0.3), `${centre} ${JSON.stringify(values)}`);
        return;
      }
      for (const x of at) {
        const quotient = (h: number): number => Math.abs(difference((t) => f(t, values), x, h, order + 2)) / h ** (order + 1);
        // Of a function of class C^(k+1), this quotient would shrink with h.
        assert.ok(quotient(1e-3) > 0.5 * quotient(4e-3) && quotient(1e-3) > 1e-4, `C^${order} at ${x}: ${quotient(4e-3)}, ${quotient(1e-3)} ${JSON.stringify(values)}`);
      }
      for (const x of [...activation.kinks(values), ...activation.jumps(values)]) assert.ok(order <= 0 && (order < 0 || at.includes(x)), `${x} is declared, ${at} found`);
    }));

    it(`${id}: asymptotes and saturation: far out it is as said`, () => always(4, (values, xs) => {
      for (const { side, slope, intercept } of asymptotesOf(activation, values)) {
        const sign = side === "left" ? -1 : 1;
        for (const far of [100, 1e4]) {
          const x = sign * far;
          assert.ok(Math.abs(f(x, values) - slope * x - intercept) <= 5 / far + 1e-6, `${x} ${JSON.stringify(values)}`);
        }
      }
      const { below, above } = settledOf(activation, values, 0.01);
      for (const x of xs) {
        if (below !== null && x < below) assert.ok(Math.abs(df(x, values)) < 0.01);
        if (above !== null && x > above) assert.ok(Math.abs(df(x, values)) < 0.01);
      }
    }));

    it(`${id}: response to a normal input: a simulation agrees`, () => always(2, (values) => {
      const { mean, variance, secondMoment, squaredSlope, gain } = normalResponseOf(activation, values);
      agrees(normals.map((z) => f(z, values)), mean);
      agrees(normals.map((z) => f(z, values) ** 2), secondMoment);
      agrees(normals.map((z) => df(z, values) ** 2), squaredSlope);
      assert.ok(Math.abs(variance + mean * mean - secondMoment) <= 1e-12 * Math.max(1, secondMoment));
      agrees(normals.map((z) => (gain === Infinity ? 1 : (gain * f(z, values)) ** 2)), 1);
    }));
  }
});

describe("properties of functions of a vector", () => {
  for (const activation of activations) {
    if (activation.kind !== "vector") continue;
    it(`${activation.id}: no random vector contradicts them`, () => {
      const values = defaultValues(activation);
      const found = vectorPropertiesOf(activation, values);
      const slack = 1e-12;
      check.assert(check.property(check.array(check.double({ min: -9, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 }), check.integer({ min: -8, max: 8 }), (xs, shift) => {
        const ys = activation.f(xs, values);
        const shifted = activation.f(xs.map((x) => x + shift), values);
        if (found.isNonNegative) assert.ok(ys.every((y) => y >= 0));
        if (found.sumsToOne) assert.ok(Math.abs(ys.reduce((sum, y) => sum + y, 0) - 1) < slack);
        if (found.isShiftInvariant) ys.forEach((y, i) => assert.ok(Math.abs(y - (shifted[i] ?? NaN)) < slack));
        if (found.keepsOrder) xs.forEach((x, i) => xs.forEach((other, j) => assert.ok(!(x < other) || (ys[i] ?? NaN) <= (ys[j] ?? NaN))));
      }), { seed: 12, numRuns: 40 });
      assert.equal(found.sumsToOne && found.isNonNegative, activation.normalises);
      assert.ok(!activation.normalises || found.isShiftInvariant);
    });
  }
});

const clamp = (x: number, from: number, to: number): number => Math.max(from + 1e-9, Math.min(to - 1e-9, x));

/** Within five standard errors of the mean, the spread taken from the sample; heavy tails get what their sample cannot show. */
const agrees = (sample: readonly number[], expected: number): void => {
  const mean = sample.reduce((a, b) => a + b, 0) / sample.length;
  const spread = Math.sqrt(sample.reduce((sum, y) => sum + (y - mean) ** 2, 0) / sample.length);
  const error = Math.abs(mean - expected);
  assert.ok(error <= (5 * spread) / Math.sqrt(sample.length) + 1e-12 || (spread > 3 * Math.abs(mean) && error < 0.3 * expected), `${mean}, not ${expected}`);
};

/** Whether the last Chebyshev coefficients over an interval are gone, as they only are for a function without any break there. */
const isAnalytic = (g: (x: number) => number, centre: number, radius: number): boolean => {
  const n = 48;
  const heights = Array.from({ length: n }, (_, i) => g(centre + radius * Math.cos((Math.PI * (i + 0.5)) / n)));
  const size = Math.max(...heights.map(Math.abs));
  return [n - 1, n - 2, n - 3].every((k) => {
    const coefficient = heights.reduce((sum, y, i) => sum + y * Math.cos((Math.PI * k * (i + 0.5)) / n), 0) * (2 / n);
    return Math.abs(coefficient) <= 1e-14 * size + 1e-300;
  });
};

/** The central difference of some order. */
const difference = (g: (x: number) => number, x: number, h: number, order: number): number => {
  let sum = 0;
  let binomial = 1;
  for (let k = 0; k <= order; k++) {
    sum += (k % 2 === 0 ? 1 : -1) * binomial * g(x + (order / 2 - k) * h);
    binomial = (binomial * (order - k)) / (k + 1);
  }
  return sum;
};
